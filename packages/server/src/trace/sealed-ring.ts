import * as z from 'zod/mini';
import { activeKeySchema, publicKeys, publishedKeySchema, type KeyRing, type PublishedKey } from './key-ring.ts';
import { sealedSchema, type Passphrase } from './passphrase.ts';

/** How a ring stands in its file: public keys in clear, the private one under lock. */
export const sealedRingSchema = z.object({
  format: z.literal('nongsan-trace-keys/2'),
  /** Whose passphrase opens it: the operator's, or the one that was drawn and lies beside the file. */
  lock: z.enum(['passphrase', 'file-beside']),
  keys: z.array(publishedKeySchema),
  private: sealedSchema,
});

export type SealedRing = z.infer<typeof sealedRingSchema>;

const format = 'nongsan-trace-keys/2';

/** The public keys are under the seal's protection though not under its cover: nobody slips one in. Members in the schema's order. */
const context = (keys: readonly PublishedKey[]): string =>
  JSON.stringify([format, keys.map((key) => publishedKeySchema.parse(key))]);

export async function sealRing(ring: KeyRing, lock: SealedRing['lock'], passphrase: Passphrase): Promise<SealedRing> {
  const keys = [...publicKeys(ring)];
  return { format, lock, keys, private: await passphrase.seal(JSON.stringify(ring.active), context(keys)) };
}

/** The ring, or nothing where the passphrase is another one or the file was changed. */
export async function openRing(sealed: SealedRing, passphrase: Passphrase): Promise<KeyRing | undefined> {
  const secret = await passphrase.open(sealed.private, context(sealed.keys));
  if (secret === undefined) return undefined;
  const active = activeKeySchema.parse(JSON.parse(secret));
  const retired = sealed.keys.filter(({ keyId }) => keyId !== active.keyId);
  return { format: 'nongsan-trace-keys/1', active, retired };
}
