import { addTotals, sumMoney, totalLines, vnd, type Cart, type CartLine, type Money } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import { readCartRows, toCartLine, type CartRow } from './cart-row.ts';
import { instant } from './instant.ts';
import type { Links } from './links.ts';
import type { PortalRecord, ShippingTable } from './records.ts';

/** Whose cart it is and how its addresses are written. */
export interface CartContext {
  readonly portal: PortalRecord;
  readonly links: Links;
}

export interface CartState {
  readonly cart: Cart;
  readonly rows: readonly CartRow[];
}

/** A cart priced as of now, with the rows it was made from; nothing when the portal has no such cart. */
export async function readCart(
  queries: Queries,
  { portal, links }: CartContext,
  id: string,
): Promise<CartState | undefined> {
  const [[checkout], rows] = await Promise.all([
    queries<{ version: number; updatedAt: Date }[]>`
      SELECT version, updated_at AS "updatedAt" FROM checkouts
      WHERE checkout_id = ${id} AND portal_id = ${portal.id}`,
    readCartRows(queries, id),
  ]);
  if (checkout === undefined) return undefined;
  const lines = rows.map((row) => toCartLine(row, links));
  const parcels = toParcels(lines, portal.shipping);
  const totals = addTotals(parcels.map((parcel) => parcel.totals));
  const cart = { id, version: checkout.version, lines, parcels, totals, updatedAt: instant(checkout.updatedAt) };
  return { cart, rows };
}

/** One parcel a household, in the order in which households came into the cart. */
function toParcels(lines: readonly CartLine[], shipping: ShippingTable): Cart['parcels'] {
  const byStore = new Map<string, CartLine[]>();
  for (const line of lines) byStore.set(line.store.id, [...(byStore.get(line.store.id) ?? []), line]);
  return [...byStore.values()].flatMap((parcel) => {
    const [first] = parcel;
    if (first === undefined) return [];
    const worth = sumMoney(
      'VND',
      parcel.map((line) => line.total),
    );
    const totals = totalLines(parcel, shippingOf(worth, shipping));
    return [{ store: first.store, lines: parcel.map((line) => line.id), totals }];
  });
}

const shippingOf = (worth: Money, { perParcel, freeFrom }: ShippingTable): Money =>
  vnd(freeFrom !== undefined && worth.amount >= freeFrom ? 0 : perParcel);
