import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderInUseError } from './folder-in-use-error.ts';
import { isAlive, processStart } from './process-identity.ts';

interface LockContent {
  readonly pid: number;
  readonly start?: string;
  readonly token: string;
}

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes the folder for this process until `release`. The lock of a process that died, or whose number now belongs to
 * another process, is taken over.
 *
 * @throws FolderInUseError when a living server holds it
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(folder, 'server.lock');
  const token = randomUUID();
  const start = await processStart(process.pid);
  const content: LockContent = { pid: process.pid, token, ...(start === undefined ? {} : { start }) };
  const draft = join(folder, `server.lock.${token}`);
  await writeFile(draft, JSON.stringify(content), { mode: 0o600 });
  try {
    await take(folder, file, draft);
  } finally {
    await rm(draft, { force: true });
  }
  return { release: () => release(file, token) };
}

async function take(folder: string, file: string, draft: string): Promise<void> {
  // A link either appears whole or fails: nobody reads half a lock.
  while (!(await tryLink(draft, file))) {
    const holder = await readLock(file);
    if (holder === undefined) continue;
    if (await isHeld(holder)) throw new FolderInUseError(folder, holder.pid, file);
    await removeStale(file, holder, `${draft}.stale`);
  }
}

async function tryLink(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readLock(file: string): Promise<LockContent | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LockContent;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function isHeld(holder: LockContent): Promise<boolean> {
  if (!isAlive(holder.pid)) return false;
  const start = await processStart(holder.pid);
  return holder.start === undefined || start === undefined || holder.start === start;
}

/** Moves a dead lock away. If another process took it over in between, its lock is put back. */
async function removeStale(file: string, stale: LockContent, aside: string): Promise<void> {
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = await readLock(aside);
  if (moved !== undefined && moved.token !== stale.token) await tryLink(aside, file);
  await rm(aside, { force: true });
}

async function release(file: string, token: string): Promise<void> {
  const holder = await readLock(file);
  if (holder?.token === token) await rm(file, { force: true });
}
