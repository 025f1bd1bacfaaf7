import type { SecretKey } from '@nongsan/core';
import type { Actor } from '@nongsan/core/order-states';
import type { Queries } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';

/** Who reads and changes orders of a portal for those who sell: a server with its key, or an operator. */
export interface Seller {
  readonly actor: Actor;
  readonly portal: string;
  /** Stores whose parts are shown and changed. Absent: all of the portal. */
  readonly stores?: readonly string[] | undefined;
}

/** A server acts for the stores that its key is bound to, otherwise for the portal. */
export const sellerOf = ({ name, portal, stores }: SecretKey): Seller => ({
  actor: { kind: stores === undefined ? 'portal' : 'household', name },
  portal,
  stores,
});

export interface OpenedOrder {
  readonly id: string;
  readonly checkout: string;
  /** The parts that may be seen, in the order of their stores, as they are locked. */
  readonly parts: readonly { readonly id: string; readonly store: string }[];
}

/**
 * An order by identifier or by its number, with the parts that the seller may see.
 * @throws ProblemError `unknown-order`, or `other-store` when none of its parts is the seller's
 */
export async function openOrder(queries: Queries, { portal, stores }: Seller, ref: string): Promise<OpenedOrder> {
  const rows = await queries<{ id: string; checkout: string; part: string; store: string }[]>`
    SELECT o.order_id AS id, o.checkout_id AS checkout, b.sub_order_id AS part, b.store_id AS store
    FROM directory d
    JOIN orders o ON o.checkout_id = d.target_id
    JOIN sub_orders b ON b.order_id = o.order_id
    WHERE d.portal_id = ${portal} AND d.kind IN ('order', 'order-number') AND d.code = ${ref}
    ORDER BY b.store_id, b.sub_order_id`;
  const [order] = rows;
  if (order === undefined) throw new ProblemError('unknown-order', 'This portal has no such order.');
  const seen = rows.filter(({ store }) => stores?.includes(store) ?? true);
  if (seen.length === 0) {
    throw new ProblemError('other-store', 'This order has no part of a store that the key is bound to.');
  }
  const { id, checkout } = order;
  return { id, checkout, parts: seen.map(({ part, store }) => ({ id: part, store })) };
}
