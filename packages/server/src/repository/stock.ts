import type { Transaction } from '../database/index.ts';
import type { CartRow } from './cart-row.ts';

/** A cart that may hold some of what is taken, and whether the hold ends with that. */
interface Holding {
  readonly cart: string;
  readonly ends: boolean;
}

/**
 * Takes what an order or a hold wants out of stock. Rows are locked in the order of their keys first, so that orders for the
 * same things in any order wait for each other instead of deadlocking; then each is lowered only where there is enough. All
 * is sent at once: between the lock and the end of the transaction nobody else gets at these rows.
 *
 * @param holding what the cart holds already is taken first, and what it holds too much goes back
 * @returns whether there was enough of everything. If not, the caller rolls back.
 */
export async function takeStock(
  transaction: Transaction,
  rows: readonly CartRow[],
  holding?: Holding,
): Promise<boolean> {
  const wanted = wantedOf(transaction, rows, holding);
  const [, , taken] = await Promise.all([
    // Whoever ends it waits for this transaction, or is done and the goods are in the stock again.
    holding && transaction`SELECT FROM stock_holds WHERE checkout_id = ${holding.cart} FOR UPDATE`,
    transaction`
      SELECT k.variant_id FROM stock k JOIN ${wanted} USING (store_id, variant_id)
      ORDER BY k.store_id, k.variant_id FOR UPDATE OF k`,
    transaction<{ ordered: boolean }[]>`
      UPDATE stock k SET quantity = k.quantity - w.quantity FROM ${wanted}
      WHERE k.store_id = w.store_id AND k.variant_id = w.variant_id
        AND k.quantity >= w.quantity AND (k.sale IN ('open', 'preorder') OR NOT w.ordered)
      RETURNING w.ordered`,
    holding?.ends === true && transaction`DELETE FROM stock_holds WHERE checkout_id = ${holding.cart}`,
  ]);
  return taken.filter(({ ordered }) => ordered).length === rows.length;
}

/** What each packing's stock is lowered by: less by what the cart holds of it, so below zero where it holds too much. */
function wantedOf(transaction: Transaction, rows: readonly CartRow[], holding: Holding | undefined) {
  const stores = rows.map((row) => row.storeId);
  const variants = rows.map((row) => row.variant);
  const quantities = rows.map((row) => row.ordered);
  const ordered = transaction`
    unnest(${stores}::text[], ${variants}::text[], ${quantities}::numeric[]) AS o (store_id, variant_id, quantity)`;
  if (holding === undefined) return transaction`(SELECT o.*, true AS ordered FROM ${ordered}) w`;
  return transaction`(
    SELECT store_id, variant_id, coalesce(o.quantity, 0) - coalesce(h.quantity, 0) AS quantity,
      o.quantity IS NOT NULL AS ordered
    FROM ${ordered} FULL JOIN (
      SELECT store_id, variant_id, quantity FROM stock_hold_lines WHERE checkout_id = ${holding.cart}
    ) h USING (store_id, variant_id)) w`;
}
