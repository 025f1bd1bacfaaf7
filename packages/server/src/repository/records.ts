import type {
  ConsentPurpose,
  GrowingArea,
  LocalizedText,
  OcopRecognition,
  PaymentMethod,
  Place,
  Quantity,
  QuantityRule,
  Site,
  Store,
  TraceStatus,
} from '@nongsan/core';
import type { FreshnessPromise, PickupPlace } from '@nongsan/core/shipping';
import type { KeptShipping } from '../shipping/kept-shipping.ts';

/** A bank account that VietQR transfers go to. `sample` accounts move no money. */
export interface BankAccount {
  readonly bin: string;
  readonly bankName: string;
  readonly account: string;
  readonly accountName: string;
  readonly sample: boolean;
}

export interface PortalRecord {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly payee: 'household' | 'portal';
  readonly paymentMethods: readonly PaymentMethod[];
  readonly consents: readonly ConsentPurpose[];
  readonly termsUrl?: string;
  readonly contact: { readonly phone?: string; readonly email?: string };
  readonly demo: boolean;
  /** What sending costs, where a household has no table of its own. */
  readonly shipping: KeptShipping;
  readonly account?: BankAccount;
}

export interface SiteRecord extends Site {
  readonly portal: string;
}

/** A picture by its path under the server's `/media/`. */
export interface PictureRecord {
  readonly path: string;
  readonly alt: LocalizedText;
  readonly width: number;
  readonly height: number;
  readonly kind: 'photo' | 'illustration';
}

export interface StoreRecord {
  readonly id: string;
  readonly portal: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: 'household' | 'cooperative' | 'company';
  readonly place: Place;
  readonly story?: LocalizedText;
  readonly practices?: LocalizedText;
  readonly picture?: PictureRecord;
  readonly contact: Store['contact'];
  readonly verified?: { readonly by: string; readonly method: string; readonly on: string };
  readonly account?: BankAccount;
  readonly sampleFields?: readonly string[];
  /** What sending costs from here, before the portal's table; and where parcels are fetched. */
  readonly shipping?: KeptShipping;
  readonly pickup?: PickupPlace;
  /** Order among the portal's stores, ascending. */
  readonly position: number;
}

export interface StockRecord {
  /** What can be sold, as a decimal in the variant's unit. Written only when the variant is new. */
  readonly quantity: string;
  /** At or below this, buyers read that only a few are left. */
  readonly lowAt?: string;
  readonly sale: 'open' | 'preorder' | 'outOfSeason' | 'contact';
  readonly availableFrom?: string;
  /** Whether buyers are told the quantity. */
  readonly shown: boolean;
}

export interface VariantRecord {
  readonly id: string;
  readonly name: LocalizedText;
  readonly content?: Quantity;
  /** Minor units of VND for one `order.unit`. */
  readonly price: number;
  readonly taxRate: string;
  readonly taxIncluded: boolean;
  readonly order: QuantityRule;
  readonly gtin?: string;
  /** Grams of a unit with its packing, where `content` does not tell. */
  readonly shippingWeight?: number;
  readonly stock: StockRecord;
}

export interface ProductRecord {
  readonly id: string;
  readonly store: string;
  readonly slug: string;
  readonly type: 'goods' | 'service';
  readonly name: LocalizedText;
  readonly summary?: LocalizedText;
  readonly description?: LocalizedText;
  readonly pictures: readonly PictureRecord[];
  readonly variants: readonly VariantRecord[];
  /** Recognitions, the newest last; the contract shows that one. */
  readonly ocop?: readonly OcopRecognition[];
  readonly minimumAge?: number;
  /** Within how many hours it is at its buyer's. */
  readonly freshness?: FreshnessPromise;
  /** The lot sold now; it may be written later. */
  readonly currentLot?: string;
  readonly sampleFields?: readonly string[];
  readonly position: number;
  /** More words that a search should find it by, beside names, summary, store and place. */
  readonly keywords?: readonly string[];
}

export interface GrowingAreaRecord extends GrowingArea {
  readonly store: string;
}

export interface LotRecord {
  readonly id: string;
  readonly store: string;
  readonly product: string;
  readonly code: string;
  readonly gtin?: string;
  readonly status: TraceStatus;
  readonly statusNote?: LocalizedText;
  readonly harvestedOn?: string;
  readonly harvestedUntil?: string;
  readonly packedOn?: string;
  readonly useBy?: string;
  readonly quantity?: Quantity;
  readonly issuer: string;
  readonly checkedAt?: string;
  /** Path and query that the signature covers: `/01/…/10/…?7007=…` or `/t/…?…`, beginning with `/`. */
  readonly linkPath: string;
  /** 90 base64url characters. */
  readonly signature: string;
  /** Identifiers of growing areas of the same store. */
  readonly growingAreas: readonly string[];
  readonly sampleFields?: readonly string[];
}
