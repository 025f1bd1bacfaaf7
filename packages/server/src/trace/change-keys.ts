import { changeKeyRing, openKeyRing } from './key-file.ts';
import { revokeInRing, rotateKeyRing, type KeyRing, type Revocation } from './key-ring.ts';
import type { Passphrase } from './passphrase.ts';
import { UnknownKeyError } from './unknown-key-error.ts';

/** Gives the portal a new signing key; the one before is kept for checking. */
export async function rotateKeyFile(folder: string, now: Date, passphrase?: Passphrase): Promise<KeyRing> {
  await openKeyRing(folder, now, passphrase);
  return changeKeyRing(folder, passphrase, (ring) => rotateKeyRing(ring, now));
}

/**
 * Withdraws a key. Doing it twice is doing it once.
 *
 * @throws UnknownKeyError when the folder has no such key
 */
export async function revokeKeyFile(
  folder: string,
  revocation: Revocation,
  now: Date,
  passphrase?: Passphrase,
): Promise<KeyRing> {
  return changeKeyRing(folder, passphrase, async (ring) => {
    const changed = await revokeInRing(ring, revocation, now);
    if (changed === undefined) throw new UnknownKeyError(revocation.keyId);
    return changed;
  });
}
