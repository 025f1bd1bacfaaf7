import { isDeepStrictEqual } from 'node:util';
import type { TraceChange, TraceChangeAction, TraceChangeTarget } from '@nongsan/core/admin';
import { asJson, type Queries, type Transaction } from '../database/index.ts';
import { instant } from '../repository/instant.ts';
import type { Actor } from './actor.ts';

/** Any row as its history keeps it: plain values under the contract's names. */
export type Snapshot = Readonly<Record<string, unknown>>;

export interface Change {
  /** Empty for what belongs to the portal itself. */
  readonly store: string;
  readonly target: TraceChangeTarget;
  readonly id: string;
  /** The version of the row after the change. */
  readonly version: number;
  readonly action: TraceChangeAction;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** The fields in which two states differ, on both sides; what one side lacks is null there, so that it is on record too. */
export function difference(before: Snapshot, after: Snapshot): { readonly before: Snapshot; readonly after: Snapshot } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isDeepStrictEqual(before[name] ?? null, after[name] ?? null),
  );
  const side = (state: Snapshot) => Object.fromEntries(names.map((name) => [name, state[name] ?? null]));
  return { before: side(before), after: side(after) };
}

/** Adds to a history, in the transaction that makes the change: there is none without the other. */
export async function recordChange(transaction: Transaction, actor: Actor, change: Change): Promise<void> {
  const row = {
    store_id: change.store,
    target: change.target,
    target_id: change.id,
    change_no: change.version,
    portal_id: actor.portal,
    action: change.action,
    changed_by: actor.by,
    changed_at: actor.now,
    before: transaction.json(asJson(change.before)),
    after: transaction.json(asJson(change.after)),
  };
  await transaction`INSERT INTO trace_changes ${transaction(row)}`;
}

interface ChangeRow extends Omit<TraceChange, 'at'> {
  readonly at: Date;
}

/** Everything that was ever done to something, the newest first. */
export async function readHistory(
  queries: Queries,
  store: string,
  target: TraceChangeTarget,
  id: string,
): Promise<TraceChange[]> {
  const rows = await queries<ChangeRow[]>`
    SELECT target, target_id AS id, change_no AS number, action, changed_by AS by, changed_at AS at, before, after
    FROM trace_changes WHERE store_id = ${store} AND target = ${target} AND target_id = ${id} ORDER BY change_no DESC`;
  return rows.map((row) => ({ ...row, at: instant(row.at) }));
}
