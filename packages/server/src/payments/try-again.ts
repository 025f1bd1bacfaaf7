import type { Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import { writeAttempt } from './attempts.ts';
import { providerFor, type PaymentSettings } from './settings.ts';

/** Most tries of one payment: more is no buyer. */
const mostAttempts = 20;

export interface AnotherTry {
  readonly settings: PaymentSettings;
  readonly portal: { readonly id: string; readonly slug: string };
  readonly order: string;
  readonly payment: string;
  readonly returnUrl: string;
  readonly now: Date;
}

interface OpenPayment {
  readonly checkout: string;
  readonly method: string;
  readonly state: string;
  readonly reference: string;
  readonly store: string | null;
  readonly expiresAt: Date | null;
  readonly locale: string;
  readonly attempts: number;
}

/**
 * Makes a new code for a payment that is still open, because providers refuse one that was tried.
 *
 * @throws ProblemError `unknown-payment` or `payment-closed`
 */
export async function tryAgain(transaction: Transaction, wanted: AnotherTry): Promise<void> {
  const payment = await lockOpen(transaction, wanted);
  if (payment === undefined) throw new ProblemError('unknown-payment', 'The order has no such payment.');
  const provider = providerFor(wanted.settings, 'redirect', wanted.portal.slug, payment.store ?? undefined);
  const { expiresAt, method, state } = payment;
  const isOpen = method === 'vnpay' && state === 'pending' && expiresAt !== null && expiresAt > wanted.now;
  if (!isOpen || provider === undefined || payment.attempts >= mostAttempts) {
    throw new ProblemError('payment-closed', 'This payment cannot be tried again.');
  }
  await writeAttempt(transaction, {
    provider: provider.name,
    account: provider.account,
    checkout: payment.checkout,
    payment: wanted.payment,
    reference: payment.reference,
    attempt: payment.attempts + 1,
    returnUrl: wanted.returnUrl,
    locale: payment.locale,
    now: wanted.now,
    expiresAt,
  });
}

async function lockOpen(
  transaction: Transaction,
  { portal, order, payment }: AnotherTry,
): Promise<OpenPayment | undefined> {
  const [row] = await transaction<Omit<OpenPayment, 'attempts'>[]>`
    SELECT y.checkout_id AS checkout, y.method, y.state, y.reference, y.payee_store_id AS store,
      y.expires_at AS "expiresAt", o.locale
    FROM directory d
    JOIN orders o ON o.checkout_id = d.target_id AND o.order_id = d.code
    JOIN payments y ON y.checkout_id = o.checkout_id
    WHERE d.portal_id = ${portal.id} AND d.kind = 'order' AND d.code = ${order} AND y.payment_id = ${payment}
    FOR UPDATE OF y`;
  if (row === undefined) return undefined;
  const [count] = await transaction<{ attempts: number }[]>`
    SELECT count(*)::int AS attempts FROM payment_attempts
    WHERE checkout_id = ${row.checkout} AND payment_id = ${payment}`;
  return { ...row, attempts: count?.attempts ?? 0 };
}
