import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, listen, migrate, openDatabase, type Sql } from '@nongsan/server';
import { putGoods, type GoodsOptions } from './goods.ts';

/** A portal in this process: real PostgreSQL, real HTTP, nothing else in its database. */
export interface Stand {
  readonly sql: Sql;
  readonly address: string;
  readonly databaseUrl: string;
  close(): Promise<void>;
}

export async function openStand(goods: GoodsOptions): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), 'nongsan-orders-'));
  // As root, PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711);
  const database = await openDatabase({ folder });
  await migrate(database.sql);
  await putGoods(database.sql, goods);
  const app = createApp({ sql: database.sql, config: { publicOrigin: 'http://127.0.0.1', rateLimit: false } });
  const listening = await listen((request) => app.fetch(request), 0, '127.0.0.1');
  const close = async () => {
    await listening.stop();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { sql: database.sql, address: `http://127.0.0.1:${listening.port}`, databaseUrl: database.url, close };
}
