import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file's text, or nothing where there is none. It is made private to its owner if it came back otherwise. */
export async function readOwnerFile(file: string): Promise<string | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    await keepPrivate(file);
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file, whole or not at all, over what was there. */
export async function replaceOwnerFile(file: string, text: string): Promise<void> {
  await rename(await writeDraft(file, text), file);
}

/** Writes a file that is not there yet. Of two processes that begin at once one names its file first; the other's is forgotten. */
export async function nameOwnerFileOnce(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = await writeDraft(file, text);
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}

/** A copied or restored file often comes back readable for everybody. Windows keeps no such bits. */
async function keepPrivate(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0) await chmod(file, 0o600);
}

/** A reader never meets half a file. */
async function writeDraft(file: string, text: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { flag: 'wx', mode: 0o600, flush: true });
  return draft;
}
