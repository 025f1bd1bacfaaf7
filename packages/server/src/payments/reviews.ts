import type { PaymentReview } from '@nongsan/core/admin';
import type { Queries } from '../database/index.ts';
import { instant } from '../repository/instant.ts';

interface ReviewRow {
  readonly id: string;
  readonly reason: PaymentReview['reason'];
  readonly provider: string;
  readonly account: string;
  readonly transaction: string;
  readonly amount: number;
  readonly currency: string;
  readonly said: string | null;
  readonly reference: string | null;
  readonly order: string | null;
  readonly openedAt: Date;
  readonly resolution: PaymentReview['resolution'] | null;
  readonly note: string | null;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
}

/** Entries of one answer. */
const mostReviews = 200;

/** Money of a portal that waits for a person, the oldest first; with `all`, also what was resolved, the newest last. */
export async function listReviews(queries: Queries, portal: string, all: boolean): Promise<PaymentReview[]> {
  const rows = await queries<ReviewRow[]>`
    ${selectReviews(queries)} WHERE r.portal_id = ${portal} AND (${all} OR r.resolution IS NULL)
    ORDER BY r.resolution IS NOT NULL, r.opened_at, r.review_id LIMIT ${mostReviews}`;
  return rows.map(toReview);
}

export async function readReview(queries: Queries, portal: string, id: string): Promise<PaymentReview | undefined> {
  const [row] = await queries<ReviewRow[]>`
    ${selectReviews(queries)} WHERE r.portal_id = ${portal} AND r.review_id = ${id}`;
  return row && toReview(row);
}

const selectReviews = (queries: Queries) => queries`
  SELECT r.review_id AS id, r.reason, r.provider, r.account, r.transaction_id AS transaction, r.amount, r.currency,
    r.said, y.reference, y.order_id AS "order", r.opened_at AS "openedAt", r.resolution, r.note,
    r.resolved_by AS "resolvedBy", r.resolved_at AS "resolvedAt"
  FROM payment_reviews r LEFT JOIN payments y USING (checkout_id, payment_id)`;

function toReview({ amount, currency, openedAt, resolvedAt, ...row }: ReviewRow): PaymentReview {
  const { id, reason, provider, account, transaction, ...rest } = row;
  const present = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return {
    ...{ id, reason, provider, account, transaction, amount: { amount, currency } },
    ...present,
    openedAt: instant(openedAt),
    ...(resolvedAt && { resolvedAt: instant(resolvedAt) }),
  };
}
