import { localDateAt } from '@nongsan/core';
import type { Queries, Sql, Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';

export interface Checkout {
  readonly id: string;
  /** Set once the cart has become an order. */
  readonly order: string | null;
}

const unknownCart = () => new ProblemError('unknown-cart', 'This portal has no such cart. Create a new one.');

/** Makes an empty cart, or leaves the one that has the identifier. Answers whether it was made. */
export async function createCheckout(
  queries: Queries,
  cart: { readonly id: string; readonly portal: string; readonly site: string },
  now: Date,
): Promise<boolean> {
  const { count } = await queries`
    INSERT INTO checkouts (checkout_id, portal_id, site_id, created_at, updated_at)
    VALUES (${cart.id}, ${cart.portal}, ${cart.site}, ${now}, ${now})
    ON CONFLICT (checkout_id) DO NOTHING`;
  return count === 1;
}

/**
 * Locks a cart until the transaction ends: its writes, and repetitions of them, happen one after another.
 * @throws ProblemError `unknown-cart`
 */
export async function lockCheckout(transaction: Transaction, portal: string, id: string): Promise<Checkout> {
  const [row] = await transaction<Checkout[]>`
    SELECT checkout_id AS id, order_id AS "order" FROM checkouts
    WHERE checkout_id = ${id} AND portal_id = ${portal} FOR UPDATE`;
  if (row === undefined) throw unknownCart();
  return row;
}

/** @throws ProblemError `cart-ordered` */
export function requireOpen(checkout: Checkout): void {
  if (checkout.order === null) return;
  throw new ProblemError('cart-ordered', 'This cart has become an order. Create a new one.');
}

/** Counts a change, so that a page can tell a newer answer from an older one. */
export async function touchCheckout(transaction: Transaction, id: string, now: Date): Promise<void> {
  await transaction`UPDATE checkouts SET version = version + 1, updated_at = ${now} WHERE checkout_id = ${id}`;
}

/** How long answers to repeated requests are kept: twice the 24 hours that are promised. */
const answersKeptFor = 48 * 60 * 60 * 1000;
/** How long a cart waits for its buyer. */
const cartsKeptFor = 90 * 24 * 60 * 60 * 1000;

/** How long looks at codes are kept: through a season and the one after, in which the goods may still be sold. */
const viewsKeptFor = 400 * 24 * 60 * 60 * 1000;

/** Rows deleted by one statement, so that none runs into the statement's time limit or holds locks for long. */
const batch = 1_000;

/** Deletes what nobody comes back for: old answers, old looks at codes, and carts that never became orders. To be run every hour or so. */
export async function purgeExpired(sql: Sql, now: Date): Promise<void> {
  const answersBefore = new Date(now.getTime() - answersKeptFor);
  const cartsBefore = new Date(now.getTime() - cartsKeptFor);
  await inBatches(
    () => sql`
      DELETE FROM idempotency_keys WHERE created_at < ${answersBefore} AND ctid = ANY (ARRAY(
        SELECT ctid FROM idempotency_keys WHERE created_at < ${answersBefore} LIMIT ${batch}))`,
  );
  await inBatches(
    () => sql`
      DELETE FROM secret_key_answers WHERE created_at < ${answersBefore} AND ctid = ANY (ARRAY(
        SELECT ctid FROM secret_key_answers WHERE created_at < ${answersBefore} LIMIT ${batch}))`,
  );
  const viewsBefore = localDateAt(new Date(now.getTime() - viewsKeptFor));
  await inBatches(
    () => sql`
      DELETE FROM serial_views WHERE viewed_on < ${viewsBefore} AND ctid = ANY (ARRAY(
        SELECT ctid FROM serial_views WHERE viewed_on < ${viewsBefore} LIMIT ${batch}))`,
  );
  await inBatches(
    () => sql`
      DELETE FROM order_recoveries WHERE expires_at < ${answersBefore} AND ctid = ANY (ARRAY(
        SELECT ctid FROM order_recoveries WHERE expires_at < ${answersBefore} LIMIT ${batch}))`,
  );
  await inBatches(
    () => sql`
      DELETE FROM hand_overs WHERE expires_at < ${answersBefore} AND ctid = ANY (ARRAY(
        SELECT ctid FROM hand_overs WHERE expires_at < ${answersBefore} LIMIT ${batch}))`,
  );
  // The condition stands twice: a cart may become an order between the inner query and the deletion.
  await inBatches(
    () => sql`
      DELETE FROM checkouts WHERE order_id IS NULL AND updated_at < ${cartsBefore} AND ctid = ANY (ARRAY(
        SELECT ctid FROM checkouts WHERE order_id IS NULL AND updated_at < ${cartsBefore} LIMIT ${batch}))`,
  );
  await inBatches(
    () => sql`
      DELETE FROM checkout_refs WHERE ctid = ANY (ARRAY(
        SELECT f.ctid FROM checkout_refs f
        WHERE NOT EXISTS (SELECT FROM checkouts c WHERE c.checkout_id = f.checkout_id) LIMIT ${batch}))`,
  );
}

async function inBatches(remove: () => Promise<{ readonly count: number }>): Promise<void> {
  for (let removed = batch; removed > 0;) removed = (await remove()).count;
}
