import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { createApp } from '../app.ts';
import { openDatabase } from '../database/index.ts';

/** A server of its own process over a migrated data folder, its argument; prints its port when it listens. */
const database = await openDatabase({ folder: process.argv[2] ?? '' });
const app = createApp({ sql: database.sql, config: { publicOrigin: 'http://127.0.0.1' } });
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => {
  process.stdout.write(`${port}\n`);
});
process.once('SIGTERM', () => {
  server.close();
  void database.close();
});
