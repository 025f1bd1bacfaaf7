import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Order } from '@nongsan/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { readMigrations, transact, type Sql } from '../database/index.ts';
import { variants } from '../testing/test-catalogue.ts';
import { callers, publicOrigin } from '../testing/test-portal.ts';
import { openKeyRing } from '../trace/index.ts';
import { checkBackup, restoreBackup, writeBackup } from './index.ts';
import { everything, openStage, placeOrder, type Stage } from './testing/stage.ts';

const now = new Date('2026-11-22T03:00:00Z');
const run = promisify(execFile);

let stage: Stage;
let file: string;
beforeEach(async () => {
  stage = await openStage();
  file = join(stage.folder, 'portal.tar.gz');
});
afterEach(() => stage.close());

const soldOf = async (sql: Sql, variant: string) => {
  const [row] = await sql<{ left: string; sold: string }[]>`
    SELECT (SELECT quantity FROM stock WHERE variant_id = ${variant})::text AS left,
      coalesce((SELECT sum(quantity) FROM sub_order_lines WHERE variant_id = ${variant}), 0)::text AS sold`;
  return { left: Number(row?.left), sold: Number(row?.sold) };
};

describe('a backup', () => {
  it('gives back every row, the schema with its history, and orders that their buyers can open', async () => {
    const shop = await stage.shop();
    const placed = (await placeOrder(shop, variants.southTea)).json;
    const written = await writeBackup(shop.sql, { file, now });
    const copy = await stage.emptyDatabase();
    const restored = await restoreBackup(copy.sql, { file });
    expect(restored).toMatchObject({ migrated: [], keys: 'not in the file', tables: written.tables });
    expect(await everything(copy.sql)).toEqual(await everything(shop.sql));
    const history = (sql: Sql) => sql`SELECT name, checksum, applied_at FROM schema_migrations ORDER BY name`;
    expect([...(await history(copy.sql))]).toEqual([...(await history(shop.sql))]);
    const { call } = callers(createApp({ sql: copy.sql, config: { publicOrigin } }));
    const order = await call<Order>('GET', `/v1/orders/${placed.order.id}`, {
      site: 'south',
      headers: { authorization: `Bearer ${placed.secret}` },
    });
    expect([order.status, order.json.number]).toEqual([200, placed.order.number]);
  });

  it('is one moment of a shop that goes on selling', async () => {
    const shop = await stage.shop();
    const copy = await stage.emptyDatabase();
    const before = await soldOf(shop.sql, variants.southTea);
    let selling = true;
    const buyers = Array.from({ length: 4 }, async () => {
      let orders = 0;
      while (selling) orders += (await placeOrder(shop, variants.southTea)).status === 201 ? 1 : 0;
      return orders;
    });
    const seen = await transact(shop.sql, async (transaction) => {
      await transaction`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`;
      // Some orders first, so that the moment lies between orders.
      await Promise.all([placeOrder(shop, variants.southTea), placeOrder(shop, variants.southTea)]);
      const [row] = await transaction<{ snapshot: string }[]>`SELECT pg_export_snapshot() AS snapshot`;
      await writeBackup(shop.sql, { file, now, ...row });
      return everything(transaction);
    });
    selling = false;
    const placed = (await Promise.all(buyers)).reduce((sum, orders) => sum + orders, 2);
    await restoreBackup(copy.sql, { file });
    expect(await everything(copy.sql)).toEqual(seen);

    const after = await soldOf(copy.sql, variants.southTea);
    expect(after.left + after.sold).toBe(before.left);
    expect(after.sold).toBeGreaterThanOrEqual(2);
    expect((await soldOf(shop.sql, variants.southTea)).sold).toBe(placed);
    const incomplete = await copy.sql`
      SELECT o.order_id FROM orders o JOIN checkouts c USING (checkout_id)
      WHERE c.order_id IS DISTINCT FROM o.order_id
        OR NOT EXISTS (SELECT FROM sub_orders s JOIN sub_order_lines USING (store_id, sub_order_id) WHERE s.order_id = o.order_id)
        OR NOT EXISTS (SELECT FROM payments p WHERE p.order_id = o.order_id)
        OR NOT EXISTS (SELECT FROM outbox b WHERE b.payload -> 'data' ->> 'order' = o.order_id)
        OR NOT EXISTS (SELECT FROM idempotency_keys i WHERE i.checkout_id = o.checkout_id AND i.route LIKE '%orders%')`;
    expect([...incomplete]).toEqual([]);
  });

  it('can be opened by tar, is its owner’s only and is compressed', async () => {
    const shop = await stage.shop();
    await writeBackup(shop.sql, { file, now });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { stdout } = await run('tar', ['tzf', file]);
    const entries = stdout.trim().split('\n');
    expect([entries[0], entries.at(-1)]).toEqual(['manifest.json', 'totals.json']);
    const stores = await run('tar', ['xzOf', file, 'tables/stores/000001.copy']);
    expect(stores.stdout.trim().split('\n')).toHaveLength(4);
  });

  it('carries over values that text could spoil, generated columns and sequences', async () => {
    const shop = await stage.shop();
    const text =
      'CREATE TABLE odd (id int GENERATED ALWAYS AS IDENTITY, words text, twice text GENERATED ALWAYS AS (words || words) STORED)';
    const migrations = [...(await readMigrations()), { name: '9000-odd', text, checksum: 'f'.repeat(64) }];
    await shop.sql.unsafe(
      `${text}; INSERT INTO schema_migrations (name, checksum) VALUES ('9000-odd', '${'f'.repeat(64)}')`,
    );
    const words = ['', '\\N', '\\.', 'a\tb\nc\r\\', 'Hoàng Sa “chè” 🍵', null];
    for (const word of words) await shop.sql`INSERT INTO odd (words) VALUES (${word})`;
    await writeBackup(shop.sql, { file, now, migrations });
    const copy = await stage.emptyDatabase();
    await restoreBackup(copy.sql, { file, migrations });
    expect([...(await copy.sql`SELECT * FROM odd ORDER BY id`)]).toEqual([
      ...(await shop.sql`SELECT * FROM odd ORDER BY id`),
    ]);
    const [next] = await copy.sql<{ id: number }[]>`INSERT INTO odd (words) VALUES ('next') RETURNING id`;
    expect(next?.id).toBe(words.length + 1);
  });

  it('leaves out tables that are not the portal’s', async () => {
    const shop = await stage.shop();
    await shop.sql.unsafe('CREATE TABLE somebody_elses (id int)');
    const { tables } = await writeBackup(shop.sql, { file, now });
    expect(tables.map(({ name }) => name)).not.toContain('somebody_elses');
    await restoreBackup((await stage.emptyDatabase()).sql, { file });
  });

  it('of a database with newer migrations is left to the newer release', async () => {
    const shop = await stage.shop();
    const migrations = (await readMigrations()).slice(0, -1);
    await expect(writeBackup(shop.sql, { file, now, migrations })).rejects.toMatchObject({ code: 'backup-version' });
    await expect(stat(file)).rejects.toThrow('ENOENT');
    await expect(stat(`${file}.part`)).rejects.toThrow('ENOENT');
  });

  it('overwrites nothing', async () => {
    await writeFile(file, 'dear');
    const shop = await stage.shop();
    await expect(writeBackup(shop.sql, { file, now })).rejects.toMatchObject({ code: 'backup-file' });
    expect(await readFile(file, 'utf8')).toBe('dear');
  });

  it('has the private trace keys only when they are handed over, and returns them for their owner only', async () => {
    const shop = await stage.shop();
    const keys = await openKeyRing(stage.folder, now);
    const secret = keys.active.privateJwk.d;
    await writeBackup(shop.sql, { file, now });
    const contents = async (path: string) => (await run('tar', ['xzOf', path])).stdout;
    expect(await contents(file)).not.toContain(secret);
    const full = join(stage.folder, 'with-keys.tar.gz');
    await writeBackup(shop.sql, { file: full, now, keys });
    expect(await contents(full)).toContain(secret);
    const other = join(stage.folder, 'other');
    const copy = await stage.emptyDatabase();
    expect(await restoreBackup(copy.sql, { file: full, keysFolder: other })).toMatchObject({ keys: 'restored' });
    expect(await openKeyRing(other, now)).toEqual(keys);
    expect((await stat(join(other, 'trace-keys.json'))).mode & 0o777).toBe(0o600);
  });
});

describe('a file that is checked', () => {
  it('is what was written', async () => {
    const shop = await stage.shop();
    const written = await writeBackup(shop.sql, { file, now });
    expect(await checkBackup(file)).toEqual({ manifest: written.manifest, tables: written.tables });
    expect(written.manifest.portals.map(({ slug }) => slug)).toEqual(['north', 'south']);
  });
});
