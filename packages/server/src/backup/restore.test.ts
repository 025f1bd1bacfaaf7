import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMigrations } from '../database/index.ts';
import type { TestPortal } from '../testing/test-portal.ts';
import { openKeyRing } from '../trace/index.ts';
import { restoreBackup, writeBackup } from './index.ts';
import { listTables } from './schema.ts';
import { openStage, type Stage } from './testing/stage.ts';

const now = new Date('2026-11-22T03:00:00Z');

let stage: Stage;
let shop: TestPortal;
let file: string;
beforeAll(async () => {
  stage = await openStage();
  shop = await stage.shop();
  file = join(stage.folder, 'portal.tar.gz');
  await writeBackup(shop.sql, { file, now });
});
afterAll(() => stage.close());

describe('a restore', () => {
  it('refuses a database that holds something, and says what to do', async () => {
    await expect(restoreBackup(shop.sql, { file })).rejects.toMatchObject({
      code: 'database-not-empty',
      message: expect.stringContaining('--folder') as string,
    });
  });

  it('refuses a folder with other trace keys before it touches the database', async () => {
    const withKeys = join(stage.folder, 'with-keys.tar.gz');
    await writeBackup(shop.sql, { file: withKeys, now, keys: await openKeyRing(join(stage.folder, 'one'), now) });
    const other = await openKeyRing(join(stage.folder, 'two'), now);
    const copy = await stage.emptyDatabase();
    const refused = restoreBackup(copy.sql, { file: withKeys, keysFolder: join(stage.folder, 'two') });
    await expect(refused).rejects.toMatchObject({ code: 'key-file' });
    expect(await listTables(copy.sql)).toEqual([]);
    expect(await openKeyRing(join(stage.folder, 'two'), now)).toEqual(other);
  });

  it('runs the migrations that are newer than the backup', async () => {
    const text = "ALTER TABLE stores ADD COLUMN greeting text NOT NULL DEFAULT 'Xin chào'";
    const newer = { name: '9000-greeting', text, checksum: 'e'.repeat(64) };
    const copy = await stage.emptyDatabase();
    const restored = await restoreBackup(copy.sql, { file, migrations: [...(await readMigrations()), newer] });
    expect(restored.migrated).toEqual(['9000-greeting']);
    const [row] = await copy.sql<
      { all: number }[]
    >`SELECT count(*)::int AS all FROM stores WHERE greeting = 'Xin chào'`;
    expect(row?.all).toBe(4);
  });

  it('undoes everything when a newer migration fails', async () => {
    const failing = { name: '9000-failing', text: 'SELECT 1 / 0', checksum: 'e'.repeat(64) };
    const copy = await stage.emptyDatabase();
    const migrations = await readMigrations();
    await expect(restoreBackup(copy.sql, { file, migrations: [...migrations, failing] })).rejects.toThrow('division');
    expect(await listTables(copy.sql)).toEqual([]);
    await restoreBackup(copy.sql, { file });
  });

  it('refuses a backup of a newer release, and one whose migrations are others', async () => {
    const copy = await stage.emptyDatabase();
    const all = await readMigrations();
    await expect(restoreBackup(copy.sql, { file, migrations: all.slice(0, -1) })).rejects.toMatchObject({
      code: 'backup-version',
      message: expect.stringContaining('newer release') as string,
    });
    const changed = all.map((migration) => ({ ...migration, checksum: '0'.repeat(64) }));
    await expect(restoreBackup(copy.sql, { file, migrations: changed })).rejects.toMatchObject({
      code: 'migration-changed',
    });
    expect(await listTables(copy.sql)).toEqual([]);
  });
});
