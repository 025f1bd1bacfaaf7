import { readFile } from 'node:fs/promises';
import { createApp, migrate, readMigrations, restoreBackup, type Migration } from '@nongsan/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCart, onePerStore, orderCart } from './buyer.ts';
import { startCluster, type Cluster } from './database.ts';
import { readFacts, sourceOf } from './facts.ts';
import { countRows, dataAfter, rehearse } from './rehearse.ts';
import { listReleases, readReleaseFacts, type Release } from './releases.ts';

const releases = await listReleases();
const all = await readMigrations();

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.stop());

/** A database as a release left it. */
async function restored({ data, migrations }: Release, name: string) {
  const database = await cluster.createDatabase(name);
  await restoreBackup(database.sql, { file: data, migrations });
  return database;
}

describe.each(releases)('the data of $version', (release) => {
  const name = `data_of_${release.version.replaceAll('.', '_')}`;

  it('fills every table that there was', async () => {
    const { sql } = await restored(release, `${name}_then`);
    const empty = [...(await countRows(sql))].filter(([, rows]) => rows === 0);
    expect(empty).toEqual([]);
  });

  it('lives through every later migration, is read as it was, and takes new orders', async () => {
    const { sql } = await restored(release, `${name}_now`);
    expect(await rehearse(sql, { migrations: all, dataAfter })).toEqual([]);
    const facts = await readReleaseFacts(release);
    const now = new Date(facts.now);
    const app = createApp({ sql, config: { publicOrigin: 'http://localhost', rateLimit: false }, now: () => now });
    for (const then of facts.portals) {
      const source = sourceOf(app, then.key);
      expect(await readFacts(source, then.key, then)).toEqual(then);
      const cart = await fillCart(source, (await onePerStore(source)).slice(0, 1));
      const { order, secret } = await orderCart(source, await source.portal(), cart);
      expect((await source.order(order.id, secret)).totals.total).toEqual(cart.totals.total);
    }
  }, 60_000);

  it('is what a backup of it still gives back today', async () => {
    const { sql } = await cluster.createDatabase(`${name}_restored`);
    const outcome = await restoreBackup(sql, { file: release.data });
    const had = new Set(release.migrations.map((migration) => migration.name));
    expect(outcome.migrated).toEqual(all.map((migration) => migration.name).filter((one) => !had.has(one)));
  });
});

describe('the releases', () => {
  it('are kept up to the version of the packages', async () => {
    const manifest = new URL('../../packages/server/package.json', import.meta.url);
    const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
    expect(releases.map((release) => release.version)).toContain(version);
  });
});

describe('a rehearsal fails', () => {
  const step = (name: string, text: string): Migration => ({ name, text, checksum: name });
  const rehearsed = async (database: string, steps: readonly Migration[], data: Record<string, string> = {}) => {
    const { sql } = await cluster.createDatabase(database);
    const first = step('0001-first', 'CREATE TABLE one (id int); INSERT INTO one VALUES (1), (2)');
    await migrate(sql, [first]);
    return rehearse(sql, { migrations: [first, ...steps], dataAfter: (name) => Promise.resolve(data[name]) });
  };
  const second = step('0002-second', 'CREATE TABLE two (id int)');

  it('when a migration makes a table that nobody fills', async () => {
    expect(await rehearsed('unfilled', [second])).toEqual([
      'two is empty after 0002-second. Fill it in test/upgrade/data/0002-second.sql',
    ]);
    expect(await rehearsed('filled', [second], { '0002-second': 'INSERT INTO two VALUES (1)' })).toEqual([]);
  });

  it('when a migration loses rows', async () => {
    const losing = step('0002-losing', 'DELETE FROM one WHERE id = 1');
    expect(await rehearsed('losing', [losing])).toEqual(['0002-losing loses 1 of 2 rows of one']);
  });

  it('when a migration runs on an empty database only', async () => {
    const blind = step('0003-blind', 'ALTER TABLE two ADD COLUMN name text NOT NULL');
    const data = { '0002-second': 'INSERT INTO two VALUES (1)' };
    await expect(rehearsed('blind', [second, blind], data)).rejects.toThrow('contains null values');
  });
});
