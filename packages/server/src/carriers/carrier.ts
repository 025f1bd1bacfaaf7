import type { CarrierStatus } from '@nongsan/core/shipping';
import type { CarrierId } from './names.ts';

/** What a carrier's interface can do. What is false is asked of nobody: `CarrierError` says so instead. */
interface CarrierCapabilities {
  readonly quote: boolean;
  readonly create: boolean;
  readonly cancel: boolean;
  /** Whether it can be asked where a parcel is. Otherwise only its notices tell. */
  readonly track: boolean;
  readonly webhook: boolean;
}

/** Who sends or receives, with the place by name and by the codes of the present-day units. */
export interface Party {
  readonly name: string;
  readonly phone: string;
  /** Street and house, in words. */
  readonly street: string;
  readonly commune: string;
  readonly province: string;
  readonly communeCode: string;
  readonly provinceCode: string;
}

export interface ParcelToSend {
  /** Ours: the household's part of an order. */
  readonly reference: string;
  readonly sender: Party;
  readonly receiver: Party;
  /** What is in it, in words. */
  readonly content: string;
  /** Grams. */
  readonly weight: number;
  /** What its goods cost, in đồng. */
  readonly worth: number;
  /** What the carrier collects at the door, in đồng; 0 when nothing is owed. */
  readonly collect: number;
}

export interface CarrierQuote {
  /** The carrier's own code of a service. */
  readonly service: string;
  readonly name: string;
  readonly price: number;
}

export interface SentParcel {
  /** The number on the label. */
  readonly tracking: string;
  /** What cancelling takes, where that is another. */
  readonly handle?: string;
  readonly fee?: number;
}

/** One thing that a carrier told of a parcel. */
export interface CarrierEvent {
  readonly tracking: string;
  readonly status: CarrierStatus;
  readonly code: string;
  readonly text: string;
  readonly at: Date;
  readonly place?: string;
}

/** A notice as it came in. */
export interface CarrierNotice {
  readonly headers: Headers;
  readonly body: unknown;
}

/** The port behind which every carrier stands. */
export interface Carrier {
  readonly id: CarrierId;
  /** Nothing is really sent: the other side is the simulator. */
  readonly sample: boolean;
  readonly capabilities: CarrierCapabilities;
  quote(parcel: ParcelToSend): Promise<CarrierQuote[]>;
  create(parcel: ParcelToSend): Promise<SentParcel>;
  cancel(parcel: SentParcel, why: string): Promise<void>;
  track(tracking: string): Promise<CarrierEvent[]>;
  /** @throws NoticeRefusedError when the notice is not proven to be the carrier's, or makes no sense */
  readWebhook(notice: CarrierNotice): CarrierEvent[];
}
