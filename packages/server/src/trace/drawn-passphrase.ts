import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOwnerFileOnce, readOwnerFile } from './owner-file.ts';
import { Passphrase } from './passphrase.ts';

const fileIn = (folder: string): string => join(folder, 'trace-passphrase');

/** The passphrase that was drawn for a folder, where one was. */
export async function findDrawnPassphrase(folder: string): Promise<Passphrase | undefined> {
  const text = await readOwnerFile(fileIn(folder));
  return text === undefined ? undefined : new Passphrase(text.trim(), 'machine');
}

/**
 * A passphrase for those who set none, beside the keys. A copy of the key file alone, in a backup or a mail, is then of no
 * use; who can read the folder can sign (decision 0002).
 */
export async function drawPassphrase(folder: string): Promise<Passphrase> {
  await nameOwnerFileOnce(fileIn(folder), `${randomBytes(32).toString('base64url')}\n`);
  const drawn = await findDrawnPassphrase(folder);
  if (drawn === undefined) throw new RangeError(`${fileIn(folder)} disappeared while it was being written`);
  return drawn;
}

export const forgetDrawnPassphrase = (folder: string): Promise<void> => rm(fileIn(folder), { force: true });
