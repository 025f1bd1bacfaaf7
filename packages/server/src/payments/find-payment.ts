import type { ReviewReason } from '@nongsan/core/admin';
import type { Transaction } from '../database/index.ts';
import type { PaymentNotice, PaymentProvider } from './providers/provider.ts';
import type { PaymentState } from './verdict.ts';

interface Place {
  readonly checkout: string;
  readonly payment: string;
}

/** References as `newOrderNumber` and `planPayments` write them, wherever a bank has put them into its text. */
const references = /NS[2-9A-HJKMNP-TV-Z]{8}(?:L\d{1,2})?/g;

/** The payment that a notice is about, locked; or why there is none. */
export async function findPayment(
  transaction: Transaction,
  provider: PaymentProvider,
  notice: PaymentNotice,
): Promise<PaymentState | ReviewReason> {
  const places =
    notice.code === undefined
      ? await byText(transaction, provider, notice.text ?? '')
      : await byCode(transaction, provider, notice.code);
  const [place] = places;
  if (place === undefined) return 'unknown-reference';
  if (places.length > 1) return 'ambiguous-reference';
  return (await lockPayment(transaction, provider, place)) ?? 'unknown-reference';
}

const byCode = (transaction: Transaction, { name, account }: PaymentProvider, code: string) =>
  transaction<Place[]>`
    SELECT checkout_id AS checkout, payment_id AS payment FROM payment_attempts
    WHERE provider = ${name} AND account = ${account} AND code = ${code}`;

/** Banks put words before and after, drop spaces and change the case. */
function byText(transaction: Transaction, { payee }: PaymentProvider, text: string) {
  const squeezed = text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const found = [...new Set([...squeezed.matchAll(references)].map(([reference]) => reference))];
  return transaction<Place[]>`
    SELECT y.checkout_id AS checkout, y.payment_id AS payment
    FROM portals p
    JOIN directory d ON d.portal_id = p.portal_id AND d.kind = 'order-reference' AND d.code = ANY (${found}::text[])
    JOIN payments y ON y.checkout_id = d.target_id AND y.reference = d.code
    WHERE p.slug = ${payee.portal}`;
}

/**
 * Reads a payment under its row's lock, and the households' parts that it pays for under theirs: whoever cancels a part
 * waits, and whoever pays twice does.
 */
async function lockPayment(
  transaction: Transaction,
  { payee }: Pick<PaymentProvider, 'payee'>,
  { checkout, payment }: Place,
): Promise<PaymentState | undefined> {
  const [row] = await transaction<Omit<PaymentState, 'isLive'>[]>`
    SELECT y.checkout_id AS checkout, y.payment_id AS id, y.order_id AS "order", y.method, y.state, y.amount, y.currency,
      y.reference,
      p.slug = ${payee.portal} AND y.payee_store_id IS NOT DISTINCT FROM ${payee.store ?? null} AS "isOfAccount"
    FROM payments y JOIN orders o USING (checkout_id) JOIN portals p ON p.portal_id = o.portal_id
    WHERE y.checkout_id = ${checkout} AND y.payment_id = ${payment} FOR UPDATE OF y`;
  if (row === undefined) return undefined;
  const parts = await transaction<{ state: string }[]>`
    SELECT b.state FROM sub_orders b JOIN payments y ON y.order_id = b.order_id
    WHERE y.checkout_id = ${checkout} AND y.payment_id = ${payment}
      AND (y.payee_store_id IS NULL OR y.payee_store_id = b.store_id)
    ORDER BY b.store_id, b.sub_order_id FOR UPDATE OF b`;
  return { ...row, isLive: parts.some(({ state }) => state !== 'cancelled') };
}
