import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyTrace } from '@nongsan/core/trace';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/index.ts';
import { listIssuers } from '../repository/index.ts';
import { loadSample, sampleId } from '../sample/index.ts';
import { runCli, startCli } from '../testing/run-cli.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { createTraceSigner, openKeyRing } from '../trace/index.ts';
import { progressBar } from './progress-bar.ts';

const now = new Date('2026-11-22T03:00:00Z');
const origin = 'https://id.example';
const lot = ['serials', '--gtin', '9520001000119', '--lot', 'HD-CD-261104', '--origin', origin];

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-serials-'));
  database = await createTestDatabase();
  const signer = createTraceSigner(await openKeyRing(folder, now));
  await loadSample(database.sql, { now, publicOrigin: origin, portalOrigins: ['https://shop.example'], signer });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const environment = () => ({ NONGSAN_FOLDER: folder, DATABASE_URL: database.url });
const nongsan = (args: readonly string[]) => runCli(args, environment());
const linesOf = async (file: string) => (await readFile(file, 'utf8')).split('\r\n').slice(0, -1);

describe('nongsan serials', () => {
  test('signs every item of a lot, each with a serial of its own that nobody can guess', async () => {
    const file = join(folder, 'items.csv');
    const run = await nongsan([...lot, '--count', '1200', '--out', file]);
    expect(run.code, run.stderr).toBe(0);
    expect(run.stdout).toContain('1,200 items signed');
    // Not a terminal: no bar.
    expect(run.stderr).toBe('');
    const [header, ...lines] = await linesOf(file);
    expect(header).toBe('serial,link');
    const rows = lines.map((line) => line.split(','));
    expect(new Set(rows.map(([serial]) => serial)).size).toBe(1200);
    const issuers = await listIssuers(database.sql, sampleId('portal', 'thai-nguyen'));
    for (const [serial = '', link = '', ...rest] of rows) {
      expect(serial).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
      expect(rest).toEqual([]);
      expect(await verifyTrace(link, issuers, { now }), link).toMatchObject({
        status: 'valid',
        facts: { serial, gtin: '09520001000119', lot: 'HD-CD-261104' },
      });
    }
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    // Each digit of the alphabet in each place: 1,200 draws of 32 leave one out once in 10^15.
    for (let place = 0; place < 12; place += 1) {
      expect(new Set(rows.map(([serial]) => serial?.[place])).size, `place ${place}`).toBe(32);
    }
  });

  test('never takes the place of another file', async () => {
    const file = join(folder, 'printed.csv');
    await writeFile(file, 'in print');
    const run = await nongsan([...lot, '--count', '1', '--out', file]);
    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining('is there already')]);
    expect(await readFile(file, 'utf8')).toBe('in print');
  });

  test('that is interrupted leaves no file, whole or half', async () => {
    const file = join(folder, 'cut.csv');
    const child = startCli([...lot, '--count', '1000000', '--out', file], environment());
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(child, 'close');
    while (!(await readdir(folder)).some((name) => name.endsWith('.part'))) await new Promise(setImmediate);
    child.kill('SIGINT');
    await ended;
    expect(child.exitCode).toBe(1);
    expect(said).toContain('was interrupted; no file was written');
    expect((await readdir(folder)).filter((name) => name.startsWith('cut'))).toEqual([]);
  }, 60_000);

  test.each([
    [['--count', '0', '--out', 'x.csv'], '--count must be'],
    [['--count', '1000001', '--out', 'x.csv'], '--count must be'],
    [['--count', '5'], 'needs --gtin, --lot, --count and --out'],
    [['--count', '5', '--out', 'x.csv', '--gtin', '9520001000118'], 'right check digit'],
    [['--count', '5', '--out', 'x.csv', '--lot', 'NOBODY-1'], 'no portal has stated it'],
    [['--count', '5', '--out', 'x.csv', '--origin', 'https://other.example'], 'lists id.example'],
    [['--count', '5', '--out', 'x.csv', '--origin', 'id.example'], 'must be an http(s) address'],
    [['--count', '5', '--out', '/nowhere/x.csv'], 'cannot be written (ENOENT)'],
  ])('%j is refused: %s', async (args, words) => {
    const refused = await nongsan([...lot, ...args]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(words);
    expect(refused.stderr).not.toContain('    at ');
  });

  test('of a recalled lot, or with a key that the portal does not show, is refused', async () => {
    await database.sql`UPDATE lots SET status = 'revoked' WHERE code = 'HD-CD-261104'`;
    const recalled = await nongsan([...lot, '--count', '5', '--out', join(folder, 'x.csv')]);
    await database.sql`UPDATE lots SET status = 'valid' WHERE code = 'HD-CD-261104'`;
    expect([recalled.code, recalled.stderr]).toEqual([1, expect.stringContaining('it is revoked')]);
    const other = await mkdtemp(join(tmpdir(), 'nongsan-serials-other-'));
    await openKeyRing(other, now);
    const stranger = await runCli([...lot, '--count', '5', '--out', join(other, 'x.csv')], {
      ...environment(),
      NONGSAN_FOLDER: other,
    });
    expect([stranger.code, stranger.stderr]).toEqual([1, expect.stringContaining('does not show')]);
    expect(await readdir(other)).not.toContain('x.csv');
    await rm(other, { recursive: true });
  });
});

describe('the bar', () => {
  const drawn = (isTTY: boolean) => {
    const written: string[] = [];
    let time = 0;
    const bar = progressBar({ isTTY, write: (text: string) => written.push(text) }, 1000, () => time);
    for (let done = 100; done <= 1000; done += 100) {
      time += 40;
      bar.update(done);
    }
    bar.end();
    return written;
  };

  test('grows in one line of a terminal, not oftener than an eye sees, and ends full', () => {
    const written = drawn(true);
    expect(written.length).toBeLessThan(7);
    expect(written.at(-1)).toBe('\n');
    expect(written.at(-2)).toBe(`\r${'█'.repeat(24)}  1,000 of 1,000\u001b[K`);
    expect(written[0]).toMatch(/^\r█+░+ {2}\d+ of 1,000 {2}\d+ s left/);
  });

  test('says nothing where there is no terminal', () => {
    expect(drawn(false)).toEqual([]);
  });
});
