import type { ApiErrorCode, Certificate } from '@nongsan/core';
import type { NewCertificateRequest, NoticeRequest } from '@nongsan/core/admin';
import type { Queries, Transaction } from '../database/index.ts';
import { newId } from '../repository/index.ts';
import { certificateColumns, toCertificate } from '../repository/lot-dossier.ts';
import type { Actor } from './actor.ts';
import { storeOfArea } from './area-state.ts';
import { recordChange } from './changes.ts';
import { fault, requireNone, unknown, wrongState } from './fault.ts';

/** Adds a certificate to something of a store, and answers its identifier. */
export async function addCertificate(
  transaction: Transaction,
  actor: Actor,
  request: NewCertificateRequest,
): Promise<string> {
  const { subject, name, validFrom, validUntil, documentUrl, ...rest } = request;
  const store = await storeOfSubject(transaction, actor, subject);
  actor.allow(store);
  requireSound(request);
  const id = newId('certificate');
  const row = {
    ...rest,
    store_id: store,
    certificate_id: id,
    subject: subject.kind,
    subject_id: subject.id,
    name: name === undefined ? null : transaction.json({ ...name }),
    valid_from: validFrom ?? null,
    valid_until: validUntil ?? null,
    document_url: documentUrl ?? null,
    created_at: actor.now,
    version: 1,
  };
  await transaction`INSERT INTO certificates ${transaction(row)}`;
  const after = { ...request };
  await recordChange(transaction, actor, {
    store,
    target: 'certificate',
    id,
    version: 1,
    action: 'create',
    before: {},
    after,
  });
  return id;
}

const missing = {
  lot: ['unknown-lot', 'lot'],
  product: ['unknown-product', 'product'],
  store: ['unknown-store', 'store'],
} as const satisfies Record<string, readonly [ApiErrorCode, string]>;

async function storeOfSubject(
  queries: Queries,
  actor: Actor,
  subject: NewCertificateRequest['subject'],
): Promise<string> {
  const { kind, id } = subject;
  if (kind === 'growing-area') return storeOfArea(queries, actor.portal, id);
  const [found] = await queries<{ store: string }[]>`
    SELECT store_id AS store FROM directory
    WHERE portal_id = ${actor.portal} AND kind = ${kind} AND code = ${id} AND target_id = ${id}`;
  const [code, what] = missing[kind];
  if (found === undefined) throw unknown(code, what, '/subject/id');
  return found.store;
}

/** An address with a name and a password in it shows another host than it leads to. */
function requireSound({ validFrom, validUntil, documentUrl }: NewCertificateRequest): void {
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom) {
    requireNone([fault('/validUntil', 'must not be before validFrom', 'order')]);
  }
  if (documentUrl === undefined) return;
  const url = URL.canParse(documentUrl) ? new URL(documentUrl) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') {
    requireNone([fault('/documentUrl', 'must be an http(s) address without name and password', 'wrong-format')]);
  }
}

/** Takes a certificate back. It stays where it was, marked so. */
export async function withdrawCertificate(transaction: Transaction, actor: Actor, id: string, { note }: NoticeRequest) {
  const store = await openCertificate(transaction, actor, id);
  const [row] = await transaction<{ withdrawn: boolean; version: number }[]>`
    SELECT withdrawn_at IS NOT NULL AS withdrawn, version FROM certificates
    WHERE store_id = ${store} AND certificate_id = ${id} FOR UPDATE`;
  if (row === undefined || row.withdrawn) throw wrongState('The certificate is withdrawn already.');
  const version = row.version + 1;
  await transaction`
    UPDATE certificates SET withdrawn_at = ${actor.now}, withdrawn_note = ${transaction.json({ ...note })},
      version = ${version} WHERE store_id = ${store} AND certificate_id = ${id}`;
  const before = { withdrawnAt: null, withdrawnNote: null };
  const after = { withdrawnAt: actor.now.toISOString(), withdrawnNote: note };
  await recordChange(transaction, actor, {
    store,
    target: 'certificate',
    id,
    version,
    action: 'withdraw',
    before,
    after,
  });
  return id;
}

/** The store of a certificate that the actor may touch. */
export async function openCertificate(queries: Queries, actor: Actor, id: string): Promise<string> {
  const [found] = await queries<{ store: string }[]>`
    SELECT c.store_id AS store FROM certificates c JOIN stores s USING (store_id)
    WHERE c.certificate_id = ${id} AND s.portal_id = ${actor.portal}`;
  if (found === undefined) throw unknown('unknown-certificate', 'certificate');
  actor.allow(found.store);
  return found.store;
}

export async function readCertificate(queries: Queries, id: string): Promise<Certificate> {
  const [row] = await queries<{ certificate: Certificate }[]>`
    SELECT ${certificateColumns(queries)} AS certificate FROM certificates c WHERE c.certificate_id = ${id}`;
  if (row === undefined) throw unknown('unknown-certificate', 'certificate');
  return toCertificate(row.certificate);
}
