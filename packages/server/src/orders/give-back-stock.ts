import type { Transaction } from '../database/index.ts';

/**
 * Puts what a household's part of an order held back into stock. Rows are locked in the order of their keys first, as
 * `takeStock` does, so that a new order for the same things waits instead of deadlocking. What is not offered any more
 * has no stock to go back to; who bought it has his order cancelled all the same.
 */
export async function giveBackStock(
  transaction: Transaction,
  { store, subOrder }: { readonly store: string; readonly subOrder: string },
): Promise<void> {
  await transaction`
    SELECT k.variant_id FROM stock k
    WHERE k.store_id = ${store} AND k.variant_id IN (
      SELECT variant_id FROM sub_order_lines WHERE store_id = ${store} AND sub_order_id = ${subOrder})
    ORDER BY k.store_id, k.variant_id FOR UPDATE OF k`;
  await transaction`
    UPDATE stock k SET quantity = k.quantity + l.quantity
    FROM (SELECT variant_id, sum(quantity) AS quantity FROM sub_order_lines
      WHERE store_id = ${store} AND sub_order_id = ${subOrder} GROUP BY variant_id) l
    WHERE k.store_id = ${store} AND k.variant_id = l.variant_id`;
}
