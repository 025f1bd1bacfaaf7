import { beforeHandOver, type KnownState } from '@nongsan/core/order-states';
import { transact, type Sql, type Transaction } from '../database/index.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import { cancelPayment, endDeadline } from './mark-paid.ts';

interface Overdue {
  readonly checkout: string;
  readonly id: string;
  readonly order: string;
  readonly store: string | null;
}

interface Part {
  readonly store: string;
  readonly subOrder: string;
  readonly state: KnownState;
}

/**
 * Cancels what was to be paid before it is sent and was not: the payment and the households' parts that it was for, whose
 * stock goes back. Each in a transaction of its own; several servers share the work.
 */
export async function expirePayments(sql: Sql, now: Date): Promise<void> {
  while (await transact(sql, (transaction) => expireNext(transaction, now)));
}

async function expireNext(transaction: Transaction, now: Date): Promise<boolean> {
  const payment = await lockOverdue(transaction, now);
  if (payment === undefined) return false;
  const parts = await readParts(transaction, payment);
  const system = { kind: 'system', name: 'payments' } as const;
  if (parts.some(({ state }) => state !== 'cancelled' && !beforeHandOver.has(state))) {
    // The household has sent it without waiting for the money: that is between it and the buyer.
    await endDeadline(transaction, payment);
    return true;
  }
  await cancelPayment(transaction, payment, now);
  for (const { store, subOrder, state } of parts) {
    if (state === 'cancelled') continue;
    await changeSubOrder(transaction, { store, subOrder, to: 'cancelled', actor: system, now });
  }
  return true;
}

/** Not one whose money lies in the review list: a person decides about that. */
async function lockOverdue(transaction: Transaction, now: Date): Promise<Overdue | undefined> {
  const [row] = await transaction<Overdue[]>`
    SELECT y.checkout_id AS checkout, y.payment_id AS id, y.order_id AS "order", y.payee_store_id AS store
    FROM payment_deadlines d JOIN payments y USING (checkout_id, payment_id)
    WHERE d.expires_at <= ${now} AND y.state = 'pending' AND NOT EXISTS (
      SELECT 1 FROM payment_reviews r
      WHERE r.checkout_id = y.checkout_id AND r.payment_id = y.payment_id AND r.resolution IS NULL)
    ORDER BY d.expires_at LIMIT 1 FOR UPDATE OF y SKIP LOCKED`;
  return row;
}

const readParts = (transaction: Transaction, { order, store }: Overdue) => transaction<Part[]>`
  SELECT store_id AS store, sub_order_id AS "subOrder", state FROM sub_orders
  WHERE order_id = ${order} AND (${store}::text IS NULL OR store_id = ${store})
  ORDER BY store_id, sub_order_id FOR UPDATE`;
