import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { createApp } from '../app.ts';
import { migrate, openDatabase } from '../database/index.ts';
import { putTestCatalogue } from './test-catalogue.ts';

/** A server of its own process over the data folder of its argument; prints its port when it listens. */
const database = await openDatabase({ folder: process.argv[2] ?? '' });
const fresh = (await migrate(database.sql)).length > 0;
if (fresh) await putTestCatalogue(database.sql);
const app = createApp({ sql: database.sql, config: { publicOrigin: 'http://127.0.0.1' } });
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => {
  process.stdout.write(`${port}\n`);
});
process.once('SIGTERM', () => {
  server.close();
  void database.close();
});
