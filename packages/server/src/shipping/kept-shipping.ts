import type { DeliveryChoice, FlatRate, PickupPlace, ShippingTable } from '@nongsan/core/shipping';

/** A flat rate, or a table of zones and weights. Core reads both (`asTable`). */
export type KeptShipping = FlatRate | ShippingTable;

/** What a household has of its own. */
export interface StoreShipping {
  readonly shipping: KeptShipping | null;
  readonly pickup: PickupPlace | null;
}

/** Where a cart goes, as its buyer said. */
export interface CartDestination {
  readonly provinceCode: string;
  readonly communeCode: string;
  readonly delivery?: readonly DeliveryChoice[] | undefined;
}
