import { transact, type Sql, type Transaction } from '../database/index.ts';

/**
 * Puts what a cart holds back into stock and ends the hold; does nothing where it holds nothing. The hold's own row is locked
 * first, then the stock's in the order of their keys: of several who give back the same hold, one does.
 */
export async function giveBackHold(transaction: Transaction, cart: string): Promise<void> {
  const held = await transaction`SELECT FROM stock_holds WHERE checkout_id = ${cart} FOR UPDATE`;
  if (held.length === 0) return;
  await Promise.all([
    transaction`
      SELECT k.variant_id FROM stock k JOIN stock_hold_lines h USING (store_id, variant_id)
      WHERE h.checkout_id = ${cart} ORDER BY k.store_id, k.variant_id FOR UPDATE OF k`,
    transaction`
      UPDATE stock k SET quantity = k.quantity + h.quantity FROM stock_hold_lines h
      WHERE h.checkout_id = ${cart} AND h.store_id = k.store_id AND h.variant_id = k.variant_id`,
    transaction`DELETE FROM stock_holds WHERE checkout_id = ${cart}`,
  ]);
}

/** Ends holds whose time is over, each in a transaction of its own; several servers share the work. */
export async function expireHolds(sql: Sql, now: Date): Promise<void> {
  while (await transact(sql, (transaction) => expireNext(transaction, now)));
}

/** One that an order or a page has under its hands is left alone: it is renewed or gone when they are done. */
async function expireNext(transaction: Transaction, now: Date): Promise<boolean> {
  const [row] = await transaction<{ cart: string }[]>`
    SELECT checkout_id AS cart FROM stock_holds WHERE expires_at <= ${now}
    ORDER BY expires_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (row === undefined) return false;
  await giveBackHold(transaction, row.cart);
  return true;
}
