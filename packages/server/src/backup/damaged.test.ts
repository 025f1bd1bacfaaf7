import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variants } from '../testing/test-catalogue.ts';
import { readArchive, type ArchiveEntry } from './archive-reader.ts';
import { createArchive } from './archive-writer.ts';
import { checkBackup, restoreBackup, writeBackup } from './index.ts';
import { asEntry, tableOfEntry, type TableTotals } from './manifest.ts';
import { listTables } from './schema.ts';
import { TableSum } from './table-sum.ts';
import { addCarts, openStage, placeOrder, type Stage } from './testing/stage.ts';

const now = new Date('2026-11-22T03:00:00Z');

let stage: Stage;
let good: Buffer;
let goodFile: string;
beforeAll(async () => {
  stage = await openStage();
  const shop = await stage.shop();
  await placeOrder(shop, variants.southTea);
  await addCarts(shop.sql, 20_000);
  goodFile = join(stage.folder, 'good.tar.gz');
  await writeBackup(shop.sql, { file: goodFile, now });
  good = await readFile(goodFile);
});
afterAll(() => stage.close());

async function fileOf(content: Buffer): Promise<string> {
  const file = join(stage.folder, `${crypto.randomUUID()}.tar.gz`);
  await writeFile(file, content);
  return file;
}

/** Whole numbers from a start, to spread damage over a file. */
const steps = (count: number, length: number, from = 0): number[] =>
  Array.from({ length: count }, (_, index) => from + Math.floor((index * (length - from)) / count));

/** A backup with some entries changed or left out, and with sums that are right again if `summed`. */
async function forge(change: (entry: ArchiveEntry) => Buffer | undefined, summed: boolean): Promise<string> {
  const file = join(stage.folder, `${crypto.randomUUID()}.tar.gz`);
  const archive = await createArchive(file, now);
  const sums = new Map<string, TableSum>();
  let head = '';
  for await (const entry of readArchive(goodFile)) {
    const table = tableOfEntry(entry.name);
    const content = change(entry);
    if (table !== undefined && !sums.has(table)) sums.set(table, new TableSum(table));
    if (table !== undefined && content !== undefined) sums.get(table)?.add(content);
    if (entry.name === 'manifest.json')
      head = createHash('sha256')
        .update(content ?? '')
        .digest('hex');
    const totals = entry.name === 'totals.json' && summed ? withSums(entry.content, head, sums) : content;
    if (totals !== undefined) await archive.add(entry.name, totals);
  }
  await archive.finish();
  return file;
}

function withSums(content: Buffer, manifest: string, sums: ReadonlyMap<string, TableSum>): Buffer {
  const totals = JSON.parse(content.toString('utf8')) as { tables: TableTotals[] };
  return asEntry({ manifest, tables: totals.tables.map((table) => sums.get(table.name)?.totals() ?? table) });
}

const replaceIn = (name: string, from: string, to: string) => (entry: ArchiveEntry) =>
  entry.name.startsWith(name) ? Buffer.from(entry.content.toString('utf8').replace(from, to)) : entry.content;

