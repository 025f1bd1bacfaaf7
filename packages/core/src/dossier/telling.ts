import type { Lot } from '../lot/index.ts';
import type { Place } from '../place/index.ts';
import { canOrder, type Availability, type Product, type Variant } from '../product/index.ts';
import type { LotDossier } from './dossier.ts';

/** A lot as a portal of today tells it; an older one tells less. */
export type TracedLot = Lot & Partial<LotDossier>;

/** Goods that are called back, also by portals that know only of lots that were taken back. */
export const isRecalled = ({ status, recalledAt }: TracedLot): boolean =>
  status === 'revoked' || recalledAt !== undefined;

/** Where it grew: its first growing area that has a place, else the household. */
export const placeOfLot = ({ growingAreas, store }: TracedLot): Place =>
  growingAreas.find(({ place }) => place !== undefined)?.place ?? store.place;

/** Identifier of the packing to ask the stock of, while the product is sold from this very lot. */
export const packingOnSale = (lot: TracedLot, product: Product | undefined): string | undefined =>
  product?.lot?.id === lot.id ? (lot.variant?.id ?? product.variants[0]?.id) : undefined;

/** What can be ordered of this very lot. */
export interface LotOffer {
  readonly variant: Variant;
  readonly stock: Availability;
}

/** @param stock of `packingOnSale`, where there is one */
export function offerOfLot(product: Product | undefined, stock: Availability | undefined): LotOffer | undefined {
  const variant = product?.variants.find(({ id }) => id === stock?.variant);
  return variant !== undefined && stock !== undefined && canOrder(stock) ? { variant, stock } : undefined;
}

/** Code of the lot that the product is sold from instead of this one. */
export const lotOnSaleInstead = (lot: TracedLot, product: Product | undefined): string | undefined =>
  product?.lot !== undefined && product.lot.id !== lot.id ? product.lot.code : undefined;
