import { localDateAt, type GrowingAreaDossier } from '@nongsan/core';
import { parseGrowingAreaCode } from '@nongsan/core/growing-area';
import type {
  ChangeGrowingAreaRequest,
  NewGrowingAreaRequest,
  NoticeRequest,
  TraceChangeAction,
} from '@nongsan/core/admin';
import type { Queries, Transaction } from '../database/index.ts';
import { newId } from '../repository/index.ts';
import { areaColumns, toArea } from '../repository/lot-dossier.ts';
import type { Actor } from './actor.ts';
import { areaRow, lockArea, storeOfArea, type AreaState } from './area-state.ts';
import { difference, recordChange } from './changes.ts';
import { codeTaken, fault, requireNone, unknown, wrongState } from './fault.ts';

/** Enters a growing area of a store, and answers its identifier. */
export async function createArea(
  transaction: Transaction,
  actor: Actor,
  request: NewGrowingAreaRequest,
): Promise<string> {
  await requireStore(transaction, actor, request.store);
  requireChecked(request.checkedOn, actor);
  const code = parseGrowingAreaCode(request.code);
  if (code.kind === 'invalid') throw new RangeError('The schema let a code pass that is none');
  await requireNewCode(transaction, request.store, code.normal);
  const area: AreaState = {
    store: request.store,
    id: newId('growingArea'),
    code: request.code,
    normal: code.normal,
    kind: code.kind,
    holder: request.holder,
    crop: request.crop,
    markets: request.markets,
    hectares: request.hectares ?? null,
    place: request.place ?? null,
    issuer: request.issuer ?? null,
    status: request.checkedOn === undefined ? 'not-checked' : 'valid',
    statusNote: null,
    checkedOn: request.checkedOn ?? null,
    version: 1,
  };
  await transaction`INSERT INTO growing_areas ${transaction(areaRow(transaction, area))}`;
  const { version, ...after } = area;
  await recordChange(transaction, actor, {
    ...area,
    target: 'growing-area',
    version,
    action: 'create',
    before: {},
    after,
  });
  return area.id;
}

async function requireStore(queries: Queries, actor: Actor, store: string): Promise<void> {
  const [found] = await queries`SELECT FROM stores WHERE store_id = ${store} AND portal_id = ${actor.portal}`;
  if (found === undefined) throw unknown('unknown-store', 'store', '/store');
  actor.allow(store);
}

/** One code is entered once in a store, also by two requests at once: the second waits for the first. */
async function requireNewCode(transaction: Transaction, store: string, normal: string): Promise<void> {
  await transaction`SELECT pg_advisory_xact_lock(hashtextextended(${`growing-area ${store} ${normal}`}, 0))`;
  const [known] = await transaction`SELECT FROM growing_areas WHERE store_id = ${store} AND normal = ${normal}`;
  if (known !== undefined) throw codeTaken('/code', 'This store has a growing area with this code.');
}

function requireChecked(day: string | undefined, { now }: Actor): void {
  if (day !== undefined && day > localDateAt(now)) {
    requireNone([fault('/checkedOn', 'must not be to come', 'order')]);
  }
}

/** Finds and locks a growing area that the actor may change. */
async function openArea(transaction: Transaction, actor: Actor, id: string): Promise<AreaState> {
  const store = await storeOfArea(transaction, actor.portal, id);
  actor.allow(store);
  return lockArea(transaction, store, id);
}

/** Changes what is known of a growing area. A first check makes it valid. */
export async function changeArea(
  transaction: Transaction,
  actor: Actor,
  id: string,
  request: ChangeGrowingAreaRequest,
): Promise<string> {
  const before = await openArea(transaction, actor, id);
  const held = before.status === 'suspended' || before.status === 'revoked';
  if (before.status === 'revoked')
    throw wrongState(`The code ${before.code} is revoked; what was known of it is over.`);
  if (held && request.status !== undefined) throw wrongState(`The code ${before.code} is on hold. Release it first.`);
  requireChecked(request.checkedOn, actor);
  const facts = Object.fromEntries(Object.entries(request).filter(([, fact]) => fact !== undefined));
  const first = before.status === 'not-checked' && request.checkedOn !== undefined ? { status: 'valid' as const } : {};
  await write(transaction, actor, before, { ...before, ...first, ...facts }, 'change');
  return id;
}

async function write(
  transaction: Transaction,
  actor: Actor,
  before: AreaState,
  after: AreaState,
  action: TraceChangeAction,
): Promise<void> {
  const sides = difference({ ...before }, { ...after });
  if (Object.keys(sides.after).length === 0) return;
  const version = before.version + 1;
  const { store, id } = before;
  const { store_id, area_id, ...row } = areaRow(transaction, { ...after, version });
  await transaction`UPDATE growing_areas SET ${transaction(row)} WHERE store_id = ${store_id} AND area_id = ${area_id}`;
  await recordChange(transaction, actor, { store, id, target: 'growing-area', version, action, ...sides });
}

/** Says that a code is on hold at its issuer's. */
export async function suspendArea(transaction: Transaction, actor: Actor, id: string, { note }: NoticeRequest) {
  const area = await openArea(transaction, actor, id);
  if (area.status === 'revoked') throw wrongState(`The code ${area.code} is revoked, and stays so.`);
  await write(transaction, actor, area, { ...area, status: 'suspended', statusNote: note }, 'suspend');
  return id;
}

/** Says that a code holds again, which somebody has looked up today. */
export async function resumeArea(transaction: Transaction, actor: Actor, id: string): Promise<string> {
  const area = await openArea(transaction, actor, id);
  if (area.status !== 'suspended') throw wrongState(`The code ${area.code} is not on hold.`);
  const checkedOn = localDateAt(actor.now);
  await write(transaction, actor, area, { ...area, status: 'valid', statusNote: null, checkedOn }, 'resume');
  return id;
}

/** Says that a code was taken back by its issuer, for good. */
export async function revokeArea(transaction: Transaction, actor: Actor, id: string, { note }: NoticeRequest) {
  const area = await openArea(transaction, actor, id);
  if (area.status === 'revoked') throw wrongState(`The code ${area.code} is revoked already.`);
  await write(transaction, actor, area, { ...area, status: 'revoked', statusNote: note }, 'revoke');
  return id;
}

/** A growing area as the contract shows it, and its store. */
export async function readArea(queries: Queries, actor: Actor, id: string) {
  const store = await storeOfArea(queries, actor.portal, id);
  actor.allow(store);
  const [row] = await queries<{ area: GrowingAreaDossier }[]>`
    SELECT ${areaColumns(queries)} AS area FROM growing_areas g WHERE g.store_id = ${store} AND g.area_id = ${id}`;
  if (row === undefined) throw unknown('unknown-growing-area', 'growing area');
  return { store, area: toArea(row.area) };
}
