import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { staticIndexSchema } from '@nongsan/core/static-files';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sites } from '../testing/test-catalogue.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { listen, type Listening } from './listen.ts';

let portal: TestPortal;
let server: Listening;
let folder: string;
beforeAll(async () => {
  portal = await openTestPortal();
  server = await listen(portal.app.fetch, 0, 'localhost');
  folder = await mkdtemp(join(tmpdir(), 'nongsan-cli-'));
});
afterAll(async () => {
  await server.stop();
  await portal.close();
  await rm(folder, { recursive: true });
});

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** Runs `nongsan` to its end. */
function nongsan(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  const env = { ...process.env, DATABASE_URL: portal.url, NONGSAN_FOLDER: folder };
  return new Promise((done) => {
    execFile(process.execPath, ['--conditions=@nongsan/source', main, ...args], { env }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), output: stdout + stderr });
    });
  });
}

const judge = (...options: readonly string[]) =>
  nongsan('contract', `http://localhost:${server.port}/`, '--key', sites.north.key, ...options);

test('nongsan contract reads a portal over real HTTP, from an origin that its key allows', async () => {
  const { code, output } = await judge('--origin', sites.north.origin, '--orders');
  expect(output).toMatch(/51 kept, 0 broken, 0 not tried\n$/);
  expect(code).toBe(0);
});

test('nongsan contract fails where a rule is broken, for scripts as JSON', async () => {
  const { code, output } = await judge('--origin', 'https://stranger.example', '--only', 'cors-read', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(output)).toMatchObject({ broken: 1, rules: [{ id: 'cors-read', verdict: 'broken' }] });
});

test('nongsan contract says what it needs', async () => {
  for (const args of [[], ['http://x.example'], ['x.example', '--key', 'pk_test']]) {
    const { code, output } = await nongsan('contract', ...args);
    expect([code, /needs one URL and --key|must be an http\(s\) address/.test(output)]).toEqual([1, true]);
  }
  expect((await judge('--only', 'khong-co')).output).toContain('names no rule with khong-co; these are: cors-read');
});

test('nongsan export writes the files of a portal and says how many', async () => {
  const out = join(folder, 'files');
  const { code, output } = await nongsan('export', '--portal', 'north', '--out', out, '--stores', 'mai,hao');
  expect(output).toContain('3 products of 2 stores, 2 lots and 0 pictures: 6 files');
  expect(code).toBe(0);
  expect((await readdir(out)).sort()).toEqual(['directory.json', 'lots', 'portal.json', 'search.json', 'stores']);
  const index = staticIndexSchema.parse(JSON.parse(await readFile(join(out, 'portal.json'), 'utf8')));
  expect(index.files).toEqual(['stores/hao.json', 'lots/hao.json', 'stores/mai.json']);
});

test('nongsan export of what is not there writes nothing', async () => {
  const out = join(folder, 'nothing');
  const { code, output } = await nongsan('export', '--portal', 'khong-co', '--out', out);
  expect([code, await readdir(out)]).toEqual([1, []]);
  expect(output).toContain('There is no portal "khong-co"');
});
