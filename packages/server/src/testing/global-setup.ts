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

/** Starts the run's PostgreSQL, with fsync on as in production, and stops it at the end. */
// eslint-disable-next-line no-restricted-syntax -- vitest takes the teardown from a default export only
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'nongsan-server-'));
  // As root, PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711);
  const database = await openEmbeddedDatabase({ folder: join(folder, 'database') });
  const sql = createPool(database.url, { connections: 1 });
  await migrate(sql);
  await sql.end();
  project.provide('templateUrl', database.url);
  return async () => {
    await database.close();
    await rm(folder, { recursive: true });
  };
}
