import { buyer } from '@nongsan/core/order-states';
import type { OpenClaimRequest } from '@nongsan/core/claim';
import { asJson, type Transaction } from '../database/index.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import { ProblemError } from '../problems/index.ts';
import { newId } from '../repository/new-id.ts';
import { claimableUntil, mostClaims } from './claimable.ts';
import { tellClaim } from './tell-claim.ts';
import { readParcelRecord } from './parcel-record.ts';
import { proposalOf } from './proposal.ts';
import { claimRulesOf } from './rules.ts';

export interface ClaimedPart {
  readonly portal: string;
  readonly order: string;
  readonly checkout: string;
  readonly store: string;
  readonly request: OpenClaimRequest;
  readonly now: Date;
}

/**
 * Opens a claim about a part of an order. The caller has locked the order's checkout, so that of two at once one is first.
 * @returns its identifier
 * @throws ProblemError `claim-closed` when the time is over, `illegal-transition` when it has not arrived or is claimed already
 */
export async function openClaim(transaction: Transaction, part: ClaimedPart): Promise<string> {
  const { portal, order, checkout, store, request, now } = part;
  const { subOrder, kind, wants } = request;
  await changeSubOrder(transaction, { store, subOrder, to: 'claimed', actor: buyer, now });
  await requireTime(transaction, part);
  const rules = await claimRulesOf(transaction, portal, store);
  const proposal = proposalOf(kind, await readParcelRecord(transaction, store, subOrder), rules);
  const claim = newId('claim');
  const json = (value: object | undefined) => (value === undefined ? null : transaction.json(asJson(value)));
  await transaction`INSERT INTO claims ${transaction({
    store_id: store,
    claim_id: claim,
    sub_order_id: subOrder,
    order_id: order,
    checkout_id: checkout,
    portal_id: portal,
    kind,
    lines: json(request.lines),
    wants,
    note: request.note ?? null,
    account: json(request.account),
    proposal: transaction.json(asJson(proposal)),
    opened_at: now,
    answer_by: new Date(now.getTime() + rules.answerHours * 3_600_000),
  })}`;
  await tellClaim(transaction, { claim, checkout, portal, order, store, subOrder, state: 'open', now });
  return claim;
}

async function requireTime(transaction: Transaction, { portal, store, request, now }: ClaimedPart): Promise<void> {
  const until = await claimableUntil(transaction, portal, store, request.subOrder);
  if (until === undefined || until <= now) {
    throw new ProblemError('claim-closed', 'The time for claims about this parcel is over.');
  }
  const [row] = await transaction<{ claims: number }[]>`
    SELECT count(*)::int AS claims FROM claims WHERE store_id = ${store} AND sub_order_id = ${request.subOrder}`;
  if ((row?.claims ?? 0) >= mostClaims) {
    throw new ProblemError('claim-closed', `A parcel can be claimed about ${mostClaims} times.`);
  }
}
