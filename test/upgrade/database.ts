import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, openEmbeddedDatabase, type Sql } from '@nongsan/server';

/** A PostgreSQL of the test's own, with as many empty databases as it asks for. */
export interface Cluster {
  /** A folder that goes when the cluster goes. */
  readonly folder: string;
  readonly createDatabase: (name: string) => Promise<{ readonly url: string; readonly sql: Sql }>;
  stop(): Promise<void>;
}

export async function startCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'nongsan-upgrade-'));
  // As root, PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711);
  const embedded = await openEmbeddedDatabase({ folder: join(folder, 'database') });
  const admin = createPool(embedded.url, { connections: 1 });
  const pools: Sql[] = [admin];
  return {
    folder,
    async createDatabase(name) {
      await admin.unsafe(`CREATE DATABASE ${name} TEMPLATE template0`);
      const url = Object.assign(new URL(embedded.url), { pathname: `/${name}` }).href;
      const sql = createPool(url);
      pools.push(sql);
      return { url, sql };
    },
    async stop() {
      await Promise.all(pools.map((pool) => pool.end({ timeout: 5 })));
      await embedded.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
