import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Sql } from '../database/index.ts';
import { restoreBackup, writeBackup } from './index.ts';
import { listTables } from './schema.ts';
import { addCarts, openStage, type Stage } from './testing/stage.ts';

const now = new Date('2026-11-22T03:00:00Z');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Ends the session that copies rows, as an operator or a restart of PostgreSQL does. */
async function breakCopy(sql: Sql): Promise<void> {
  const end = async () => {
    const rows = await sql`
      SELECT pg_terminate_backend(pid) FROM pg_stat_progress_copy WHERE datname = current_database() AND tuples_processed > 100`;
    return rows.length > 0;
  };
  await vi.waitUntil(end, { interval: 1, timeout: 20_000 });
}

describe('a connection that breaks in the middle', () => {
  it('of a backup leaves no file, and of a restore an empty database; both can be done again', async () => {
    const shop = await stage.shop();
    await addCarts(shop.sql, 60_000);
    const file = join(stage.folder, 'portal.tar.gz');
    const lost = { code: expect.stringMatching(/^57P01$|^CONNECTION/) as string };
    const breaking = breakCopy(shop.sql);
    await expect(writeBackup(shop.sql, { file, now })).rejects.toMatchObject(lost);
    await breaking;
    expect(await readdir(stage.folder)).toEqual([]);
    await writeBackup(shop.sql, { file, now });

    const { sql } = await stage.emptyDatabase();
    const breakingAgain = breakCopy(sql);
    await expect(restoreBackup(sql, { file })).rejects.toMatchObject(lost);
    await breakingAgain;
    expect(await listTables(sql)).toEqual([]);
    await restoreBackup(sql, { file });
  }, 60_000);
});
