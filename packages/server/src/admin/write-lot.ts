import { localDateAt } from '@nongsan/core';
import type { TraceChangeAction } from '@nongsan/core/admin';
import type { Transaction } from '../database/index.ts';
import type { Actor } from './actor.ts';
import { difference, recordChange } from './changes.ts';
import { lockLot, lotRow, placeOfLot, type LotState } from './lot-state.ts';

/** Finds and locks a lot that the actor may change. */
export async function openLot(transaction: Transaction, actor: Actor, ref: string): Promise<LotState> {
  const place = await placeOfLot(transaction, actor.portal, ref);
  actor.allow(place.store);
  return lockLot(transaction, place);
}

/** A lot whose last day is over is expired from the start. */
export const inTime = ({ useBy }: LotState, { now }: Actor): Pick<LotState, 'status'> => ({
  status: useBy !== null && useBy < localDateAt(now) ? 'expired' : 'valid',
});

/** Links a lot with the fields it grew on. */
export async function linkAreas(transaction: Transaction, { store, id, growingAreas }: LotState): Promise<void> {
  const rows = growingAreas.map((area, position) => ({ store_id: store, lot_id: id, area_id: area, position }));
  if (rows.length > 0) await transaction`INSERT INTO lot_growing_areas ${transaction(rows)}`;
}

/** Writes a state and its history; where nothing differs, neither. */
export async function writeLot(
  transaction: Transaction,
  actor: Actor,
  before: LotState,
  after: LotState,
  action: TraceChangeAction,
): Promise<void> {
  const sides = difference({ ...before }, { ...after });
  if (Object.keys(sides.after).length === 0) return;
  const version = before.version + 1;
  const { store, id } = before;
  const { store_id, lot_id, ...row } = lotRow(transaction, { ...after, version }, actor.now);
  await transaction`UPDATE lots SET ${transaction(row)} WHERE store_id = ${store_id} AND lot_id = ${lot_id}`;
  if ('growingAreas' in sides.after) {
    // Which fields a lot is linked with now; those it was linked with are in the history.
    await transaction`DELETE FROM lot_growing_areas WHERE store_id = ${store} AND lot_id = ${id}`;
    await linkAreas(transaction, after);
  }
  await recordChange(transaction, actor, { store, id, target: 'lot', version, action, ...sides });
}
