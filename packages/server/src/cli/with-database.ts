import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseRole } from '../database/cluster.ts';
import { createPool, FolderInUseError, openDatabase, type Database, type DatabaseLocation } from '../database/index.ts';
import { readSettings, type Settings } from './settings.ts';

/**
 * Does something with the portal's database and closes it. Beside a running server it joins that server's PostgreSQL
 * instead of starting one.
 */
export async function withDatabase<T>(work: (database: Database, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  const database = await open(settings.database);
  try {
    return await work(database, settings);
  } finally {
    await database.close();
  }
}

async function open(location: DatabaseLocation): Promise<Database> {
  try {
    return await openDatabase(location, { connections: 2 });
  } catch (error) {
    if (!(error instanceof FolderInUseError) || 'url' in location) throw error;
    return joinRunning(location.folder);
  }
}

/** The address is made of what the running server wrote down in its folder. */
async function joinRunning(folder: string): Promise<Database> {
  const [password, postmaster] = await Promise.all([
    readFile(join(folder, 'password'), 'utf8'),
    readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'),
  ]);
  const port = Number(postmaster.split('\n')[3]);
  const url = `postgres://${databaseRole}:${password}@127.0.0.1:${port}/${databaseRole}`;
  const sql = createPool(url, { connections: 2 });
  return { sql, url, close: () => sql.end({ timeout: 5 }) };
}
