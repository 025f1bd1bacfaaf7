import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createPool, type PoolOptions, type Sql } from '../database/index.ts';

export interface TestDatabase {
  readonly url: string;
  readonly sql: Sql;
  close(): Promise<void>;
}

const withName = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** A migrated database of a test file's own; `empty` leaves the migrations out. */
export async function createTestDatabase(
  options: PoolOptions & { readonly empty?: boolean } = {},
): Promise<TestDatabase> {
  const template = inject('templateUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const source = options.empty === true ? 'template0' : new URL(template).pathname.slice(1);
  const admin = createPool(withName(template, 'postgres'), { connections: 1 });
  // Copying a database needs it to be free of sessions, and other files copy it too: one after another.
  await admin`SELECT pg_advisory_lock(1)`;
  await admin.unsafe(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  await admin.end();
  const url = withName(template, name);
  const sql = createPool(url, options);
  return { url, sql, close: () => sql.end({ timeout: 5 }) };
}
