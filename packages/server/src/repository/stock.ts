import type { Transaction } from '../database/index.ts';
import type { CartRow } from './cart-row.ts';

/**
 * Takes what an order holds out of stock. Rows are locked in the order of their keys first, so that orders for the same
 * things in any order wait for each other instead of deadlocking; then each is lowered only where there is enough. Both are
 * sent at once: between the lock and the end of the transaction nobody else gets at these rows.
 *
 * @returns whether there was enough of everything. If not, the caller rolls back.
 */
export async function takeStock(transaction: Transaction, rows: readonly CartRow[]): Promise<boolean> {
  const stores = rows.map((row) => row.storeId);
  const variants = rows.map((row) => row.variant);
  const quantities = rows.map((row) => row.ordered);
  const [, taken] = await Promise.all([
    transaction`
      SELECT k.variant_id FROM stock k
      JOIN unnest(${stores}::text[], ${variants}::text[]) AS w (store_id, variant_id) USING (store_id, variant_id)
      ORDER BY k.store_id, k.variant_id FOR UPDATE OF k`,
    transaction`
      UPDATE stock k SET quantity = k.quantity - w.quantity
      FROM unnest(${stores}::text[], ${variants}::text[], ${quantities}::numeric[]) AS w (store_id, variant_id, quantity)
      WHERE k.store_id = w.store_id AND k.variant_id = w.variant_id
        AND k.quantity >= w.quantity AND k.sale IN ('open', 'preorder')
      RETURNING k.variant_id`,
  ]);
  return taken.length === rows.length;
}
