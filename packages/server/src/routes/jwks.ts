import { Hono } from 'hono';
import { cacheableJson, type AppEnv } from '../middleware/index.ts';
import { ProblemError } from '../problems/index.ts';
import { listPortalKeys, type PortalKey } from '../repository/index.ts';
import type { Services } from '../services.ts';

/**
 * The public keys of the portals as a JWK set (RFC 7517), for verifiers that know nothing of `/v1`: all of this server's, or `?portal=` one portal's. What has become of a key stands in members of our own, which RFC 7517 §4 lets others ignore.
 * Who ignores them must not take a revoked key for a good one, so that key is for no operation: WebCrypto refuses it.
 */
export function jwksRoutes({ sql }: Services) {
  return new Hono<AppEnv>().get('/.well-known/jwks.json', async (c) => {
    const portal = c.req.query('portal');
    const keys = await listPortalKeys(sql, portal);
    if (keys === undefined) throw new ProblemError('unknown-portal', 'This server has no portal of this name.');
    const answer = cacheableJson(c, { keys: merged(keys), nongsan_issuers: issuers(keys) }, 'application/jwk-set+json');
    answer.headers.set('access-control-allow-origin', '*');
    return answer;
  });
}

interface PublishedJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly nongsan_issuers: string[];
}

/**
 * Who signs, in words for people, and the hosts under which each one's links live: all that a device needs to check a code
 * without a network.
 */
const issuers = (rows: readonly PortalKey[]) => [
  ...new Map(rows.map(({ issuer, name, hosts }) => [issuer, { issuer, name, hosts }])).values(),
];

/** One entry a key, whoever signs with it. Member by member: what stands in the database may hold more. */
function merged(rows: readonly PortalKey[]): readonly PublishedJwk[] {
  const keys = new Map<string, PublishedJwk>();
  for (const { issuer, key } of rows) {
    const { kty, crv, x, y } = key.jwk;
    const known = keys.get(x);
    if (known !== undefined) known.nongsan_issuers.push(issuer);
    else keys.set(x, { kty, crv, x, y, kid: key.keyId, ...standing(key), nongsan_issuers: [issuer] });
  }
  return [...keys.values()];
}

const standing = ({ state, since, until, reason }: PortalKey['key']) => ({
  alg: 'ES256',
  ...(state === 'revoked' ? { key_ops: [] } : { use: 'sig' }),
  nongsan_state: state,
  ...(since !== undefined && { nongsan_since: since }),
  ...(until !== undefined && { nongsan_until: until }),
  ...(reason !== undefined && { nongsan_reason: reason }),
});
