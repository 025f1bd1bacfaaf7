import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { restoreBackup, type Sql } from '@nongsan/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, type Cluster } from '../upgrade/database.ts';
import { listReleases } from '../upgrade/releases.ts';

const main = fileURLToPath(new URL('../../packages/server/src/cli/main.ts', import.meta.url));
/** Tells, at the end of a process, the most memory that it ever held. */
const meter = 'data:text/javascript,process.on("exit",()=>console.error("maxRSS",process.resourceUsage().maxRSS))';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.stop());

/** Runs `nongsan`. @returns the most memory it held, in megabytes */
async function nongsan(args: readonly string[], databaseUrl: string): Promise<number> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, NONGSAN_FOLDER: join(cluster.folder, 'home') };
  const child = spawn(process.execPath, ['--conditions=@nongsan/source', '--import', meter, main, ...args], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(output);
  return Number(/maxRSS (\d+)/.exec(output)?.[1]) / 1024;
}

/** Carts that were left, each with a line that is as long as lines get. */
async function addCarts(sql: Sql, count: number): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`SET LOCAL statement_timeout = 0`;
    await transaction`
      INSERT INTO checkouts (checkout_id, portal_id, site_id, created_at, updated_at)
      SELECT 'crt_' || md5(n::text), portal_id, site_id, now(), now()
      FROM generate_series(1, ${count}::int) n, (SELECT * FROM sites LIMIT 1) s`;
    await transaction`
      INSERT INTO checkout_lines (checkout_id, line_id, line_no, store_id, variant_id, quantity)
      SELECT 'crt_' || md5(n::text), 'lin_' || md5(n || 'line'), 0, store_id, variant_id, 1
      FROM generate_series(1, ${count}::int) n, (SELECT * FROM stock LIMIT 1) s`;
  });
}

/** Backs up and restores a database with so many carts. @returns the most memory either held */
async function measure(name: string, carts: number): Promise<number> {
  const [release] = await listReleases();
  const shop = await cluster.createDatabase(name);
  await restoreBackup(shop.sql, { file: release?.data ?? '' });
  await addCarts(shop.sql, carts);
  const file = join(cluster.folder, `${name}.tar.gz`);
  const started = performance.now();
  const backup = await nongsan(['backup', '--out', file], shop.url);
  const between = performance.now();
  const copy = await cluster.createDatabase(`${name}_copy`);
  const restore = await nongsan(['restore', file], copy.url);
  const [backing = '', restoring = ''] = [between - started, performance.now() - between].map((ms) =>
    (ms / 1000).toFixed(1),
  );
  const size = ((await stat(file)).size / 1_000_000).toFixed(1);
  console.log(
    `${carts * 2} rows, ${size} MB: backup ${backing} s in ${backup.toFixed(0)} MB, restore ${restoring} s in ${restore.toFixed(0)} MB`,
  );
  const [row] = await copy.sql<{ all: number }[]>`SELECT count(*)::int AS all FROM checkout_lines`;
  expect(row?.all).toBeGreaterThanOrEqual(carts);
  return Math.max(backup, restore);
}

test('600,000 rows are backed up and restored in the memory of a few', async () => {
  const [small, large] = [await measure('small', 2_000), await measure('large', 300_000)];
  // The rows alone are sixty megabytes of text, and more as strings; what differs is garbage not yet collected.
  expect(large - small).toBeLessThan(90);
});
