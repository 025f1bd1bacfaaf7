import type { ClaimState } from '@nongsan/core/claim';
import type { Transaction } from '../database/index.ts';
import { writeEvent } from '../outbox/index.ts';

export interface ClaimStep {
  readonly claim: string;
  readonly checkout: string;
  readonly portal: string;
  readonly order: string;
  readonly store: string;
  readonly subOrder: string;
  readonly state: ClaimState;
  readonly now: Date;
}

/** Tells what became of a claim, in the transaction that made it so. */
export const tellClaim = (transaction: Transaction, step: ClaimStep): PromiseLike<unknown> =>
  writeEvent(transaction, step.checkout, {
    type: 'claim.changed',
    portal: step.portal,
    at: step.now,
    data: { id: step.claim, store: step.store, order: step.order, subOrder: step.subOrder, state: step.state },
  });
