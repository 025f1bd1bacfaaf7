import type { LocalizedText } from '../localized/index.ts';
import type { EpcisEvent } from './event.ts';
import type { EventFlow, TraceAmount } from './flow.ts';
import { readLabel } from './label.ts';
import { stageOf, type TraceStage } from './stage.ts';
import { badDispositions, cbvTerm, type BizStep, type Disposition } from './vocabulary.ts';

export interface TracePlace {
  readonly id: string;
  readonly name?: LocalizedText;
}

/** Somebody whose goods they were or became, or in whose hands. */
export interface TraceParty {
  readonly side: 'from' | 'to';
  readonly role: 'owning_party' | 'possessing_party' | 'location' | 'other';
  readonly id: string;
  readonly name?: LocalizedText;
}

/** One line of a lot's story. */
export interface TraceStep {
  readonly eventID?: string;
  readonly type: EpcisEvent['type'];
  readonly stage: TraceStage;
  /** The short name of GS1's vocabulary; absent where the event has none or somebody else's. */
  readonly bizStep?: BizStep;
  /** As stated, with its offset. */
  readonly time: string;
  readonly offset: string;
  /** How many makings before the lot itself; the lot 0. */
  readonly generation: number;
  readonly place?: TracePlace;
  readonly who: readonly TraceParty[];
  /** Goods of this story that were seen, begun or ended. */
  readonly about: readonly TraceAmount[];
  readonly inputs: readonly TraceAmount[];
  readonly outputs: readonly TraceAmount[];
  /** What they were packed in. */
  readonly container?: string;
  readonly disposition?: Disposition;
  /** States that a reader must not miss: damaged, expired, recalled, returned, non_conformant. */
  readonly bad: readonly (typeof badDispositions)[number][];
  readonly certificates: readonly string[];
  /** Master data of lots begun here, as extensions: `cbvmda:countryOfOrigin`. */
  readonly ilmd?: Readonly<Record<string, unknown>>;
}

/** How an event comes into a story. */
export interface Touch {
  readonly generation: number;
  readonly made: boolean;
  readonly belongs: (trace: string) => boolean;
}

export function stepOf(flow: EventFlow, { generation, made, belongs }: Touch): TraceStep {
  const { event, inputs, outputs, parent } = flow;
  const bizStep = event.bizStep === undefined ? undefined : cbvTerm('bizStep', event.bizStep);
  const disposition = event.disposition === undefined ? undefined : cbvTerm('disposition', event.disposition);
  const place = placeOf(event);
  const ilmd = event.type === 'ObjectEvent' || event.type === 'TransformationEvent' ? event.ilmd : undefined;
  return {
    ...(event.eventID !== undefined && { eventID: event.eventID }),
    type: event.type,
    stage: stageOf(event, made),
    ...(bizStep && { bizStep }),
    time: event.eventTime,
    offset: event.eventTimeZoneOffset,
    generation,
    ...(place && { place }),
    who: partiesOf(event),
    about: [...flow.about, ...flow.children].filter(({ thing }) => belongs(thing.trace)),
    inputs,
    outputs,
    ...(parent && { container: parent.uri }),
    ...(disposition && { disposition }),
    bad: badOf(event),
    certificates: [event.certificationInfo ?? []].flat(),
    ...(ilmd && { ilmd }),
  };
}

function placeOf({ readPoint, bizLocation }: EpcisEvent): TracePlace | undefined {
  const location = readPoint ?? bizLocation;
  return location && named(location.id, location);
}

function partiesOf({ sourceList = [], destinationList = [] }: EpcisEvent): readonly TraceParty[] {
  const role = (type: string) => cbvTerm('party', type) ?? 'other';
  return [
    ...sourceList.map((one) => ({ side: 'from', role: role(one.type), ...named(one.source, one) }) as const),
    ...destinationList.map((one) => ({ side: 'to', role: role(one.type), ...named(one.destination, one) }) as const),
  ];
}

function named(id: string, node: unknown): TracePlace {
  const name = readLabel(node);
  return { id, ...(name && { name }) };
}

function badOf({ disposition, persistentDisposition }: EpcisEvent): TraceStep['bad'] {
  const stated = [disposition ?? [], persistentDisposition?.set ?? []].flat();
  const terms = stated.map((value) => cbvTerm('disposition', value));
  return badDispositions.filter((bad) => terms.includes(bad));
}
