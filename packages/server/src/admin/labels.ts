import { localDateAt, type BrandLabel, type LabelGrant } from '@nongsan/core';
import type { NewGrantRequest, NewLabelRequest, NoticeRequest } from '@nongsan/core/admin';
import type { Queries, Transaction } from '../database/index.ts';
import { newId } from '../repository/index.ts';
import { grantColumns, listLabels, toGrant, type GrantBrief } from '../repository/labels.ts';
import type { Actor } from './actor.ts';
import { recordChange } from './changes.ts';
import { codeTaken, fault, requireNone, unknown, wrongState } from './fault.ts';

/** Enters a brand label of the portal. */
export async function createLabel(
  transaction: Transaction,
  actor: Actor,
  request: NewLabelRequest,
): Promise<BrandLabel> {
  actor.allow();
  const id = newId('label');
  const { name, kind, owner, registration = null } = request;
  const row = {
    portal_id: actor.portal,
    label_id: id,
    name,
    kind,
    owner,
    registration,
    created_at: actor.now,
    version: 1,
  };
  const made = await transaction`
    INSERT INTO brand_labels ${transaction(row)} ON CONFLICT (portal_id, kind, name) DO NOTHING RETURNING label_id`;
  if (made.length === 0) throw codeTaken('/name', `The portal has a label "${name}" of this kind.`);
  const after = { ...request };
  await recordChange(transaction, actor, {
    store: '',
    target: 'label',
    id,
    version: 1,
    action: 'create',
    before: {},
    after,
  });
  return { id, ...request };
}

/** Every label of the portal. */
export function readLabels(queries: Queries, actor: Actor): Promise<BrandLabel[]> {
  actor.allow();
  return listLabels(queries, actor.portal);
}

/**
 * Grants a label to a store or to one product. Granting is for the whole portal to do: a key that is bound to a store
 * could otherwise give its store whatever name it likes.
 */
export async function grantLabel(
  transaction: Transaction,
  actor: Actor,
  request: NewGrantRequest,
): Promise<LabelGrant> {
  actor.allow();
  await requireSubjects(transaction, actor, request);
  const id = newId('grant');
  const row = {
    store_id: request.store,
    grant_id: id,
    portal_id: actor.portal,
    label_id: request.label,
    product_id: request.product ?? null,
    granted_on: request.grantedOn,
    created_at: actor.now,
    version: 1,
  };
  const made = await transaction`
    INSERT INTO label_grants ${transaction(row)}
    ON CONFLICT (store_id, label_id, coalesce(product_id, '')) WHERE withdrawn_at IS NULL DO NOTHING RETURNING grant_id`;
  if (made.length === 0) throw codeTaken('/label', 'The label stands on this already.');
  const { store } = request;
  const after = { ...request };
  await recordChange(transaction, actor, {
    store,
    target: 'grant',
    id,
    version: 1,
    action: 'create',
    before: {},
    after,
  });
  return readGrant(transaction, actor, id);
}

async function requireSubjects(queries: Queries, actor: Actor, request: NewGrantRequest): Promise<void> {
  const { label, store, product = null, grantedOn } = request;
  const [found] = await queries<{ label: boolean; store: boolean; product: boolean }[]>`
    SELECT EXISTS (SELECT FROM brand_labels WHERE portal_id = ${actor.portal} AND label_id = ${label}) AS label,
      EXISTS (SELECT FROM stores WHERE portal_id = ${actor.portal} AND store_id = ${store}) AS store,
      ${product}::text IS NULL OR EXISTS (
        SELECT FROM products WHERE store_id = ${store} AND product_id = ${product}) AS product`;
  if (found?.label !== true) throw unknown('unknown-label', 'label', '/label');
  if (!found.store) throw unknown('unknown-store', 'store', '/store');
  if (!found.product) requireNone([fault('/product', 'is no product of this store', 'unknown')]);
  if (grantedOn > localDateAt(actor.now)) requireNone([fault('/grantedOn', 'must not be to come', 'order')]);
}

/** Takes a grant back. Products and stores show it no longer; its history stays. */
export async function withdrawGrant(
  transaction: Transaction,
  actor: Actor,
  id: string,
  { note }: NoticeRequest,
): Promise<LabelGrant> {
  const store = await openGrant(transaction, actor, id);
  const [row] = await transaction<{ withdrawn: boolean; version: number }[]>`
    SELECT withdrawn_at IS NOT NULL AS withdrawn, version FROM label_grants
    WHERE store_id = ${store} AND grant_id = ${id} FOR UPDATE`;
  if (row === undefined || row.withdrawn) throw wrongState('The label was withdrawn already.');
  const version = row.version + 1;
  await transaction`
    UPDATE label_grants SET withdrawn_at = ${actor.now}, withdrawn_note = ${transaction.json({ ...note })},
      version = ${version} WHERE store_id = ${store} AND grant_id = ${id}`;
  const before = { withdrawnAt: null, withdrawnNote: null };
  const after = { withdrawnAt: actor.now.toISOString(), withdrawnNote: note };
  await recordChange(transaction, actor, { store, target: 'grant', id, version, action: 'withdraw', before, after });
  return readGrant(transaction, actor, id);
}

/** The store of a grant of the portal. */
export async function openGrant(queries: Queries, actor: Actor, id: string): Promise<string> {
  actor.allow();
  const [found] = await queries<{ store: string }[]>`
    SELECT store_id AS store FROM label_grants WHERE grant_id = ${id} AND portal_id = ${actor.portal}`;
  if (found === undefined) throw unknown('unknown-grant', 'grant of a label');
  return found.store;
}

async function readGrant(queries: Queries, actor: Actor, id: string): Promise<LabelGrant> {
  const [row] = await queries<{ grant: GrantBrief }[]>`
    SELECT ${grantColumns(queries)} AS grant FROM label_grants g JOIN brand_labels b USING (portal_id, label_id)
    WHERE g.grant_id = ${id} AND g.portal_id = ${actor.portal}`;
  if (row === undefined) throw unknown('unknown-grant', 'grant of a label');
  return toGrant(row.grant);
}
