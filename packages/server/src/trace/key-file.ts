import { chmod, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { KeyFileError } from './key-file-error.ts';
import { createKeyRing, keyRingSchema, rotateKeyRing, type KeyRing } from './key-ring.ts';

const fileIn = (folder: string): string => join(folder, 'trace-keys.json');

/**
 * The portal's signing keys, kept in a file that only its owner may read; made at the first call.
 * Its content is never logged and never leaves this process.
 *
 * @throws KeyFileError when there is a file that is no key ring
 */
export async function openKeyRing(folder: string, now: Date): Promise<KeyRing> {
  const file = fileIn(folder);
  return (await readRing(file)) ?? (await createFile(file, folder, now));
}

/** Gives the portal a new signing key; the one before is kept for checking. */
export async function rotateKeyFile(folder: string, now: Date): Promise<KeyRing> {
  const ring = await rotateKeyRing(await openKeyRing(folder, now), now);
  const draft = await writeDraft(fileIn(folder), ring);
  await rename(draft, fileIn(folder));
  return ring;
}

/** The keys of a folder, where there are some; makes none. */
export const findKeyRing = (folder: string): Promise<KeyRing | undefined> => readRing(fileIn(folder));

/**
 * Makes sure that a folder has no keys, or these.
 *
 * @throws KeyFileError when it has others: they may be the only ones that labels in print can be checked with
 */
export async function requireNoOtherKeys(folder: string, ring: KeyRing): Promise<void> {
  const there = await findKeyRing(folder);
  if (there === undefined || JSON.stringify(there) === JSON.stringify(ring)) return;
  throw new KeyFileError(fileIn(folder), 'are not those of the backup');
}

/**
 * Puts keys that were kept elsewhere into a folder, for their owner only. Doing it twice is doing it once.
 *
 * @throws KeyFileError when the folder has others
 */
export async function placeKeyRing(folder: string, ring: KeyRing): Promise<void> {
  await nameOnce(fileIn(folder), folder, ring);
  await requireNoOtherKeys(folder, ring);
}

async function readRing(file: string): Promise<KeyRing | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    await keepPrivate(file);
    return parseRing(file, text);
  } catch (error) {
    if (error instanceof KeyFileError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new KeyFileError(file, 'cannot be read', { cause: error });
  }
}

function parseRing(file: string, text: string): KeyRing {
  try {
    return keyRingSchema.parse(JSON.parse(text));
  } catch {
    // Without the cause: an error about JSON quotes what it read.
    throw new KeyFileError(file, 'are damaged');
  }
}

/** A copied or restored file often comes back readable for everybody. Windows keeps no such bits. */
async function keepPrivate(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0) await chmod(file, 0o600);
}

async function createFile(file: string, folder: string, now: Date): Promise<KeyRing> {
  await nameOnce(file, folder, await createKeyRing(now));
  const ring = await readRing(file);
  if (ring === undefined) throw new KeyFileError(file, 'disappeared while they were being written');
  return ring;
}

/** Of two processes that begin at once one names its file first; the other's is forgotten. */
async function nameOnce(file: string, folder: string, ring: KeyRing): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = await writeDraft(file, ring);
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}

/** Whole or not at all: a reader never meets half a file. */
async function writeDraft(file: string, ring: KeyRing): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(ring, undefined, 2)}\n`, { flag: 'wx', mode: 0o600, flush: true });
  return draft;
}
