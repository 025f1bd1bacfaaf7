import { asJson, type Transaction } from '../database/index.ts';
import { newId } from '../repository/new-id.ts';
import { findPayment } from './find-payment.ts';
import { markPaid } from './mark-paid.ts';
import type { PaymentNotice, PaymentProvider } from './providers/provider.ts';
import { judge, type PaymentState, type Verdict } from './verdict.ts';

export interface Settlement {
  readonly verdict: Verdict;
  /** The same was told before; nothing was done now. */
  readonly repeated: boolean;
}

/**
 * Takes a provider's notice, whose signature was checked: once, however often it comes. Money that is not exactly what an
 * open payment asks for goes to the review list with the reason, so that it never vanishes.
 */
export async function settlePayment(
  transaction: Transaction,
  provider: PaymentProvider,
  notice: PaymentNotice,
  now: Date,
): Promise<Settlement> {
  await lockTransaction(transaction, provider, notice);
  const known = await knownVerdict(transaction, provider, notice);
  if (known !== undefined) return { verdict: known, repeated: true };
  const found = notice.outcome === 'test' ? undefined : await findPayment(transaction, provider, notice);
  const payment = typeof found === 'object' ? found : undefined;
  const verdict = await decide(transaction, provider, notice, found);
  await keepNotice(transaction, provider, notice, { verdict, payment, now });
  if (verdict === 'accepted' && payment !== undefined) await markPaid(transaction, payment, notice.amount, now);
  else if (verdict !== 'noted' && verdict !== 'accepted') {
    await openReview(transaction, provider, notice, { reason: verdict, payment, now });
  }
  return { verdict, repeated: false };
}

/** One transaction at a time, so that two copies of a notice that come together wait for each other. */
const lockTransaction = (transaction: Transaction, { name, account }: PaymentProvider, notice: PaymentNotice) =>
  transaction`SELECT pg_advisory_xact_lock(hashtextextended(${`${name} ${account} ${notice.transaction}`}, 0))`;

async function knownVerdict(
  transaction: Transaction,
  { name, account }: PaymentProvider,
  notice: PaymentNotice,
): Promise<Verdict | undefined> {
  const [row] = await transaction<{ verdict: Verdict }[]>`
    SELECT verdict FROM payment_notices
    WHERE provider = ${name} AND account = ${account} AND transaction_id = ${notice.transaction}
      AND outcome = ${notice.outcome} AND amount = ${notice.amount} AND currency = ${notice.currency}`;
  return row?.verdict;
}

async function decide(
  transaction: Transaction,
  provider: PaymentProvider,
  notice: PaymentNotice,
  found: Awaited<ReturnType<typeof findPayment>> | undefined,
): Promise<Verdict> {
  if (notice.outcome !== 'paid' || found === undefined) return 'noted';
  const [other] = await transaction`
    SELECT 1 FROM payment_notices
    WHERE provider = ${provider.name} AND account = ${provider.account} AND transaction_id = ${notice.transaction}
      AND outcome = 'paid'`;
  if (other !== undefined) return 'contradiction';
  return typeof found === 'string' ? found : judge(found, notice, provider.capabilities.way);
}

interface Kept {
  readonly payment: PaymentState | undefined;
  readonly now: Date;
}

async function keepNotice(
  transaction: Transaction,
  { name, account }: PaymentProvider,
  notice: PaymentNotice,
  { verdict, payment, now }: Kept & { readonly verdict: Verdict },
): Promise<void> {
  const row = {
    provider: name,
    account,
    transaction_id: notice.transaction,
    outcome: notice.outcome,
    amount: notice.amount,
    currency: notice.currency,
    checkout_id: payment?.checkout ?? null,
    payment_id: payment?.id ?? null,
    verdict,
    fields: transaction.json(asJson(notice.fields)),
    received_at: now,
  };
  await transaction`INSERT INTO payment_notices ${transaction(row)}`;
}

async function openReview(
  transaction: Transaction,
  { name, account, payee }: PaymentProvider,
  notice: PaymentNotice,
  { reason, payment, now }: Kept & { readonly reason: Verdict },
): Promise<void> {
  const rows = await transaction`
    INSERT INTO payment_reviews (portal_id, review_id, provider, account, transaction_id, amount, currency, reason, said,
      checkout_id, payment_id, opened_at)
    SELECT portal_id, ${newId('review')}, ${name}, ${account}, ${notice.transaction}, ${notice.amount},
      ${notice.currency}, ${reason}, ${notice.text ?? notice.code ?? null}, ${payment?.checkout ?? null},
      ${payment?.id ?? null}, ${now}
    FROM portals WHERE slug = ${payee.portal} RETURNING review_id`;
  // Nothing is kept of a notice that nobody would see; the provider sends it again until the settings are right.
  if (rows.length === 0) throw new Error(`The account ${name}/${account} is set for a portal that is not there`);
}
