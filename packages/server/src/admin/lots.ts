import { isDeepStrictEqual } from 'node:util';
import type { ChangeLotRequest, NewLotRequest } from '@nongsan/core/admin';
import type { Transaction } from '../database/index.ts';
import { CodeTakenError, newId } from '../repository/index.ts';
import { nameLot } from '../repository/put-lot.ts';
import type { TraceSigner } from '../trace/index.ts';
import type { Actor } from './actor.ts';
import { recordChange } from './changes.ts';
import { codeTaken, fault, requireNone, unknown, wrongState } from './fault.ts';
import { requireStatable } from './lot-checks.ts';
import { lotRow, type LotState } from './lot-state.ts';
import { issuerOf, signLot, statementOf } from './sign-lot.ts';
import { inTime, linkAreas, openLot, writeLot } from './write-lot.ts';

type Signer = TraceSigner | undefined;

/** States a lot, signed, and answers its identifier. */
export async function createLot(
  transaction: Transaction,
  actor: Actor,
  signer: Signer,
  request: NewLotRequest,
): Promise<string> {
  const product = await productOf(transaction, actor, request);
  const issuer = await issuerOf(transaction, actor.portal, signer);
  const draft: LotState = {
    store: product.store,
    id: newId('lot'),
    product: request.product,
    variant: request.variant ?? null,
    code: request.code,
    gtin: request.gtin ?? product.gtin,
    status: 'valid',
    statusNote: null,
    harvestedOn: request.harvestedOn ?? null,
    harvestedUntil: request.harvestedUntil ?? null,
    packedOn: request.packedOn ?? null,
    useBy: request.useBy ?? null,
    quantity: request.quantity ?? null,
    issuer: issuer.name,
    checkedAt: actor.now.toISOString(),
    recalledAt: null,
    linkPath: '',
    signature: '',
    growingAreas: request.growingAreas ?? [],
    version: 1,
  };
  await requireStatable(transaction, actor, draft);
  const signed = await signLot(issuer, await statementOf(transaction, draft), actor);
  const lot: LotState = { ...draft, ...signed, ...inTime(draft, actor) };
  await insert(transaction, actor, lot);
  if (request.current === true) await makeCurrent(transaction, actor, lot);
  return lot.id;
}

/** A product of the portal, and the GTIN of the packing that is named. */
async function productOf(transaction: Transaction, actor: Actor, { product, variant }: NewLotRequest) {
  const [found] = await transaction<{ store: string; gtin: string | null }[]>`
    SELECT p.store_id AS store, v.gtin FROM directory d
    JOIN products p ON p.store_id = d.store_id AND p.product_id = d.target_id
    LEFT JOIN variants v ON v.store_id = p.store_id AND v.product_id = p.product_id AND v.variant_id = ${variant ?? null}
    WHERE d.portal_id = ${actor.portal} AND d.kind = 'product' AND d.code = ${product} AND d.target_id = ${product}`;
  if (found === undefined) throw unknown('unknown-product', 'product', '/product');
  actor.allow(found.store);
  return found;
}

async function insert(transaction: Transaction, actor: Actor, lot: LotState): Promise<void> {
  await takeNames(transaction, actor, lot);
  await transaction`INSERT INTO lots ${transaction(lotRow(transaction, lot, actor.now))}`;
  await linkAreas(transaction, lot);
  const { version, ...after } = lot;
  await recordChange(transaction, actor, { ...lot, target: 'lot', version, action: 'create', before: {}, after });
}

async function takeNames(transaction: Transaction, { portal }: Actor, lot: LotState): Promise<void> {
  try {
    const { id, store, code } = lot;
    await nameLot(transaction, { portal, id, store, code, ...(lot.gtin !== null && { gtin: lot.gtin }) });
  } catch (error) {
    if (error instanceof CodeTakenError) throw codeTaken('/code', error.message);
    throw error;
  }
}

async function makeCurrent(transaction: Transaction, { now }: Actor, { store, product, id }: LotState): Promise<void> {
  await transaction`
    UPDATE products SET current_lot_id = ${id}, updated_at = ${now} WHERE store_id = ${store} AND product_id = ${product}`;
}

/** Changes what a lot states. Signs it anew when what is signed has changed; the former link stays in the history. */
export async function changeLot(
  transaction: Transaction,
  actor: Actor,
  signer: Signer,
  ref: string,
  request: ChangeLotRequest,
): Promise<string> {
  const before = await openLot(transaction, actor, ref);
  if (before.status === 'revoked') throw wrongState(`The lot ${before.code} is revoked; what it stated is over.`);
  const { current, checkedAt, ...facts } = request;
  if (checkedAt !== undefined && Date.parse(checkedAt) > actor.now.getTime()) {
    requireNone([fault('/checkedAt', 'must not be to come', 'order')]);
  }
  const checked = checkedAt === undefined ? {} : { checkedAt: new Date(checkedAt).toISOString() };
  const changed: LotState = { ...before, ...defined(facts), ...checked };
  const held = before.status === 'suspended' ? {} : inTime(changed, actor);
  await requireStatable(transaction, actor, changed);
  await writeLot(
    transaction,
    actor,
    before,
    await signedAgain(transaction, actor, signer, before, { ...changed, ...held }),
    'change',
  );
  if (current === true) await makeCurrent(transaction, actor, before);
  return before.id;
}

/** Without what a request left out. */
const defined = (facts: Omit<ChangeLotRequest, 'current' | 'checkedAt'>): Partial<LotState> =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));

async function signedAgain(
  transaction: Transaction,
  actor: Actor,
  signer: Signer,
  before: LotState,
  after: LotState,
): Promise<LotState> {
  const statement = await statementOf(transaction, after);
  if (isDeepStrictEqual(statement, await statementOf(transaction, before))) return after;
  const issuer = await issuerOf(transaction, actor.portal, signer);
  return { ...after, ...(await signLot(issuer, statement, actor)), issuer: issuer.name };
}
