import type { ResolveReviewRequest, ReviewReason } from '@nongsan/core/admin';
import type { Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import { markPaid } from './mark-paid.ts';

export interface Resolver {
  readonly portal: string;
  /** Who says so: the identifier of a key, or `cli: ` and the command. */
  readonly by: string;
  readonly now: Date;
}

interface OpenReview {
  readonly reason: ReviewReason;
  readonly amount: number;
  readonly currency: string;
  readonly reference: string | null;
  readonly resolution: string | null;
}

interface Payable {
  readonly checkout: string;
  readonly id: string;
  readonly state: string;
  readonly currency: string;
  readonly isLive: boolean;
}

/**
 * Says what became of money in the review list, once and for good, with who said so. Accepted money counts as the order's:
 * two transfers that together are what was asked for are accepted one after the other.
 *
 * @throws ProblemError `unknown-review`, `wrong-state`, `invalid-request` or `unknown-payment`
 */
export async function resolveReview(
  transaction: Transaction,
  { portal, by, now }: Resolver,
  id: string,
  request: ResolveReviewRequest,
): Promise<void> {
  const review = await lockReview(transaction, portal, id);
  if (review === undefined) throw new ProblemError('unknown-review', 'This portal has no such entry.');
  if (review.resolution !== null) throw wrongState(`This was resolved before, as ${review.resolution}.`);
  const payment =
    request.as === 'accepted' ? await accept(transaction, portal, review, request.reference, now) : undefined;
  await transaction`
    UPDATE payment_reviews
    SET resolution = ${request.as}, note = ${request.note ?? null}, resolved_by = ${by}, resolved_at = ${now},
      checkout_id = coalesce(${payment?.checkout ?? null}, checkout_id),
      payment_id = coalesce(${payment?.id ?? null}, payment_id)
    WHERE portal_id = ${portal} AND review_id = ${id}`;
}

async function lockReview(transaction: Transaction, portal: string, id: string): Promise<OpenReview | undefined> {
  const [row] = await transaction<OpenReview[]>`
    SELECT r.reason, r.amount, r.currency, r.resolution,
      (SELECT reference FROM payments y WHERE y.checkout_id = r.checkout_id AND y.payment_id = r.payment_id) AS reference
    FROM payment_reviews r WHERE r.portal_id = ${portal} AND r.review_id = ${id} FOR UPDATE OF r`;
  return row;
}

async function accept(
  transaction: Transaction,
  portal: string,
  review: OpenReview,
  named: string | undefined,
  now: Date,
): Promise<Payable> {
  if (review.reason === 'contradiction') {
    throw wrongState('The transaction was counted with its other amount. Ask the provider which is right.');
  }
  const payment = await lockByReference(transaction, portal, named ?? review.reference ?? undefined);
  const isOpen = payment.state === 'pending' || payment.state === 'paid';
  if (!isOpen || !payment.isLive) throw wrongState('What it would pay for was cancelled: the money is to go back.');
  if (payment.currency !== review.currency) throw wrongState(`The order is paid in ${payment.currency}.`);
  await markPaid(transaction, payment, review.amount, now);
  return payment;
}

async function lockByReference(
  transaction: Transaction,
  portal: string,
  reference: string | undefined,
): Promise<Payable> {
  if (reference === undefined) {
    const detail = 'must name the payment that the money is for';
    const faults = [{ pointer: '/reference', code: 'required', detail }];
    throw new ProblemError('invalid-request', `The reference ${detail}.`, { faults });
  }
  const [row] = await transaction<Payable[]>`
    SELECT y.checkout_id AS checkout, y.payment_id AS id, y.state, y.currency, EXISTS (
      SELECT 1 FROM sub_orders b WHERE b.order_id = y.order_id AND b.state <> 'cancelled'
        AND (y.payee_store_id IS NULL OR y.payee_store_id = b.store_id)) AS "isLive"
    FROM directory d JOIN payments y ON y.checkout_id = d.target_id AND y.reference = d.code
    WHERE d.portal_id = ${portal} AND d.kind = 'order-reference' AND d.code = ${reference} FOR UPDATE OF y`;
  if (row === undefined) throw new ProblemError('unknown-payment', `No payment has the reference ${reference}.`);
  return row;
}

const wrongState = (detail: string) => new ProblemError('wrong-state', detail);
