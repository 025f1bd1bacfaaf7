import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let folder: string;
beforeAll(async () => {
  portal = await openTestPortal();
  folder = await mkdtemp(join(tmpdir(), 'nongsan-statement-'));
});
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

const nongsan = (...args: readonly string[]) =>
  runCli(['statement', ...args, '--portal', 'north'], { DATABASE_URL: portal.url });

it('writes a household’s month as PDF and as CSV, in Vietnamese and English', async () => {
  const out = (name: string) => join(folder, name);
  const pdf = await nongsan('month', '--store', 'str_hao', '--month', '2026-10', '--out', out('a.pdf'));
  expect([pdf.code, pdf.stdout]).toEqual([0, expect.stringMatching(/a\.pdf: .+, 2026-10, 0 entries/)]);
  expect((await readFile(out('a.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  const csv = await nongsan('month', '--store', 'str_hao', '--out', out('a.csv'), '--lang', 'en');
  expect(csv.stdout).toMatch(/, \d{4}-\d\d, 0 entries/);
  expect(await readFile(out('a.csv'), 'utf8')).toBe(
    '\uFEFFDay,Order,Kind,Goods,Packing,Quantity,Unit price,Discount,Tax rate,Payment,Amount\r\n',
  );
});

it.each([
  [['month', '--store', 'str_hao', '--month', '2026-13', '--out', 'a.pdf'], '--month must be a month'],
  [['month', '--store', 'str_hao', '--out', 'a.doc'], '--out must name a file that ends in .pdf or .csv'],
  [['month', '--store', 'str_hao'], '--out must name a file'],
  [['month', '--store', 'str_hao', '--out', 'a.pdf', '--lang', 'de'], '--lang must be vi or en'],
  [['month', '--store', 'nobody', '--out', 'a.pdf'], '--store names no household of this portal: "nobody"'],
  [['year'], 'is no command'],
])('refuses %j clearly', async (args, words) => {
  const { code, stderr } = await nongsan(...args);
  expect([code, stderr]).toEqual([1, expect.stringContaining(words)]);
});
