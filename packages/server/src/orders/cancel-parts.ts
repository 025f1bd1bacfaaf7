import type { Actor } from '@nongsan/core/order-states';
import type { Transaction } from '../database/index.ts';
import { cancelPayment } from '../payments/mark-paid.ts';
import { replacePayment } from '../payments/replace-payment.ts';
import { changeSubOrder } from './change-sub-order.ts';
import type { OpenedOrder } from './open-order.ts';

interface PendingPayment {
  readonly id: string;
  readonly method: string;
  readonly store: string | null;
}

interface Part {
  readonly store: string;
  readonly ended: boolean;
  readonly total: number;
}

export interface Cancellation extends OpenedOrder {
  readonly actor: Actor;
  readonly note?: string | undefined;
  readonly now: Date;
}

/**
 * Cancels parts of an order, in the order of their stores, and what was still to be paid for them: nobody is to transfer
 * money for what does not come. Payments are locked first, as whoever settles one does. What is paid at the door is less
 * then; what is paid before by one payment for all has another one in its place.
 *
 * @throws ProblemError `illegal-transition` when one of them has gone too far
 */
export async function cancelParts(transaction: Transaction, order: Cancellation): Promise<void> {
  const { parts, actor, note, now } = order;
  const payments = await lockPending(transaction, order.checkout);
  for (const { store, id } of parts) {
    await changeSubOrder(transaction, { store, subOrder: id, to: 'cancelled', actor, note, now });
  }
  const all = await readParts(transaction, order.id);
  for (const payment of payments) await adjust(transaction, order, payment, all);
}

const lockPending = (transaction: Transaction, checkout: string) => transaction<PendingPayment[]>`
  SELECT payment_id AS id, method, payee_store_id AS store FROM payments
  WHERE checkout_id = ${checkout} AND state = 'pending' ORDER BY payment_id FOR UPDATE`;

const readParts = (transaction: Transaction, order: string) => transaction<Part[]>`
  SELECT store_id AS store, state = 'cancelled' AS ended, (totals -> 'total' ->> 'amount')::bigint AS total
  FROM sub_orders WHERE order_id = ${order}`;

async function adjust(
  transaction: Transaction,
  order: Cancellation,
  payment: PendingPayment,
  all: readonly Part[],
): Promise<void> {
  const paidFor = all.filter(({ store }) => payment.store === null || payment.store === store);
  const live = paidFor.filter(({ ended }) => !ended);
  if (live.length === paidFor.length) return;
  if (live.length === 0) {
    await cancelPayment(transaction, { checkout: order.checkout, id: payment.id }, order.now);
    return;
  }
  const left = live.reduce((sum, { total }) => sum + total, 0);
  if (payment.method !== 'cod') {
    await replacePayment(transaction, { checkout: order.checkout, id: payment.id }, left, order.now);
    return;
  }
  await transaction`
    UPDATE payments SET amount = ${left} WHERE checkout_id = ${order.checkout} AND payment_id = ${payment.id}`;
}
