import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sites } from '../testing/test-catalogue.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';

// Each test starts a process.
vi.setConfig({ testTimeout: 30_000 });

let portal: TestPortal;
let folder: string;
beforeAll(async () => {
  portal = await openTestPortal();
  folder = await mkdtemp(join(tmpdir(), 'nongsan-cli-'));
  const integrity = { 'nongsan.full.js': 'sha384-full', 'nongsan.js': 'sha384-split' };
  await writeFile(join(folder, 'integrity.json'), JSON.stringify({ version: '1.2.3', integrity }));
});
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

const main = fileURLToPath(new URL('main.ts', import.meta.url));

interface Printed {
  readonly code: number;
  readonly page: string;
  readonly beside: string;
}

function snippet(...args: readonly string[]): Promise<Printed> {
  const env = { ...process.env, DATABASE_URL: portal.url, NONGSAN_FOLDER: folder };
  const command = ['--conditions=@nongsan/source', main, 'snippet', '--sdk', folder, ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, { env }, (error, page, beside) => {
      done({ code: Number(error?.code ?? 0), page, beside });
    });
  });
}

const site = ['--site', sites.north.key, '--origin', 'https://api.example/'] as const;

test('a site’s page gets the split build from its server, with a card that says something without script', async () => {
  const { code, page, beside } = await snippet(...site, '--product', 'che-tan-cuong');
  expect(page).toBe(`<script type="module" src="https://api.example/sdk/nongsan.js"></script>
<nongsan-portal api="https://api.example" key="pk_north_test">
  <nongsan-product-card product="che-tan-cuong">
    <a href="https://north.example/p/che-tan-cuong">Chè Tân Cương</a>
  </nongsan-product-card>
</nongsan-portal>
`);
  expect(beside).toContain('Pages of: https://north.example');
  expect(beside).toContain('script-src https://api.example/sdk/; connect-src https://api.example;');
  expect(code).toBe(0);
});

test('--full is one file under its version, held to its hash', async () => {
  const { page, beside } = await snippet(...site, '--full', '--scripts', 'https://cdn.example/nongsan');
  expect(page).toContain(
    '<script type="module" src="https://cdn.example/nongsan/1.2.3/nongsan.full.js" integrity="sha384-full" crossorigin="anonymous"></script>',
  );
  expect(beside).toContain('script-src https://cdn.example/nongsan/1.2.3/;');
});

test('--pin keeps the split build at its version', async () => {
  expect((await snippet(...site, '--pin')).page).toContain('src="https://api.example/sdk/1.2.3/nongsan.js"></script>');
});

test.each([
  [
    'an unknown site',
    ['--site', 'pk_nobody'],
    'names no site of this server: "pk_nobody". There are: pk_north_test (north),',
  ],
  ['no site', [], 'needs --site.'],
  [
    'a missing build',
    [...site, '--sdk', '/nowhere'],
    '/nowhere holds no build of the SDK: integrity.json is missing. Run pnpm build.',
  ],
  ['an unknown product', [...site, '--product', 'x'], '--product names nothing that this portal sells: "x".'],
  [
    'an address that is none',
    ['--site', sites.north.key, '--origin', 'api.example'],
    '--origin must be an http(s) address, not "api.example".',
  ],
])('%s is told, with what to do', async (_, args, message) => {
  const { code, page, beside } = await snippet(...args);
  expect(beside).toContain(message);
  expect([code, page]).toEqual([1, '']);
});
