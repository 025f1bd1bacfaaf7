import { localDateAt, traceKeySchema, type TraceKey } from '@nongsan/core';
import { generateTraceKey, type PrivateTraceJwk, type TraceKeyPair } from '@nongsan/core/trace';
import * as z from 'zod/mini';

/** Why a key was withdrawn, for those who hold goods that it signed. */
export const revocationReasons = ['compromised', 'lost', 'mistake', 'ceased'] as const;
type RevocationReason = (typeof revocationReasons)[number];

/** A public key as the ring keeps it: with the reason, where it was revoked. */
export interface PublishedKey extends TraceKey {
  readonly reason?: RevocationReason | undefined;
}

export const publishedKeySchema = z.extend(traceKeySchema, { reason: z.optional(z.enum(revocationReasons)) });

const privateJwkSchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

export const activeKeySchema = z.object({ keyId: z.string(), since: z.string(), privateJwk: privateJwkSchema });

/** How a ring stands in a file that is not encrypted, and in a backup that was asked to hold it. */
export const keyRingSchema = z.object({
  format: z.literal('nongsan-trace-keys/1'),
  active: activeKeySchema,
  /** Public halves of the keys that signed before. Their labels are still on the market. */
  retired: z.array(publishedKeySchema),
});

/** One key that signs and the public halves of those that did. */
export interface KeyRing {
  readonly format: 'nongsan-trace-keys/1';
  readonly active: { readonly keyId: string; readonly since: string; readonly privateJwk: PrivateTraceJwk };
  readonly retired: readonly PublishedKey[];
}

export interface Revocation {
  readonly keyId: string;
  readonly reason: RevocationReason;
  /** First day, `YYYY-MM-DD`, from which the key was in doubt. Default: today. */
  readonly since?: string;
}

/** The first moment of the day in Viet Nam: more would tell when somebody sat at the keyboard. */
const startOfDay = (now: Date): string => `${localDateAt(now)}T00:00:00+07:00`;

const activeKey = (pair: TraceKeyPair, now: Date): KeyRing['active'] => ({
  keyId: pair.keyId,
  since: startOfDay(now),
  privateJwk: pair.privateJwk,
});

export async function createKeyRing(now: Date): Promise<KeyRing> {
  return { format: 'nongsan-trace-keys/1', active: activeKey(await generateTraceKey(), now), retired: [] };
}

/** The ring with a new key that signs from now on; the one before is retired, so what it signed stays checkable. */
export async function rotateKeyRing(ring: KeyRing, now: Date): Promise<KeyRing> {
  const pair = await generateTraceKey([ring.active.keyId, ...ring.retired.map((key) => key.keyId)]);
  const retired: PublishedKey = { ...publicKey(ring.active), state: 'retired', until: startOfDay(now) };
  return { format: ring.format, active: activeKey(pair, now), retired: [...ring.retired, retired] };
}

/**
 * The ring with a key withdrawn: nothing that it signed counts any more, whenever it was signed (decision 0001). The
 * signing key is replaced by a new one at once. What was revoked stays as it was revoked first.
 *
 * @returns nothing where the ring has no such key
 */
export async function revokeInRing(ring: KeyRing, revocation: Revocation, now: Date): Promise<KeyRing | undefined> {
  const { keyId, reason, since } = revocation;
  if (ring.active.keyId === keyId) return revokeInRing(await rotateKeyRing(ring, now), revocation, now);
  if (!ring.retired.some((key) => key.keyId === keyId)) return undefined;
  const until = since === undefined ? startOfDay(now) : `${since}T00:00:00+07:00`;
  const retired = ring.retired.map((key): PublishedKey =>
    key.keyId !== keyId || key.state === 'revoked' ? key : { ...key, state: 'revoked', until, reason },
  );
  return { ...ring, retired };
}

/** What everybody may know of a ring, the signing key first. */
export function publicKeys(ring: Pick<KeyRing, 'active' | 'retired'>): readonly PublishedKey[] {
  return [publicKey(ring.active), ...ring.retired];
}

/** Member by member: a spread would carry `d` along. */
function publicKey({ keyId, since, privateJwk }: KeyRing['active']): PublishedKey {
  const { kty, crv, x, y } = privateJwk;
  return { keyId, state: 'active', jwk: { kty, crv, x, y }, since };
}
