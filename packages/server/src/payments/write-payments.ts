import { asJson, type Transaction } from '../database/index.ts';
import { newId } from '../repository/new-id.ts';
import { writeAttempt } from './attempts.ts';
import type { PaymentPlan } from './plan.ts';

export interface PaymentsToWrite {
  readonly checkout: string;
  readonly order: string;
  readonly method: string;
  readonly payments: readonly PaymentPlan[];
  /** The page that a provider's page leads back to. */
  readonly returnUrl: string;
  readonly locale: string;
  readonly now: Date;
}

/** An order's payments, what is waited for, and the first try where a provider's page is opened: queries sent together. */
export function writePayments(transaction: Transaction, input: PaymentsToWrite): PromiseLike<unknown>[] {
  const planned = input.payments.map((payment) => ({ id: newId('payment'), payment }));
  const rows = planned.map(({ id, payment }, index) => ({
    checkout_id: input.checkout,
    payment_id: id,
    order_id: input.order,
    payment_no: index,
    method: input.method,
    payee_kind: payment.payee.kind,
    payee_name: payment.payee.name,
    payee_store_id: payment.payee.store ?? null,
    amount: payment.amount.amount,
    currency: payment.amount.currency,
    reference: payment.reference,
    transfer: payment.transfer === undefined ? null : transaction.json(asJson(payment.transfer)),
    expires_at: payment.expiresAt ?? null,
  }));
  return [
    transaction`INSERT INTO payments ${transaction(rows)}`,
    ...planned.flatMap(({ id, payment }) => waitFor(transaction, input, id, payment)),
  ];
}

function waitFor(transaction: Transaction, input: PaymentsToWrite, id: string, payment: PaymentPlan) {
  const { provider, expiresAt } = payment;
  if (provider === undefined || expiresAt === undefined) return [];
  const deadline = { checkout_id: input.checkout, payment_id: id, expires_at: expiresAt };
  const written = transaction`INSERT INTO payment_deadlines ${transaction(deadline)}`;
  if (provider.capabilities.way === 'transfer') return [written];
  const attempt = { provider: provider.name, account: provider.account, checkout: input.checkout, payment: id };
  const { returnUrl, locale, now } = input;
  const { reference } = payment;
  return [written, writeAttempt(transaction, { ...attempt, reference, attempt: 1, returnUrl, locale, now, expiresAt })];
}