describe('a damaged file is refused before anything happens', () => {
  it('when it is cut off, wherever', async () => {
    for (const length of [0, 1, 9, 10, ...steps(40, good.length, 11), good.length - 1]) {
      const refused = checkBackup(await fileOf(good.subarray(0, length)));
      await expect(refused, `after ${length} bytes`).rejects.toMatchObject({ code: 'backup-file' });
    }
  });

  it('when it is cut off between two entries and packed again', async () => {
    const archive = gunzipSync(good);
    for (const length of [512, 1024, archive.length - 4096].map((size) => size - (size % 512))) {
      const file = await fileOf(gzipSync(archive.subarray(0, length)));
      await expect(checkBackup(file)).rejects.toMatchObject({ code: 'backup-file' });
    }
  });

  it('when one bit is another, wherever', async () => {
    // The first ten bytes are gzip's own: time and kind of system, which change nothing.
    for (const position of steps(60, good.length, 10)) {
      const bad = Buffer.from(good);
      bad[position] = (bad[position] ?? 0) ^ 0x10;
      const refused = checkBackup(await fileOf(bad));
      await expect(refused, `at byte ${position}`).rejects.toMatchObject({ code: 'backup-file' });
    }
  });

  it('when a value was changed and the file packed again', async () => {
    const file = await forge(replaceIn('tables/stock/', '999', '998'), false);
    await expect(checkBackup(file)).rejects.toThrow('is damaged');
  });

  it('when a part, a table or the manifest is missing', async () => {
    for (const missing of [
      'tables/checkouts/000001.copy',
      'tables/stock/000001.copy',
      'manifest.json',
      'totals.json',
    ]) {
      const file = await forge(({ name, content }) => (name === missing ? undefined : content), false);
      await expect(checkBackup(file), missing).rejects.toMatchObject({ code: 'backup-file' });
    }
  });

  it('when it is something else, or not there', async () => {
    await expect(checkBackup(await fileOf(Buffer.from('{"not":"a backup"}')))).rejects.toThrow('no backup at all');
    await expect(checkBackup(await fileOf(gzipSync('x'.repeat(5000))))).rejects.toThrow('is damaged');
    await expect(checkBackup(join(stage.folder, 'nowhere.tar.gz'))).rejects.toThrow('does not exist');
    await expect(checkBackup(stage.folder)).rejects.toThrow('cannot be read');
  });

  it('and the database stays as empty as it was', async () => {
    const { sql } = await stage.emptyDatabase();
    const file = await fileOf(good.subarray(0, good.length - 100));
    await expect(restoreBackup(sql, { file })).rejects.toMatchObject({ code: 'backup-file' });
    const [row] = await sql<{ there: boolean }[]>`SELECT to_regclass('schema_migrations') IS NOT NULL AS there`;
    expect(row?.there).toBe(false);
  });
});

describe('a file of another kind', () => {
  it('has a format that this release does not read, and says which it does', async () => {
    const file = await forge(replaceIn('manifest.json', 'nongsan-backup/1', 'nongsan-backup/2'), false);
    await expect(checkBackup(file)).rejects.toMatchObject({
      code: 'backup-version',
      message: expect.stringMatching(/nongsan-backup\/2.+nongsan-backup\/1/) as string,
    });
  });
});

describe('rows that PostgreSQL does not take, though the sums are right', () => {
  const cases = {
    'at the end of a small table': replaceIn('tables/stock/', 'var_south', 'var_nowhere'),
    'in the middle of a large one': replaceIn('tables/checkouts/000001', '\t0\t', '\tnought\t'),
    'at the end of a large one': replaceIn('tables/checkout_lines/000002', 'crt_', 'crt_gone'),
  };
  it.each(Object.entries(cases))('%s undo the whole restore', async (_where, change) => {
    const { sql } = await stage.emptyDatabase();
    const file = await forge(change, true);
    await expect(restoreBackup(sql, { file })).rejects.toMatchObject({ code: 'restore' });
    expect(await listTables(sql)).toEqual([]);
    await restoreBackup(sql, { file: goodFile });
  });

  it('are for a column or a table that no migration makes, and no statement is built of its name', async () => {
    const { sql } = await stage.emptyDatabase();
    for (const [from, to] of [
      ['"low_at"', '"low_at) FROM STDIN; --"'],
      ['"name": "stock"', '"name": "stock (x) FROM STDIN; --"'],
    ] as const) {
      const change = replaceIn('manifest.json', from, to);
      const file = await forge((entry) => (entry.name.startsWith('tables/stock/') ? undefined : change(entry)), true);
      await expect(restoreBackup(sql, { file })).rejects.toMatchObject({
        code: expect.stringMatching(/^restore|^backup/) as string,
      });
    }
    expect(await listTables(sql)).toEqual([]);
  });
});
