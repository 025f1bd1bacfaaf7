import {
  beforeHandOver,
  nextStates,
  refusalOf,
  type Actor,
  type ActorKind,
  type KnownState,
} from '@nongsan/core/order-states';
import type { Transaction } from '../database/index.ts';
import { writeEvent } from '../outbox/index.ts';
import { ProblemError } from '../problems/index.ts';
import { giveBackStock } from './give-back-stock.ts';
import { wasHandedOver } from './handed-over.ts';
import { placedEntry, recordStates } from './history.ts';

export interface SubOrderStep {
  readonly store: string;
  readonly subOrder: string;
  readonly to: KnownState;
  readonly actor: Actor;
  /** Words for the other side: why it was cancelled. */
  readonly note?: string | undefined;
  readonly now: Date;
}

/** A household's part of an order, locked until the transaction ends. */
export interface LockedPart {
  readonly store: string;
  readonly subOrder: string;
  readonly checkout: string;
  readonly order: string;
  readonly portal: string;
  readonly state: KnownState;
  readonly placedAt: Date;
  /** Entries of its history; an earlier release wrote none. */
  readonly changes: number;
  readonly handedOver: boolean;
}

/**
 * Brings a household's part of an order to its next state: history, notice and what is for sale again in the caller's
 * transaction. Whoever changes several parts in one transaction takes them in the order of their stores, as orders take
 * their stock, so that nobody waits in a circle.
 *
 * @returns the part as it was
 * @throws ProblemError `unknown-order` when there is no such part, `illegal-transition` when its state does not lead there
 */
export async function changeSubOrder(transaction: Transaction, step: SubOrderStep): Promise<LockedPart> {
  const part = await lockPart(transaction, step.store, step.subOrder);
  requireLegal(part, step.to, step.actor.kind);
  await transaction`
    UPDATE sub_orders SET state = ${step.to} WHERE store_id = ${part.store} AND sub_order_id = ${part.subOrder}`;
  await record(transaction, part, step);
  await writeEvent(transaction, part.checkout, {
    type: 'sub-order.changed',
    portal: part.portal,
    at: step.now,
    data: { id: part.subOrder, store: part.store, order: part.order, state: step.to },
  });
  if (endsBeforeHandOver(part.state, step.to)) await giveBackStock(transaction, part);
  return part;
}

/** @throws ProblemError `unknown-order` */
async function lockPart(transaction: Transaction, store: string, subOrder: string): Promise<LockedPart> {
  const [row] = await transaction<LockedPart[]>`
    SELECT b.store_id AS store, b.sub_order_id AS "subOrder", b.checkout_id AS checkout, b.order_id AS "order",
      c.portal_id AS portal, b.state, b.placed_at AS "placedAt"
    FROM sub_orders b JOIN checkouts c USING (checkout_id)
    WHERE b.store_id = ${store} AND b.sub_order_id = ${subOrder} FOR UPDATE OF b`;
  if (row === undefined) throw new ProblemError('unknown-order', 'This store has no such part of an order.');
  // Asked for after the lock: what was written while this waited would not be in the snapshot that found the row.
  const history = await transaction<{ state: KnownState }[]>`
    SELECT state FROM sub_order_changes WHERE store_id = ${store} AND sub_order_id = ${subOrder}`;
  return { ...row, changes: history.length, handedOver: wasHandedOver(history.map(({ state }) => state)) };
}

function requireLegal({ state, handedOver }: LockedPart, to: KnownState, by: ActorKind): void {
  const refusal = refusalOf({ from: state, to, by, handedOver });
  if (refusal === undefined) return;
  const next = nextStates(state, by, handedOver);
  const what = refusal === 'not-yours' ? `It is not for ${by} to bring it to ${to}` : `It cannot become ${to}`;
  const ways = next.length === 0 ? 'nowhere further' : `to ${next.join(', ')}`;
  throw new ProblemError(
    'illegal-transition',
    `This part of the order is ${state}. ${what}; for ${by} it goes ${ways}.`,
  );
}

async function record(transaction: Transaction, part: LockedPart, { to, actor, note, now }: SubOrderStep) {
  const { store, subOrder } = part;
  const first = part.changes === 0 ? [placedEntry(store, subOrder, part.placedAt)] : [];
  const number = part.changes + first.length + 1;
  const words = note?.trim() || null;
  await recordStates(transaction, [...first, { store, subOrder, number, state: to, actor, note: words, at: now }]);
}

const endsBeforeHandOver = (from: KnownState, to: KnownState): boolean =>
  (to === 'cancelled' || to === 'failed') && beforeHandOver.has(from);
