import { vnd } from '@nongsan/core';
import type { AnswerClaimRequest, ClaimAnswer, ClaimState, RefundAccount, Remedy } from '@nongsan/core/claim';
import type { Actor } from '@nongsan/core/order-states';
import { asJson, type Transaction } from '../database/index.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import type { Seller } from '../orders/open-order.ts';
import { ProblemError } from '../problems/index.ts';
import { instant } from '../repository/instant.ts';
import { openForSeller } from './open-for-seller.ts';
import { tellClaim } from './tell-claim.ts';

interface LockedClaim {
  readonly claim: string;
  readonly checkout: string;
  readonly portal: string;
  readonly order: string;
  readonly store: string;
  readonly subOrder: string;
  readonly state: ClaimState;
  readonly account: RefundAccount | null;
  readonly answer: ClaimAnswer | null;
  readonly total: number;
}

/** Furthest that a promise may lie ahead. */
const mostDays = 60;

/**
 * Answers an open claim as one of those who sell: what is refused ends with it, what is accepted waits to be settled.
 * @throws ProblemError `unknown-claim`, `other-store`, `claim-closed`, or `invalid-request` saying what does not fit
 */
export async function answerClaim(
  transaction: Transaction,
  seller: Seller,
  id: string,
  request: AnswerClaimRequest,
  now: Date,
): Promise<void> {
  const claim = await lock(transaction, seller, id, 'open');
  const answer = answerOf(claim, seller.actor, request, now);
  const state = request.remedy === 'none' ? 'refused' : 'accepted';
  await transaction`
    UPDATE claims SET state = ${state}, answer = ${transaction.json(asJson(answer))}
    WHERE store_id = ${claim.store} AND claim_id = ${id}`;
  if (state === 'refused') await bring(transaction, claim, 'completed', seller.actor, now);
  await tellClaim(transaction, { ...claim, state, now });
}

/**
 * Says that what was promised is done: the money is there, the goods are sent.
 * @throws ProblemError `unknown-claim`, `other-store`, or `claim-closed` when nothing was promised or it is done already
 */
export async function settleClaim(transaction: Transaction, seller: Seller, id: string, now: Date): Promise<void> {
  const claim = await lock(transaction, seller, id, 'accepted');
  await transaction`
    UPDATE claims SET state = 'settled', settled_at = ${now} WHERE store_id = ${claim.store} AND claim_id = ${id}`;
  const remedy = claim.answer?.remedy as Remedy;
  await bring(transaction, claim, remedy === 'refund' ? 'refunded' : 'completed', seller.actor, now);
  await tellClaim(transaction, { ...claim, state: 'settled', now });
}

async function lock(transaction: Transaction, seller: Seller, id: string, wanted: ClaimState): Promise<LockedClaim> {
  const { store } = await openForSeller(transaction, seller, id);
  const [claim] = await transaction<LockedClaim[]>`
    SELECT c.claim_id AS claim, c.checkout_id AS checkout, c.portal_id AS portal, c.order_id AS "order",
      c.store_id AS store, c.sub_order_id AS "subOrder", c.state, c.account, c.answer,
      (b.totals -> 'total' ->> 'amount')::bigint AS total
    FROM claims c JOIN sub_orders b USING (store_id, sub_order_id)
    WHERE c.store_id = ${store} AND c.claim_id = ${id} FOR UPDATE OF c`;
  if (claim?.state === wanted) return claim;
  throw new ProblemError('claim-closed', `This claim is ${claim?.state ?? 'gone'}, not ${wanted}.`);
}

const bring = (
  transaction: Transaction,
  { store, subOrder }: LockedClaim,
  to: 'completed' | 'refunded',
  actor: Actor,
  now: Date,
) => changeSubOrder(transaction, { store, subOrder, to, actor, now });

function answerOf(claim: LockedClaim, actor: Actor, request: AnswerClaimRequest, now: Date): ClaimAnswer {
  const said = { by: actor.kind, at: instant(now), ...(request.note !== undefined && { note: request.note }) };
  if (request.remedy === 'none') return { remedy: 'none', ...said };
  const promised = { ...said, until: deadlineOf(request.until, now), ...payersOf(request.payers, actor) };
  if (request.remedy === 'replacement') return { remedy: 'replacement', ...promised };
  const account = request.account ?? claim.account ?? undefined;
  if (account === undefined)
    throw wrong('/account', 'missing', 'must say where the money goes: the buyer has told none');
  const { amount } = request.amount;
  if (amount < 1 || amount > claim.total) {
    throw wrong('/amount', 'too-big', `must be more than nothing and not more than the parcel cost: ${claim.total}`);
  }
  return { remedy: 'refund', ...promised, amount: vnd(amount), account };
}

function deadlineOf(until: string, now: Date): string {
  const ahead = Date.parse(until) - now.getTime();
  if (ahead > 0 && ahead <= mostDays * 24 * 3_600_000) return instant(new Date(until));
  throw wrong('/until', 'wrong-time', `must be a time of the next ${mostDays} days`);
}

/** What the table proposed stands unless the portal decides: a household does not say that others pay. */
function payersOf(payers: ClaimAnswer['payers'], { kind }: Actor): Pick<ClaimAnswer, 'payers'> {
  if (payers === undefined) return {};
  if (kind === 'portal') return { payers: [...new Set(payers)] };
  throw wrong('/payers', 'not-allowed', 'is for the portal to decide; a household answers by what was proposed');
}

const wrong = (pointer: string, code: string, detail: string) =>
  new ProblemError('invalid-request', `The answer does not fit the claim: ${pointer} ${detail}.`, {
    faults: [{ pointer, code, detail }],
  });
