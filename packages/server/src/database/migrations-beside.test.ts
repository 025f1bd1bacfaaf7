import { expect, describe, it, vi } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { migrateBeside } from './migrate-beside.ts';
import { readMigrations, type Migration } from './migrations.ts';

const step = (name: string, text: string): Migration => ({ name, text, checksum: name });

describe('migrating beside a running server', () => {
  it('gives way to those who use the table, and is done when they are', async () => {
    const database = await createTestDatabase();
    const { sql } = database;
    const buyer = await sql.reserve();
    await buyer`BEGIN`;
    await buyer`SELECT FROM stock`;
    const polite = step('9000-polite', 'SET LOCAL lock_timeout = 20; ALTER TABLE stock ADD COLUMN reserved int');
    const migrating = migrateBeside(sql, [...(await readMigrations()), polite]);
    // Seen waiting, and then not: it has given up in between.
    const waits = async () =>
      (await sql`SELECT FROM pg_locks WHERE NOT granted AND relation = 'stock'::regclass`).length;
    await vi.waitUntil(async () => (await waits()) > 0, { interval: 5, timeout: 5_000 });
    await vi.waitUntil(async () => (await waits()) === 0, { interval: 5, timeout: 5_000 });
    await buyer`COMMIT`;
    buyer.release();
    expect(await migrating).toEqual(['9000-polite']);
    await database.close();
  });

  it('keeps what ran before a migration that is wrong, and goes on from there', async () => {
    const database = await createTestDatabase({ empty: true });
    const good = step('0001-good', 'CREATE TABLE good (id int)');
    const wrong = step('0002-wrong', 'CREATE TABLE oops (');
    await expect(migrateBeside(database.sql, [good, wrong])).rejects.toThrow('syntax error');
    const right = step('0002-right', 'CREATE TABLE fine (id int)');
    expect(await migrateBeside(database.sql, [good, right])).toEqual(['0002-right']);
    await database.close();
  });
});
