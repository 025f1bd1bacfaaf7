import { randomBytes, timingSafeEqual } from 'node:crypto';
import { hashSecretKey, type SecretKey, type SecretKeyScope } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import { instant } from './instant.ts';
import { newId } from './new-id.ts';

export interface NewSecretKey {
  readonly portal: string;
  /** What it is for, in its owner's words. */
  readonly name: string;
  readonly scopes: readonly SecretKeyScope[];
  /** Identifiers of the stores it is bound to. Absent: the whole portal. */
  readonly stores?: readonly string[];
  readonly expiresAt?: Date;
}

/** 256 random bits: nobody guesses one, so a fast hash keeps it (core, secret-key). */
const newToken = (): string => `sk_${randomBytes(32).toString('base64url')}`;

/** Makes a key. `token` is told here and never again: the database has its hash. */
export async function createSecretKey(
  queries: Queries,
  wanted: NewSecretKey,
  now: Date,
): Promise<{ readonly key: SecretKey; readonly token: string }> {
  const token = newToken();
  const row = {
    key_id: newId('secretKey'),
    portal_id: wanted.portal,
    name: wanted.name,
    hint: token.slice(-4),
    hash: await hashSecretKey(token),
    scopes: [...wanted.scopes],
    stores: wanted.stores === undefined ? null : [...wanted.stores],
    created_at: now,
    expires_at: wanted.expiresAt ?? null,
  };
  const [made] = await queries<SecretKeyRow[]>`
    INSERT INTO secret_keys ${queries(row)} RETURNING ${columns(queries)}`;
  if (made === undefined) throw new Error('A secret key vanished while it was made');
  return { key: toSecretKey(made), token };
}

interface SecretKeyRow {
  readonly id: string;
  readonly portal: string;
  readonly name: string;
  readonly hint: string;
  readonly hash: string;
  readonly scopes: readonly SecretKeyScope[];
  readonly stores: readonly string[] | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

const columns = (queries: Queries) => queries`
  key_id AS id, portal_id AS portal, name, hint, hash, scopes, stores, created_at AS "createdAt",
  expires_at AS "expiresAt", revoked_at AS "revokedAt", last_used_at AS "lastUsedAt"`;

const toSecretKey = (row: SecretKeyRow): SecretKey => ({
  id: row.id,
  portal: row.portal,
  name: row.name,
  hint: row.hint,
  scopes: [...row.scopes],
  ...(row.stores && { stores: [...row.stores] }),
  createdAt: instant(row.createdAt),
  ...(row.expiresAt && { expiresAt: instant(row.expiresAt) }),
  ...(row.revokedAt && { revokedAt: instant(row.revokedAt) }),
  ...(row.lastUsedAt && { lastUsedAt: instant(row.lastUsedAt) }),
});

/**
 * The key behind a token, also one that is over. Looked up by the hash, which a caller cannot steer, and compared once more
 * in constant time: how long it takes tells nothing about keys that are near.
 */
export async function findSecretKey(queries: Queries, token: string): Promise<SecretKey | undefined> {
  const hash = await hashSecretKey(token);
  const [row] = await queries<SecretKeyRow[]>`SELECT ${columns(queries)} FROM secret_keys WHERE hash = ${hash}`;
  return row && timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash)) ? toSecretKey(row) : undefined;
}

/** Every key of a portal, or of all portals, the newest first; those that are over too. */
export async function listSecretKeys(queries: Queries, portal?: string): Promise<SecretKey[]> {
  const rows = await queries<SecretKeyRow[]>`
    SELECT ${columns(queries)} FROM secret_keys
    ${portal === undefined ? queries`` : queries`WHERE portal_id = ${portal}`}
    ORDER BY created_at DESC, key_id`;
  return rows.map(toSecretKey);
}

/** Takes a key out of use for good. The first moment counts. Nothing, where there is no such key. */
export async function revokeSecretKey(queries: Queries, id: string, now: Date): Promise<SecretKey | undefined> {
  const [row] = await queries<SecretKeyRow[]>`
    UPDATE secret_keys SET revoked_at = coalesce(revoked_at, ${now}) WHERE key_id = ${id} RETURNING ${columns(queries)}`;
  return row && toSecretKey(row);
}

/** Notes that a key is in use, at most once a minute: a nightly load of thousands of lots writes one row, not thousands. */
export async function touchSecretKey(queries: Queries, id: string, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - 60_000);
  await queries`
    UPDATE secret_keys SET last_used_at = ${now}
    WHERE key_id = ${id} AND (last_used_at IS NULL OR last_used_at < ${minuteAgo})`;
}
