import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { traceIssuerSchema } from '@nongsan/core';
import { verifyTrace } from '@nongsan/core/trace';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, openDatabase, type Database } from '../database/index.ts';
import { createTraceSigner, openKeyRing, rotateKeyFile } from '../trace/index.ts';
import { loadSample, sampleId } from './index.ts';

const now = new Date('2026-11-22T03:00:00Z');
const nextWeek = new Date('2026-11-24T03:00:00Z');
const origins = { publicOrigin: 'http://localhost:4310', portalOrigins: ['http://localhost:4311'] };

let folder: string;
let database: Database;

const signer = async () => createTraceSigner(await openKeyRing(folder, now));
const load = async (more: { now?: Date; resetStock?: boolean } = {}) =>
  loadSample(database.sql, { now, ...origins, signer: await signer(), ...more });

/** All rows of the tables that the sample fills, as text. */
async function everything(): Promise<string> {
  const tables = ['portals', 'sites', 'trace_issuers', 'stores', 'products', 'ocop_recognitions', 'variants', 'stock'];
  const parts = [...tables, 'growing_areas', 'lots', 'lot_growing_areas', 'directory'].map(
    (table) =>
      database.sql`SELECT coalesce(json_agg(t ORDER BY t::text)::text, '') AS rows FROM ${database.sql(table)} t`,
  );
  return (await Promise.all(parts)).map(([row]) => String(row?.['rows'])).join('\n');
}

const variant = sampleId('variant', 'thai-nguyen', 'che-dinh-tan-cuong', 'pack-100-g');
const stockOf = async (id: string) => {
  const [row] = await database.sql<{ quantity: string; sale: string }[]>`
    SELECT trim_scale(quantity)::text AS quantity, sale FROM stock WHERE variant_id = ${id}`;
  return row;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-sample-'));
  // As root, PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711);
  database = await openDatabase({ folder: join(folder, 'database') });
  await migrate(database.sql);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe('loading the sample', () => {
  test('fills an empty database with four portals', async () => {
    expect(await load()).toMatchObject({ changed: true, stores: 33, products: 47 });
    const [counts] = await database.sql<{ portals: string; products: string; unsold: string }[]>`
      SELECT (SELECT count(*) FROM portals)::text AS portals, (SELECT count(*) FROM products)::text AS products,
        (SELECT count(*) FROM variants v WHERE NOT EXISTS (SELECT FROM stock s WHERE s.variant_id = v.variant_id))::text AS unsold`;
    expect(counts).toEqual({ portals: '4', products: '47', unsold: '0' });
  });

  test('twice changes nothing at all', async () => {
    await load();
    const before = await everything();
    expect(await load()).toMatchObject({ changed: false });
    expect(await everything()).toBe(before);
  });

  test('from two processes at once loads once', async () => {
    await database.sql`DELETE FROM loaded_catalogues`;
    const loads = await Promise.all([load(), load()]);
    expect(loads.map(({ changed }) => changed).sort()).toEqual([false, true]);
  });

  test('after a sale leaves the stock as it is, unless asked', async () => {
    await load();
    await database.sql`UPDATE stock SET quantity = 7 WHERE variant_id = ${variant}`;
    await load({ now: nextWeek });
    expect(await stockOf(variant)).toMatchObject({ quantity: '7' });
    await load({ resetStock: true });
    expect(await stockOf(variant)).toMatchObject({ quantity: '36' });
  });

  test('in another season opens and closes what grows', async () => {
    const lychee = sampleId('variant', 'bac-ninh', 'vai-thieu-luc-ngan', 'kg');
    await load();
    expect(await stockOf(lychee)).toMatchObject({ sale: 'outOfSeason' });
    await load({ now: new Date('2027-06-10T03:00:00Z') });
    expect(await stockOf(lychee)).toMatchObject({ sale: 'open' });
  });

  test('suspends one product, in words that say it is made up, and leaves alone what was set since', async () => {
    await load();
    const noodles = sampleId('product', 'bac-ninh', 'my-gao-ngu-sac');
    const rules = () => database.sql`SELECT target_id AS id, rules, version FROM selling_rules`;
    const because = {
      vi: 'Dữ liệu mẫu: tạm ngừng nhận đơn để kiểm kho',
      en: 'Sample data: no orders while stock is counted',
    };
    expect([...(await rules())]).toEqual([{ id: noodles, rules: { suspended: { because } }, version: 1 }]);
    await database.sql`UPDATE selling_rules SET rules = '{}', version = 2`;
    await load({ now: nextWeek });
    expect([...(await rules())]).toMatchObject([{ rules: {}, version: 2 }]);
    await database.sql`DELETE FROM selling_rules`;
    await database.sql`DELETE FROM selling_rule_changes`;
    await load();
  });

  test('points every product with a lot at one that exists', async () => {
    await load();
    const rows = await database.sql`
      SELECT slug FROM products p WHERE current_lot_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM lots l WHERE l.store_id = p.store_id AND l.lot_id = p.current_lot_id)`;
    expect([...rows]).toEqual([]);
  });
});

describe('lots of the sample', () => {
  const signatures = async () => {
    const rows = await database.sql<{ portal: string; linkPath: string; signature: string }[]>`
      SELECT s.portal_id AS portal, l.link_path AS "linkPath", l.signature
      FROM lots l JOIN stores s USING (store_id) ORDER BY l.lot_id`;
    return [...rows];
  };

  test('verify against the issuers that their portal publishes', async () => {
    await load();
    const issuers = await database.sql<
      { portal: string; issuer: string; name: string; hosts: string[]; keys: object[] }[]
    >`
      SELECT portal_id AS portal, issuer, name, hosts, keys FROM trace_issuers`;
    for (const { portal, linkPath, signature } of await signatures()) {
      const pinned = issuers.filter((row) => row.portal === portal).map((row) => traceIssuerSchema.parse(row));
      const link = `http://localhost:4310${linkPath}${linkPath.includes('?') ? '&' : '?'}s=${signature}`;
      expect(await verifyTrace(link, pinned, { now })).toMatchObject({ status: 'valid' });
    }
  });

  test('keep the signature that may be in print, also when the key was rotated', async () => {
    await load();
    const before = await signatures();
    await rotateKeyFile(folder, now);
    expect(await load()).toMatchObject({ changed: true });
    expect(await signatures()).toEqual(before);
  });
});

describe('events of the sample', () => {
  const events = async () => {
    const rows = await database.sql<{ id: string; body: string }[]>`
      SELECT event_id AS id, body FROM trace_events ORDER BY event_id`;
    return rows.map(({ id, body }) => `${id} ${body}`);
  };

  test('are there for teas and a fruit, and stay when it is loaded again', async () => {
    await load();
    const before = await events();
    expect(before.length).toBeGreaterThan(15);
    await database.sql`DELETE FROM loaded_catalogues`;
    await load();
    expect(await events()).toEqual(before);
  });

  test('are added for the lots of another week', async () => {
    await load();
    const before = await events();
    await load({ now: new Date('2026-12-08T03:00:00Z') });
    expect(await events()).toEqual(expect.arrayContaining(before));
    expect((await events()).length).toBeGreaterThan(before.length);
  });

  test('stay as they were stated when links live elsewhere', async () => {
    await load();
    const before = await events();
    await loadSample(database.sql, { now, ...origins, publicOrigin: 'http://localhost:4399', signer: await signer() });
    expect(await events()).toEqual(expect.arrayContaining(before));
  });
});
