import { buyer, type Actor, type ActorKind, type KnownState } from '@nongsan/core/order-states';
import type { Queries, Transaction } from '../database/index.ts';

/** One entry of the history of a household's part of an order. */
export interface SubOrderChange {
  readonly store: string;
  readonly subOrder: string;
  readonly number: number;
  readonly state: KnownState;
  readonly actor: Actor;
  readonly note: string | null;
  readonly at: Date;
}

/** Adds to a history, in the transaction that changes the part: a query that is sent when it is waited for. */
export function recordStates(transaction: Transaction, changes: readonly SubOrderChange[]): PromiseLike<unknown> {
  const values = changes.map((change) => ({
    store_id: change.store,
    sub_order_id: change.subOrder,
    change_no: change.number,
    state: change.state,
    actor_kind: change.actor.kind,
    actor_name: change.actor.name,
    note: change.note,
    changed_at: change.at,
  }));
  return transaction`INSERT INTO sub_order_changes ${transaction(values)}`;
}

/** The entry that every history begins with. */
export const placedEntry = (store: string, subOrder: string, at: Date): SubOrderChange => ({
  store,
  subOrder,
  number: 1,
  state: 'placed',
  actor: buyer,
  note: null,
  at,
});

interface ChangeRow {
  readonly subOrder: string;
  readonly store: string;
  readonly number: number;
  readonly state: KnownState;
  readonly kind: ActorKind;
  readonly name: string;
  readonly note: string | null;
  readonly at: Date;
}

/** The histories of all parts of an order, oldest entries first. Parts of an earlier release begin with their placing too. */
export async function readStates(queries: Queries, order: string): Promise<SubOrderChange[]> {
  const rows = await queries<ChangeRow[]>`
    SELECT b.store_id AS store, b.sub_order_id AS "subOrder", coalesce(c.change_no, 1) AS number,
      coalesce(c.state, 'placed') AS state, coalesce(c.actor_kind, ${buyer.kind}) AS kind,
      coalesce(c.actor_name, ${buyer.name}) AS name, c.note, coalesce(c.changed_at, b.placed_at) AS at
    FROM sub_orders b
    -- OFFSET 0 keeps the planner from reading all histories there are, which it takes for cheaper until it has counted them.
    LEFT JOIN LATERAL (
      SELECT * FROM sub_order_changes WHERE store_id = b.store_id AND sub_order_id = b.sub_order_id OFFSET 0) c ON true
    WHERE b.order_id = ${order} ORDER BY b.sub_order_no, c.change_no`;
  return rows.map(({ kind, name, ...row }) => ({ ...row, actor: { kind, name } }));
}
