import type { Transaction } from '../database/index.ts';
import { writeEvent } from '../outbox/index.ts';
import type { PaymentState } from './verdict.ts';

type Which = Pick<PaymentState, 'checkout' | 'id'>;

/** Writes that money came for a payment whose row is locked, and tells it to whoever listens. */
export async function markPaid(transaction: Transaction, payment: Which, amount: number, now: Date): Promise<void> {
  await transaction`
    UPDATE payments SET state = 'paid', paid_at = coalesce(paid_at, ${now}), paid_amount = coalesce(paid_amount, 0) + ${amount}
    WHERE checkout_id = ${payment.checkout} AND payment_id = ${payment.id}`;
  await endPayment(transaction, payment, now);
}

/** Writes that a payment whose row is locked is waited for no longer, and tells it. */
export async function cancelPayment(transaction: Transaction, payment: Which, now: Date): Promise<void> {
  await transaction`
    UPDATE payments SET state = 'cancelled' WHERE checkout_id = ${payment.checkout} AND payment_id = ${payment.id}`;
  await endPayment(transaction, payment, now);
}

export const endDeadline = (transaction: Transaction, { checkout, id }: Which) =>
  transaction`DELETE FROM payment_deadlines WHERE checkout_id = ${checkout} AND payment_id = ${id}`;

interface PaymentRow {
  readonly portal: string;
  readonly order: string;
  readonly reference: string;
  readonly state: 'paid' | 'cancelled';
  readonly amount: number;
}

async function endPayment(transaction: Transaction, payment: Which, now: Date): Promise<void> {
  await endDeadline(transaction, payment);
  const [row] = await transaction<PaymentRow[]>`
    SELECT o.portal_id AS portal, y.order_id AS "order", y.reference, y.state, y.amount
    FROM payments y JOIN orders o USING (checkout_id)
    WHERE y.checkout_id = ${payment.checkout} AND y.payment_id = ${payment.id}`;
  if (row === undefined) throw new Error('A payment that was just written is not there');
  const { portal, order, reference, state } = row;
  const data = { id: payment.id, order, reference, state, amount: { amount: row.amount, currency: 'VND' } as const };
  await writeEvent(transaction, payment.checkout, { type: 'payment.changed', portal, at: now, data });
}
