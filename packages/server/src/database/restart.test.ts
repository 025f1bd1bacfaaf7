import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { putTestCatalogue, variants } from '../testing/test-catalogue.ts';
import { callers, once, orderFor } from '../testing/test-portal.ts';
import { migrate, openDatabase, type Database } from './index.ts';
import type { DatabaseEvent } from './supervise.ts';

let folder: string;
let database: Database;
let events: DatabaseEvent[];
let listeners: Set<() => void>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-restart-'));
  events = [];
  listeners = new Set();
  const log = (event: DatabaseEvent) => {
    events.push(event);
    for (const listener of listeners) listener();
  };
  database = await openDatabase({ folder }, { log });
  await migrate(database.sql);
  await putTestCatalogue(database.sql);
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const logged = (name: DatabaseEvent['event']): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (events.some(({ event }) => event === name)) resolve();
    };
    listeners.add(look);
    look();
  });

async function kill(): Promise<void> {
  const [pid = ''] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

describe('an embedded PostgreSQL that dies under a running server', () => {
  it('is started again: requests meanwhile get 503, and the same order then succeeds once', async () => {
    const app = createApp({ sql: database.sql, config: { publicOrigin: 'http://127.0.0.1' } });
    const { call, fill } = callers(app);
    const cart = await fill({ [variants.honey]: '1' });
    const request = { body: orderFor(cart), headers: once() };
    let back = false;
    const restarted = logged('database-restarted').then(() => (back = true));
    await kill();
    const statuses = new Set<number>();
    while (!back) {
      const { status, headers } = await call('GET', `/v1/carts/${cart.id}`);
      statuses.add(status);
      if (status !== 200) expect(headers.get('retry-after')).toBe('2');
    }
    await restarted;
    expect([...statuses].sort().at(-1)).toBe(503);
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect((await app.request('/ready')).status).toBe(200);
    expect((await call('GET', `/v1/carts/${cart.id}`)).json).toEqual(cart);
    expect((await call('POST', '/v1/orders', request)).status).toBe(201);
    expect(await database.sql`SELECT order_id FROM orders`).toHaveLength(1);
    expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['database-died', 'database-restarted']));
  });

  it('comes back as soon as its port is free, when somebody took it meanwhile', async () => {
    const port = Number(new URL(database.url).port);
    const thief = createServer((socket) => socket.destroy());
    await kill();
    await new Promise<void>((done) => {
      const take = () => thief.listen(port, '127.0.0.1', done);
      // The dying PostgreSQL may still hold it for a moment.
      thief.on('error', () => setImmediate(take));
      take();
    });
    await logged('database-start-failed');
    await new Promise((done) => thief.close(done));
    await logged('database-restarted');
    expect(await database.sql`SELECT 1 AS one`).toHaveLength(1);
  });
});
