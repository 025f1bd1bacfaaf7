import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createPool, migrate, openEmbeddedDatabase } from '../database/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a migrated, empty database that test databases are copied from. */
    readonly templateUrl: string;
  }
}

/**
 * Starts the run's PostgreSQL and stops it at the end. It waits for no disk: nobody pulls its plug, and a hundred databases are
 * copied in it. What must outlive a kill is tried on clusters of their own, which do wait (database/, test/orders).
 */
// eslint-disable-next-line no-restricted-syntax -- vitest takes the teardown from a default export only
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'nongsan-server-'));
  // As root, PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711);
  const database = await openEmbeddedDatabase({ folder: join(folder, 'database') });
  const sql = createPool(database.url, { connections: 1 });
  await migrate(sql);
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await sql.unsafe(`ALTER SYSTEM SET ${setting} = off`);
  }
  await sql`SELECT pg_reload_conf()`;
  await sql.end();
  project.provide('templateUrl', database.url);
  return async () => {
    await database.close();
    await rm(folder, { recursive: true });
  };
}
