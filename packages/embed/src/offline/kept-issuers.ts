import type { TraceIssuer } from '@nongsan/core';

type State = TraceIssuer['keys'][number]['state'];

/**
 * The issuers of a JWK set of this portal's server. A set of another form, or a key that cannot be used, is as good as
 * none: keys are read member by member, since what was kept may be of an older or a newer release.
 */
export function readIssuers(set: unknown): readonly TraceIssuer[] {
  const { keys, nongsan_issuers: stated } = (set ?? {}) as Partial<Record<string, unknown>>;
  if (!Array.isArray(keys) || !Array.isArray(stated)) return [];
  return stated.flatMap((one: unknown) => readIssuer(one, keys));
}

function readIssuer(stated: unknown, keys: readonly unknown[]): TraceIssuer[] {
  const { issuer, name, hosts } = (stated ?? {}) as Partial<Record<string, unknown>>;
  if (typeof issuer !== 'string' || !Array.isArray(hosts)) return [];
  const own = keys.flatMap((key) => readKey(key, issuer));
  const texts = hosts.filter((host): host is string => typeof host === 'string');
  return [{ issuer, name: typeof name === 'string' ? name : issuer, hosts: texts, keys: own }];
}

function readKey(key: unknown, issuer: string): TraceIssuer['keys'] {
  const { kid, x, y, nongsan_state: state, nongsan_issuers: of } = (key ?? {}) as Partial<Record<string, unknown>>;
  if (typeof kid !== 'string' || typeof x !== 'string' || typeof y !== 'string') return [];
  if (!Array.isArray(of) || !of.includes(issuer)) return [];
  return [{ keyId: kid, state: readState(state), jwk: { kty: 'EC', crv: 'P-256', x, y } }];
}

/** A state that this release does not know proves nothing. */
const readState = (state: unknown): State =>
  state === 'active' || state === 'retired' || state === 'revoked' ? state : 'other';
