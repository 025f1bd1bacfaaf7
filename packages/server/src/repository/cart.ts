import { addTotals, totalLines, type Cart, type CartLine } from '@nongsan/core';
import type { ParcelShipping } from '@nongsan/core/shipping';
import type { Queries } from '../database/index.ts';
import { cartShipping } from '../shipping/cart-shipping.ts';
import type { CartDestination } from '../shipping/kept-shipping.ts';
import { feeOf } from '../shipping/parcel-shipping.ts';
import { cartRules, type TargetRules } from '../selling/read-rules.ts';
import { stopLines } from '../selling/stop-lines.ts';
import { readCartRows, toCartLine, type CartRow } from './cart-row.ts';
import { instant } from './instant.ts';
import type { Links } from './links.ts';
import type { PortalRecord } from './records.ts';

/** Whose cart it is, how its addresses are written, and when it is looked at. */
export interface CartContext {
  readonly portal: PortalRecord;
  readonly links: Links;
  readonly now: Date;
}

/** One household's part of a cart, with how it is sent. */
type ShippedParcel = Omit<Cart['parcels'][number], 'shipping'> & { readonly shipping: ParcelShipping };

export interface CartState {
  readonly cart: Omit<Cart, 'parcels'> & { readonly parcels: ShippedParcel[] };
  readonly rows: readonly CartRow[];
  /** Whether it holds goods, also those whose time is over and that are not given back yet. */
  readonly held: boolean;
  /** What its products, households and places sell by. */
  readonly rules: readonly TargetRules[];
}

interface CheckoutRow {
  readonly version: number;
  readonly updatedAt: Date;
  readonly destination: CartDestination | null;
  readonly heldUntil: Date | null;
}

/**
 * A cart priced as of now, with the rows it was made from; nothing when the portal has no such cart.
 * @param destination where it shall go; absent: as it was last kept with the cart
 */
export async function readCart(
  queries: Queries,
  { portal, links, now }: CartContext,
  id: string,
  destination?: CartDestination,
): Promise<CartState | undefined> {
  const [[checkout], rows, rules] = await Promise.all([
    queries<CheckoutRow[]>`
      SELECT version, updated_at AS "updatedAt", destination, h.expires_at AS "heldUntil"
      FROM checkouts LEFT JOIN stock_holds h USING (checkout_id)
      WHERE checkout_id = ${id} AND portal_id = ${portal.id}`,
    readCartRows(queries, id),
    cartRules(queries, portal.id, id, now),
  ]);
  if (checkout === undefined) return undefined;
  const priced = rows.map((row) => toCartLine(row, links));
  const { heldUntil } = checkout;
  const kept = checkout.destination ?? undefined;
  const where = destination && { ...destination, delivery: destination.delivery ?? kept?.delivery };
  const shipping = await cartShipping(queries, { portal, rows, lines: priced, destination: where ?? kept, now });
  const lines = stopLines(priced, { rules, parcels: shipping, destination: where ?? kept, now });
  const parcels = toParcels(lines, shipping);
  const totals = addTotals(parcels.map((parcel) => parcel.totals));
  const cart = {
    id,
    version: checkout.version,
    lines,
    parcels,
    totals,
    updatedAt: instant(checkout.updatedAt),
    ...(heldUntil !== null && heldUntil > now && { holdUntil: instant(heldUntil) }),
  };
  return { cart, rows, rules, held: heldUntil !== null };
}

/** One parcel a household, in the order in which households came into the cart. */
function toParcels(lines: readonly CartLine[], shipping: ReadonlyMap<string, ParcelShipping>): ShippedParcel[] {
  const byStore = new Map<string, CartLine[]>();
  for (const line of lines) byStore.set(line.store.id, [...(byStore.get(line.store.id) ?? []), line]);
  return [...byStore].flatMap(([store, parcel]) => {
    const [first] = parcel;
    const sent = shipping.get(store);
    if (first === undefined || sent === undefined) return [];
    const totals = totalLines(parcel, feeOf(sent));
    return [{ store: first.store, lines: parcel.map((line) => line.id), totals, shipping: sent }];
  });
}
