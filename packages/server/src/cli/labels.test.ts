import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadSample } from '../sample/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createTraceSigner, openKeyRing } from '../trace/index.ts';

// Each test starts a process.
vi.setConfig({ testTimeout: 30_000 });

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const publicOrigin = 'https://id.example';

let database: TestDatabase;
let folder: string;
let out: string;
let lot: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'nongsan-labels-'));
  const now = new Date();
  const signer = createTraceSigner(await openKeyRing(folder, now));
  await loadSample(database.sql, { now, publicOrigin, portalOrigins: [publicOrigin], signer });
  const [row] = await database.sql<{ code: string }[]>`
    SELECT l.code FROM lots l JOIN products p ON p.store_id = l.store_id AND p.current_lot_id = l.lot_id
    WHERE p.slug = 'che-dinh-tan-cuong'`;
  lot = row?.code ?? '';
});
beforeEach(async () => {
  out = await mkdtemp(join(folder, 'out-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** Runs `nongsan labels` to its end. */
function labels(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  const env = { ...process.env, DATABASE_URL: database.url, NONGSAN_FOLDER: folder };
  const command = ['--conditions=@nongsan/source', main, 'labels', ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), output: stdout + stderr });
    });
  });
}
const asked = (...more: readonly string[]) => ['--lot', lot, '--origin', publicOrigin, ...more];

describe('nongsan labels', () => {
  test('writes a sheet as PDF and says what it is and how to print it', async () => {
    const { code, output } = await labels(...asked('--sheet', 'a4-3x8', '--out', join(out, 'tem.pdf')));
    expect(output).toMatch(
      new RegExp(`^24 labels of lot ${lot} on 1 page \\(a4-3x8\\), QR version \\d+, modules of 0\\.\\d{3} mm`),
    );
    expect(output).toContain('Print at 100 %');
    expect(code).toBe(0);
    expect((await readFile(join(out, 'tem.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('writes a file for each page of SVG', async () => {
    const more = ['--sheet', 'a4-3x8', '--copies', '30', '--skip', '20', '--out', join(out, 'tem.svg')];
    expect((await labels(...asked(...more))).output).toContain('30 labels of lot');
    expect((await readdir(out)).sort()).toEqual(['tem-2.svg', 'tem-3.svg', 'tem.svg']);
    expect(await readFile(join(out, 'tem-3.svg'), 'utf8')).toContain('width="210mm" height="297mm"');
  });

  test('--help names every stock by its shape', async () => {
    const { code, output } = await labels('--help');
    expect(output).toMatch(/a4-3x8 +labels of 70 × 37 mm, 210 × 297 mm paper\n/);
    expect(output).toMatch(/thermal-50x30 +labels of 50 × 30 mm, a roll\n/);
    expect(code).toBe(0);
  });

  test('says that codes which lead to this machine are for trying', async () => {
    await database.sql`UPDATE trace_issuers SET hosts = array_append(hosts, 'localhost:4310')`;
    const { output } = await labels('--lot', lot, '--sheet', 'thermal-50x30', '--out', join(out, 'tem.svg'));
    expect(output).toContain('These codes lead to http://localhost:4310');
  });

  test('leaves what was there when it is refused half way', async () => {
    const csv = join(folder, 'serials.csv');
    await writeFile(csv, 'serial,link\nA-1,https://id.example/t/NOBODY\n');
    await writeFile(join(out, 'tem.pdf'), 'before');
    const more = ['--sheet', 'a4-3x8', '--serials', csv, '--out', join(out, 'tem.pdf')];
    const { code, output } = await labels(...asked(...more));
    expect(output).toContain('Line 2: The link of lot');
    expect([code, await readdir(out)]).toEqual([1, ['tem.pdf']]);
    expect(await readFile(join(out, 'tem.pdf'), 'utf8')).toBe('before');
  });

  test.each([
    ['no lot', ['--sheet', 'a4-3x8', '--out', 'x.pdf'], 'needs --lot, --sheet and --out'],
    ['an unknown stock', ['--lot', 'X', '--sheet', 'a4-9x9', '--out', 'x.pdf'], 'is none of these stocks:'],
    ['an unknown format', ['--lot', 'X', '--sheet', 'a4-3x8', '--out', 'x.doc'], '--format must be pdf or svg.'],
    [
      'an unknown lot',
      ['--lot', 'X', '--sheet', 'a4-3x8', '--out', 'x.pdf'],
      'No portal of this database has a lot X.',
    ],
    [
      'no number',
      ['--lot', 'X', '--sheet', 'a4-3x8', '--out', 'x.pdf', '--skip', '24'],
      '--skip must be a number from 0 to 23',
    ],
    [
      'an unknown language',
      ['--lot', 'X', '--sheet', 'a4-3x8', '--out', 'x.pdf', '--locale', 'fr'],
      '--locale must be one of vi, en',
    ],
    [
      'an address that is none',
      ['--lot', 'X', '--sheet', 'a4-3x8', '--out', 'x.pdf', '--origin', 'id.example/t'],
      '--origin must be an address',
    ],
    [
      'a missing file',
      ['--lot', 'X', '--sheet', 'a4-3x8', '--out', 'x.pdf', '--serials', '/nowhere.csv'],
      'cannot be read',
    ],
  ])('%s is told, without a trace of calls', async (_, args, message) => {
    const { code, output } = await labels(...args);
    expect(output).toContain(message);
    expect(output).not.toContain('    at ');
    expect(code).toBe(1);
  });

  test('a stock that is too small is told, with those that do', async () => {
    const { code, output } = await labels(...asked('--sheet', 'a4-5x13', '--out', join(out, 'tem.pdf')));
    expect(output).toMatch(/too small for this lot: .* below 0\.33 mm .* These stocks do: .*a4-3x8/s);
    expect([code, await readdir(out)]).toEqual([1, []]);
  });
});
