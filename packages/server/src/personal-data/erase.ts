import { asJson, transact, type Sql, type Transaction } from '../database/index.ts';
import { logAccess, type Accessor } from './access-log.ts';
import { lockAndAsk, ordersOfPhone, ordersToForget, type PersonalOrder } from './find-orders.ts';

/** What stands where a name and a street stood. */
const erased = '[đã xoá]';

/** Days after an order's end that who placed it is kept, unless the portal says otherwise (decision 0005). */
export const usualKeepDays = 180;

/** Orders forgotten by one transaction. */
const batch = 50;

/** Orders that are not over: whoever packs or carries them needs a name and an address. */
class OrdersOpenError extends Error {
  override readonly name = 'OrdersOpenError' as const;
  readonly code = 'orders-open' as const;
  readonly numbers: readonly string[];

  constructor(numbers: readonly string[]) {
    super(`Not while orders are open: ${numbers.join(', ')}. Nothing was erased.`);
    this.numbers = numbers;
  }
}

/**
 * Erases who placed an order, and where it went beyond the commune. Lines, sums, payments and consents stay for the books,
 * as do states with who changed them. The caller has made sure that it is over.
 */
async function eraseOrder(
  transaction: Transaction,
  { checkout, id }: Pick<PersonalOrder, 'checkout' | 'id'>,
  now: Date,
) {
  const contact = transaction.json(asJson({ name: erased, phone: '' }));
  await transaction`
    UPDATE orders SET contact = ${contact}, note = NULL,
      address = jsonb_build_object('street', ${erased}::text, 'place', address -> 'place')
    WHERE checkout_id = ${checkout} AND order_id = ${id}`;
  await transaction`UPDATE checkouts SET destination = NULL WHERE checkout_id = ${checkout}`;
  // Answers that were kept for repetitions hold the whole order.
  await transaction`DELETE FROM idempotency_keys WHERE checkout_id = ${checkout}`;
  // Words may name somebody: those of buyers and households, and what carriers told.
  await transaction`
    UPDATE sub_order_changes c SET note = NULL FROM sub_orders b
    WHERE b.order_id = ${id} AND c.store_id = b.store_id AND c.sub_order_id = b.sub_order_id AND c.note IS NOT NULL`;
  await transaction`
    UPDATE shipment_events e SET said = '', place = NULL FROM sub_orders b
    WHERE b.order_id = ${id} AND e.store_id = b.store_id AND e.sub_order_id = b.sub_order_id`;
  // Photos show homes, and words and accounts whose they are; that it was claimed, answered and paid stays.
  await transaction`
    DELETE FROM claim_photos p USING claims c
    WHERE c.order_id = ${id} AND p.store_id = c.store_id AND p.claim_id = c.claim_id`;
  await transaction`
    UPDATE claims SET note = NULL, account = NULL, answer = answer - 'account' - 'note' WHERE order_id = ${id}`;
  // What the payer wrote into the transfer; the bank's number of it and the amount stay.
  await transaction`UPDATE payment_reviews SET said = NULL, note = NULL WHERE checkout_id = ${checkout}`;
  await transaction`UPDATE payment_notices SET fields = '{}' WHERE checkout_id = ${checkout}`;
  await transaction`INSERT INTO erased_orders (checkout_id, erased_at) VALUES (${checkout}, ${now}) ON CONFLICT DO NOTHING`;
}

/**
 * Erases everything that was told with the orders of a telephone number, all or nothing.
 *
 * @returns numbers of the orders, none where nobody ordered with it
 * @throws OrdersOpenError naming those that are not over
 */
export async function erasePhone(sql: Sql, accessor: Accessor, phone: string): Promise<readonly string[]> {
  return transact(sql, async (transaction) => {
    const orders = await ordersOfPhone(transaction, accessor.portal, phone);
    const open: string[] = [];
    for (const { id, number } of orders) if (await lockAndAsk(transaction, id)) open.push(number);
    if (open.length > 0) throw new OrdersOpenError(open);
    for (const order of orders) await eraseOrder(transaction, order, accessor.now);
    await logAccess(
      transaction,
      accessor,
      'erase',
      orders.map(({ id }) => id),
    );
    return orders.map(({ number }) => number);
  });
}

/**
 * Forgets who placed orders that ended long enough ago, by each portal's own rule. Runs again and again in every server, and by
 * `nongsan personal-data retain`.
 *
 * @returns how many orders were forgotten
 */
export async function forgetOldOrders(sql: Sql, by: string, now: Date, portal?: string): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const orders = await transact(sql, async (transaction) => {
      // One server at a time; another has nothing to add.
      const [lock] = await transaction<{ free: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtext('personal-data')) AS free`;
      if (lock?.free !== true) return [];
      const found = await ordersToForget(transaction, now, usualKeepDays, batch, portal);
      for (const order of found) {
        await eraseOrder(transaction, order, now);
        const accessor = { portal: order.portal, by, purpose: 'retention', now };
        await logAccess(transaction, accessor, 'retain', [order.id]);
      }
      return found;
    });
    forgotten += orders.length;
    if (orders.length < batch) return forgotten;
  }
}
