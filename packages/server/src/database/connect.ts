import { openEmbeddedDatabase } from './embedded.ts';
import { createPool, type PoolOptions } from './pool.ts';
import type { Sql } from './sql.ts';
import type { DatabaseEvent } from './supervise.ts';

/** A server's own PostgreSQL (15 or newer) by its address, or an embedded one in a folder. */
export type DatabaseLocation = { readonly url: string } | { readonly folder: string; readonly port?: number };

export interface Database {
  readonly sql: Sql;
  /** Connection address with the password, for tools beside the server. Never log it. */
  readonly url: string;
  /** Lets running queries end, then closes connections and, if it is ours, PostgreSQL. */
  close(): Promise<void>;
}

export interface DatabaseOptions extends PoolOptions {
  /** Gets what happens to an embedded PostgreSQL while it should run. Default: nowhere. */
  readonly log?: (event: DatabaseEvent) => void;
}

/** Opens the database that a portal lives in. Migrating it is a step of its own (`migrate`). */
export async function openDatabase(location: DatabaseLocation, options: DatabaseOptions = {}): Promise<Database> {
  if ('url' in location) {
    const sql = createPool(location.url, options);
    return { sql, url: location.url, close: () => sql.end({ timeout: 5 }) };
  }
  const embedded = await openEmbeddedDatabase({ ...location, ...(options.log && { log: options.log }) });
  const sql = createPool(embedded.url, options);
  const close = async () => {
    await sql.end({ timeout: 5 });
    await embedded.close();
  };
  return { sql, url: embedded.url, close };
}

/** `DATABASE_URL` where it is set, the embedded database in `folder` otherwise. */
export function databaseLocation(environment: NodeJS.ProcessEnv, folder: string): DatabaseLocation {
  const url = environment['DATABASE_URL'];
  return url === undefined || url === '' ? { folder } : { url };
}
