import type { Order, Payment } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import { redirectAccount, type PaymentSettings } from './settings.ts';

interface AttemptRow {
  readonly payment: string;
  readonly provider: string;
  readonly account: string;
  readonly code: string;
  readonly locale: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface PayContext {
  readonly settings: PaymentSettings;
  readonly publicOrigin: string;
  /** The buyer's address. */
  readonly ip: string;
  readonly now: Date;
}

/** The order with the address of the provider's page in each payment that waits for one. */
export async function withCheckoutUrls(queries: Queries, order: Order, context: PayContext): Promise<Order> {
  const waiting = order.payments.filter(({ method, state }) => method === 'vnpay' && state === 'pending');
  if (waiting.length === 0) return order;
  const attempts = await lastAttempts(queries, order.id);
  const payments = order.payments.map((payment) => withUrl(payment, attempts, context));
  return { ...order, payments };
}

const lastAttempts = (queries: Queries, order: string) => queries<AttemptRow[]>`
  SELECT DISTINCT ON (a.payment_id) a.payment_id AS payment, a.provider, a.account, a.code, a.locale,
    a.created_at AS "createdAt", a.expires_at AS "expiresAt"
  FROM directory d
  JOIN payment_attempts a ON a.checkout_id = d.target_id
  WHERE d.kind = 'order' AND d.code = ${order}
  ORDER BY a.payment_id, a.attempt DESC`;

function withUrl(payment: Payment, attempts: readonly AttemptRow[], context: PayContext): Payment {
  const attempt = attempts.find((row) => row.payment === payment.id);
  if (attempt === undefined || payment.state !== 'pending' || attempt.expiresAt <= context.now) return payment;
  const provider = redirectAccount(context.settings, attempt.provider, attempt.account);
  if (provider === undefined) return payment;
  const { code, locale, createdAt, expiresAt } = attempt;
  const returnTo = `${context.publicOrigin}/payments/${provider.name}/${encodeURIComponent(provider.account)}/return`;
  const { reference, amount } = payment;
  const asked = { code, amount: amount.amount, reference, returnTo, locale, createdAt, expiresAt, ip: context.ip };
  return { ...payment, checkoutUrl: provider.checkoutUrl(asked) };
}
