import { join } from 'node:path';
import { createHttpSource } from '@nongsan/client';
import type { PlacedOrder, Portal, StorefrontSource } from '@nongsan/core';
import { readMigrations, restoreBackup, type Sql } from '@nongsan/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Balancer } from './balancer.ts';
import { fillCart, onePerStore, orderCart } from './buyer.ts';
import { startCluster, type Cluster } from './database.ts';
import { listReleases, readReleaseFacts } from './releases.ts';
import { checkMigrations } from './rules/check.ts';
import { startCurrent, startRelease, writeMigrations, type RunningServer } from './running-server.ts';

const releases = await listReleases();
const previous = releases.at(-1) ?? expect.unreachable('No release is kept');
const first = releases[0] ?? previous;

const soon = 'SET LOCAL lock_timeout = 500;';
/** What a next release could need: new columns where orders are written and stock is taken, a new table, an index. */
const next = [
  `${soon} ALTER TABLE orders ADD COLUMN channel text NOT NULL DEFAULT 'web';`,
  `${soon} ALTER TABLE stock ADD COLUMN reserved numeric(12, 3) NOT NULL DEFAULT 0;`,
  `${soon}
  CREATE TABLE notes (store_id text REFERENCES stores, note_id text, PRIMARY KEY (store_id, note_id));
  -- Small table: one row a household
  CREATE INDEX stores_by_kind ON stores (kind);`,
].map((text, index) => ({ name: `900${index}-next-${'abc'[index] ?? ''}`, text, checksum: '' }));

let cluster: Cluster;
const running: RunningServer[] = [];
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()));
  await cluster.stop();
});

const keep = async (starting: Promise<RunningServer>): Promise<RunningServer> => {
  const server = await starting;
  running.push(server);
  return server;
};

/** Buyers who order one after another, and readers, until they are told to stop. */
function openShop(source: StorefrontSource, portal: Portal, variant: string) {
  let open = true;
  const orders: PlacedOrder[] = [];
  const buy = async () => {
    while (open) orders.push(await orderCart(source, portal, await fillCart(source, [variant])));
  };
  const read = async () => {
    while (open) {
      await source.listProducts({ limit: 20 });
      await source.availability([variant]);
    }
  };
  const people = Promise.allSettled([buy(), buy(), buy(), read(), read()]);
  const close = async () => {
    open = false;
    await people;
    return orders;
  };
  return { close };
}

const stockOf = async (sql: Sql, variant: string): Promise<number> => {
  const [row] = await sql<{ left: number }[]>`SELECT quantity::int AS left FROM stock WHERE variant_id = ${variant}`;
  return row?.left ?? 0;
};

/** Holds the row that orders of a variant have to lower, until it is let go. */
async function lockStock(sql: Sql, variant: string): Promise<() => Promise<void>> {
  const connection = await sql.reserve();
  await connection`BEGIN`;
  await connection`SELECT quantity FROM stock WHERE variant_id = ${variant} FOR UPDATE`;
  return async () => {
    await connection`ROLLBACK`;
    connection.release();
  };
}

/** Resolves when some session waits for a row that another one holds longer than a moment. */
async function waitsForLock(sql: Sql): Promise<void> {
  const waiting = async () => {
    const rows = await sql`
      SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND state_change < clock_timestamp() - interval '200 ms'`;
    return rows.length > 0;
  };
  await vi.waitUntil(waiting, { timeout: 4_000, interval: 20 });
}

/** Resolves when a server has heard that it is to stop. */
const takesNobody = ({ origin }: RunningServer) =>
  vi.waitUntil(
    () =>
      fetch(origin).then(
        () => false,
        () => true,
      ),
    { timeout: 4_000, interval: 20 },
  );

describe(`an upgrade from ${previous.version} with both servers on one database`, () => {
  it('has a next release that keeps to the rules', async () => {
    const all = await readMigrations();
    const history = { first: all, later: next, releases: [first.version] };
    expect(checkMigrations(history)).toEqual([]);
  });

  it('fails no request: not while the schema changes, not beside the old server, not when that one stops', async () => {
    const { sql, url } = await cluster.createDatabase('upgrade');
    await restoreBackup(sql, { file: previous.data, migrations: previous.migrations });
    const oldFolder = join(cluster.folder, 'old');
    const old = await keep(startRelease(previous, oldFolder, url));
    expect(old.applied).toEqual([]);

    const balancer = new Balancer();
    balancer.add(old);
    const [{ key } = expect.unreachable()] = (await readReleaseFacts(previous)).portals;
    const source = createHttpSource({ api: 'http://shop.example', key, fetch: balancer.fetch });
    const [variant = '', held = ''] = await onePerStore(source);
    const portal = await source.portal();
    await sql`UPDATE stock SET quantity = 100000 WHERE variant_id = ${variant}`;
    const shop = openShop(source, portal, variant);
    await balancer.answered(old, 40);

    const further = join(cluster.folder, 'next');
    await writeMigrations(further, next);
    const current = await keep(startCurrent(further, url));
    expect(current.applied.slice(-next.length)).toEqual(next.map(({ name }) => name));
    await balancer.answered(old, 40);
    expect((await fetch(`${old.origin}/ready`)).status).toBe(200);

    balancer.add(current);
    await Promise.all([balancer.answered(old, 40), balancer.answered(current, 40)]);

    // One order is half done in the old server when it is told to stop: a lock of ours holds it there.
    const oldSource = createHttpSource({ api: old.origin, key });
    const cart = await fillCart(oldSource, [held]);
    const release = await lockStock(sql, held);
    const heldOrder = orderCart(oldSource, portal, cart);
    await waitsForLock(sql);
    balancer.remove(old);
    await balancer.idle(old);
    const stopped = old.stop();
    await takesNobody(old);
    await release();
    expect((await heldOrder).order.totals.total).toEqual(cart.totals.total);
    expect(await stopped).toBe(0);
    await balancer.answered(current, 40);
    const orders = await shop.close();

    expect(balancer.failures).toEqual([]);
    expect(orders.length).toBeGreaterThan(20);
    const numbers = await Promise.all(
      orders.map(async ({ order, secret }) => (await source.order(order.id, secret)).number),
    );
    expect(numbers).toEqual(orders.map(({ order }) => order.number));
    expect(await stockOf(sql, variant)).toBe(100_000 - orders.length);

    // The way back: the schema may stay as it is when the new release has to go.
    const again = await keep(startRelease(previous, oldFolder, url));
    balancer.add(again);
    balancer.remove(current);
    expect(await current.stop()).toBe(0);
    await orderCart(source, portal, await fillCart(source, [variant]));
    expect(balancer.failures).toEqual([]);
  }, 60_000);
});
