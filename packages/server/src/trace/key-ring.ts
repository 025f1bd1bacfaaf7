import { localDateAt, traceKeySchema, type TraceKey } from '@nongsan/core';
import { generateTraceKey, type PrivateTraceJwk, type TraceKeyPair } from '@nongsan/core/trace';
import * as z from 'zod/mini';

const privateJwkSchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

/** How a ring stands in its file. */
export const keyRingSchema = z.object({
  format: z.literal('nongsan-trace-keys/1'),
  active: z.object({ keyId: z.string(), since: z.string(), privateJwk: privateJwkSchema }),
  /** Public halves of the keys that signed before. Their labels are still on the market. */
  retired: z.array(traceKeySchema),
});

/** One key that signs and the public halves of those that did. */
export interface KeyRing {
  readonly format: 'nongsan-trace-keys/1';
  readonly active: { readonly keyId: string; readonly since: string; readonly privateJwk: PrivateTraceJwk };
  readonly retired: readonly TraceKey[];
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
  const retired: TraceKey = { ...publicKey(ring.active), state: 'retired', until: startOfDay(now) };
  return { format: ring.format, active: activeKey(pair, now), retired: [...ring.retired, retired] };
}

/** What everybody may know of a ring, the signing key first. */
export function publicKeys(ring: KeyRing): readonly TraceKey[] {
  return [publicKey(ring.active), ...ring.retired];
}

/** Member by member: a spread would carry `d` along. */
function publicKey({ keyId, since, privateJwk }: KeyRing['active']): TraceKey {
  const { kty, crv, x, y } = privateJwk;
  return { keyId, state: 'active', jwk: { kty, crv, x, y }, since };
}
