import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { isMigrated, migrate } from './migrate.ts';
import { readMigrations } from './migrations.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('../testing/migrate-process.ts', import.meta.url));

describe('migrations', () => {
  it('run once, however often they are asked to', async () => {
    const database = await createTestDatabase({ empty: true });
    const all = await readMigrations();
    expect(await isMigrated(database.sql, all)).toBe(false);
    expect(await migrate(database.sql)).toEqual(all.map(({ name }) => name));
    expect(await migrate(database.sql)).toEqual([]);
    expect(await isMigrated(database.sql, all)).toBe(true);
    await database.close();
  });
  it('run once when two processes start at the same time', async () => {
    const database = await createTestDatabase({ empty: true });
    const start = () => run(process.execPath, ['--conditions=@nongsan/source', program, database.url]);
    const outputs = await Promise.all([start(), start(), start()]);
    const ran = outputs.map(({ stdout }) => JSON.parse(stdout) as string[]).sort((a, b) => b.length - a.length);
    expect(ran).toEqual([(await readMigrations()).map(({ name }) => name), [], []]);
    await database.close();
  });
  it('refuse to go on when an applied file was changed', async () => {
    const database = await createTestDatabase();
    const [first, ...rest] = await readMigrations();
    if (first === undefined) throw new Error('there are no migrations');
    const changed = [{ ...first, checksum: 'other' }, ...rest];
    await expect(migrate(database.sql, changed)).rejects.toMatchObject({
      code: 'migration-changed',
      migration: first.name,
    });
    await database.close();
  });
  it('leave nothing behind when one fails', async () => {
    const database = await createTestDatabase({ empty: true });
    const broken = [
      { name: '0001-good', text: 'CREATE TABLE good (id int)', checksum: 'a' },
      { name: '0002-broken', text: 'CREATE TABLE oops (', checksum: 'b' },
    ];
    await expect(migrate(database.sql, broken)).rejects.toThrow('syntax error');
    const [row] = await database.sql<{ there: boolean }[]>`SELECT to_regclass('good') IS NOT NULL AS there`;
    expect(row?.there).toBe(false);
    await database.close();
  });
  it('are left alone where a newer release has run its own', async () => {
    const database = await createTestDatabase();
    const all = await readMigrations();
    expect(await migrate(database.sql, all.slice(0, -1))).toEqual([]);
    await database.close();
  });
});
