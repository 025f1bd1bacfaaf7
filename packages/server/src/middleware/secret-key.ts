import { keyAllows, secretKeyState, secretKeyTokenSchema, type SecretKey, type SecretKeyScope } from '@nongsan/core';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Sql } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import { findSecretKey, touchSecretKey } from '../repository/index.ts';
import type { AppEnv } from './app-env.ts';

/** Paths for servers alone: a secret key instead of a site's, and no CORS, so no page can read an answer. */
export const serverPaths = ['/v1/admin/*', '/v1/trace/events'];

const challenge = { headers: { 'www-authenticate': 'Bearer realm="nongsan"' } };

/**
 * Lets servers in that show `Authorization: Bearer sk_…`. A key is read from the database at each request: one that was
 * revoked is out at once. What it may do is for `requireScope`, since only the route knows whose things it touches.
 */
export function secretKey(sql: Sql, now: () => Date) {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (c.req.header('origin') !== undefined) {
      throw new ProblemError(
        'secret-key-in-browser',
        'This address is for servers. A page must never hold a secret key.',
      );
    }
    const key = await knownKey(sql, tokenOf(c));
    // Whatever the clocks say: the operator's may be ahead of this server's.
    const state = key.revokedAt === undefined ? secretKeyState(key, now()) : 'revoked';
    if (state !== 'active') {
      throw new ProblemError(`${state}-secret-key`, `The key that ends in ${key.hint} has been ${state}.`, challenge);
    }
    c.set('secretKey', key);
    await touchSecretKey(sql, key.id, now());
    await next();
  });
}

function tokenOf(c: Context<AppEnv>): string {
  const [, token] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization')?.trim() ?? '') ?? [];
  if (token === undefined) {
    throw new ProblemError('missing-secret-key', 'Send Authorization: Bearer sk_… with a secret key.', challenge);
  }
  return token;
}

async function knownKey(sql: Sql, token: string): Promise<SecretKey> {
  const key = secretKeyTokenSchema.safeParse(token).success ? await findSecretKey(sql, token) : undefined;
  if (key === undefined) {
    throw new ProblemError('unknown-secret-key', 'No portal of this server has this secret key.', challenge);
  }
  return key;
}

/** The key of a request that came through `secretKey`. A route on a path without it serves nobody. */
export function keyOf(c: Context<AppEnv>): SecretKey {
  const key = c.get('secretKey');
  if (key === undefined) throw new ProblemError('missing-secret-key', 'This address takes a secret key.', challenge);
  return key;
}

/** What a request under `/v1/admin` needs. A path that is not named here is about lots and what proves them. */
const adminScopes: readonly (readonly [path: string, read: SecretKeyScope, write: SecretKeyScope])[] = [
  ['/v1/admin/orders', 'orders:read', 'orders:write'],
  ['/v1/admin/claims', 'orders:read', 'orders:write'],
  ['/v1/admin/selling-rules/product', 'products:write', 'products:write'],
  ['/v1/admin/selling-rules/store', 'stores:write', 'stores:write'],
  ['/v1/admin/selling-rules/zone', 'stores:write', 'stores:write'],
  ['/v1/admin/payment-reviews', 'payments:write', 'payments:write'],
];

/** Refuses keys without the scope of the path before anything of the request is read. */
export const adminScope = createMiddleware<AppEnv>(async (c, next) => {
  const [, read, write] = adminScopes.find(([path]) => c.req.path === path || c.req.path.startsWith(`${path}/`)) ?? [
    '',
    'lots:write',
    'lots:write',
  ];
  requireScopeName(keyOf(c), c.req.method === 'GET' || c.req.method === 'HEAD' ? read : write);
  await next();
});

function requireScopeName(key: SecretKey, wanted: SecretKeyScope): void {
  if (key.scopes.includes(wanted)) return;
  throw new ProblemError('missing-scope', `The key that ends in ${key.hint} lacks the scope ${wanted}.`);
}

/**
 * @param store the store that is touched; absent for what belongs to the whole portal
 * @throws ProblemError `missing-scope` or `other-store`
 */
export function requireScope(key: SecretKey, wanted: SecretKeyScope, now: Date, store?: string): void {
  if (keyAllows(key, wanted, now, store)) return;
  requireScopeName(key, wanted);
  const what = store === undefined ? 'This belongs to the whole portal' : 'This belongs to another store';
  throw new ProblemError('other-store', `${what}, and the key that ends in ${key.hint} is bound to stores.`);
}
