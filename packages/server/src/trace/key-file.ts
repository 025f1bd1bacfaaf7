import { join } from 'node:path';
import * as z from 'zod/mini';
import { drawPassphrase, findDrawnPassphrase, forgetDrawnPassphrase } from './drawn-passphrase.ts';
import { KeyFileError } from './key-file-error.ts';
import { KeyPassphraseError } from './key-passphrase-error.ts';
import { createKeyRing, keyRingSchema, publicKeys, type KeyRing, type PublishedKey } from './key-ring.ts';
import { nameOwnerFileOnce, readOwnerFile, replaceOwnerFile } from './owner-file.ts';
import type { Passphrase } from './passphrase.ts';
import { openRing, sealedRingSchema, sealRing, type SealedRing } from './sealed-ring.ts';

const fileIn = (folder: string): string => join(folder, 'trace-keys.json');

const anyRingSchema = z.union([sealedRingSchema, keyRingSchema]);

/** How the private key lies in its file: in clear, as releases before this one left it, or under whose lock. */
type KeyLock = 'none' | SealedRing['lock'];

/**
 * The portal's signing keys, kept encrypted in a file that only its owner may read; made at the first call. A file that
 * is not encrypted, or with the drawn passphrase, is encrypted with the operator's as soon as there is one.
 * Its content is never logged and never leaves this process.
 *
 * @throws KeyFileError when there is a file that is no key ring
 * @throws KeyPassphraseError when it does not open
 */
export async function openKeyRing(folder: string, now: Date, passphrase?: Passphrase): Promise<KeyRing> {
  const there = await findKeyRing(folder, passphrase);
  if (there !== undefined) return there;
  await nameOwnerFileOnce(fileIn(folder), await sealedText(folder, await createKeyRing(now), passphrase));
  const ring = await findKeyRing(folder, passphrase);
  if (ring === undefined) throw new KeyFileError(fileIn(folder), 'disappeared while they were being written');
  return ring;
}

/** Makes the ring another one. Whoever reads meanwhile gets the one before, whole. */
export async function changeKeyRing(
  folder: string,
  passphrase: Passphrase | undefined,
  change: (ring: KeyRing) => Promise<KeyRing>,
): Promise<KeyRing> {
  const before = await findKeyRing(folder, passphrase);
  if (before === undefined) throw new KeyFileError(fileIn(folder), 'are not there');
  const ring = await change(before);
  const lock = (await findPublicKeys(folder))?.lock;
  await replaceOwnerFile(fileIn(folder), lock === 'none' ? asText(ring) : await sealedText(folder, ring, passphrase));
  return ring;
}

/** The keys of a folder, where there are some; makes none. */
export async function findKeyRing(folder: string, passphrase?: Passphrase): Promise<KeyRing | undefined> {
  const kept = await readKept(folder);
  if (kept === undefined) return undefined;
  const ring = kept.format === 'nongsan-trace-keys/1' ? kept : await unseal(folder, kept, passphrase);
  if (passphrase !== undefined && lockOf(kept) !== 'passphrase') {
    await replaceOwnerFile(fileIn(folder), await sealedText(folder, ring, passphrase));
    await forgetDrawnPassphrase(folder);
  }
  return ring;
}

/** What everybody may know of a folder's keys: needs no passphrase, and what it tells is not authenticated. */
export async function findPublicKeys(
  folder: string,
): Promise<{ readonly lock: KeyLock; readonly keys: readonly PublishedKey[] } | undefined> {
  const kept = await readKept(folder);
  if (kept === undefined) return undefined;
  return { lock: lockOf(kept), keys: kept.format === 'nongsan-trace-keys/1' ? publicKeys(kept) : kept.keys };
}

/**
 * Makes sure that a folder has no keys, or these.
 *
 * @throws KeyFileError when it has others: they may be the only ones that labels in print can be checked with
 */
export async function requireNoOtherKeys(folder: string, ring: KeyRing, passphrase?: Passphrase): Promise<void> {
  const there = await findKeyRing(folder, passphrase);
  if (there === undefined || JSON.stringify(there) === JSON.stringify(ring)) return;
  throw new KeyFileError(fileIn(folder), 'are not those of the backup');
}

/**
 * Puts keys that were kept elsewhere into a folder, for their owner only. Doing it twice is doing it once.
 *
 * @throws KeyFileError when the folder has others
 */
export async function placeKeyRing(folder: string, ring: KeyRing, passphrase?: Passphrase): Promise<void> {
  await nameOwnerFileOnce(fileIn(folder), await sealedText(folder, ring, passphrase));
  await requireNoOtherKeys(folder, ring, passphrase);
}

const asText = (ring: KeyRing | SealedRing): string => `${JSON.stringify(ring, undefined, 2)}\n`;

const lockOf = (kept: KeyRing | SealedRing): KeyLock => (kept.format === 'nongsan-trace-keys/1' ? 'none' : kept.lock);

async function sealedText(folder: string, ring: KeyRing, passphrase: Passphrase | undefined): Promise<string> {
  const lock = passphrase === undefined ? 'file-beside' : 'passphrase';
  return asText(await sealRing(ring, lock, passphrase ?? (await drawPassphrase(folder))));
}

async function unseal(folder: string, sealed: SealedRing, given: Passphrase | undefined): Promise<KeyRing> {
  const own = sealed.lock === 'passphrase';
  const passphrase = own ? given : await findDrawnPassphrase(folder);
  const ring = passphrase && (await openRing(sealed, passphrase));
  if (ring !== undefined) return ring;
  throw new KeyPassphraseError(fileIn(folder), own ? (given === undefined ? 'missing' : 'wrong') : 'gone');
}

async function readKept(folder: string): Promise<KeyRing | SealedRing | undefined> {
  const file = fileIn(folder);
  const text = await readOwnerFile(file).catch((cause: unknown) => {
    throw new KeyFileError(file, 'cannot be read', { cause });
  });
  if (text === undefined) return undefined;
  try {
    return anyRingSchema.parse(JSON.parse(text));
  } catch {
    // Without the cause: an error about JSON quotes what it read.
    throw new KeyFileError(file, 'are damaged');
  }
}
