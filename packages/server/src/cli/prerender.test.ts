import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  folder = await mkdtemp(join(tmpdir(), 'nongsan-prerender-'));
}, 120_000);
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

const api = (port = server.port) => `api="http://localhost:${port}" key="${sites.north.key}"`;
const pageOf = (attributes: string, product = 'mat-ong') =>
  `<!doctype html>\n<html lang="vi"><body>\n  <nongsan-portal ${attributes}>` +
  `<nongsan-product-card product="${product}"><a href="/p">Chè</a></nongsan-product-card></nongsan-portal>\n</body></html>\n`;

async function page(name: string, html: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, html);
  return file;
}

test('nongsan prerender fills a page in, with its sheets beside it', async () => {
  const file = await page('a.html', pageOf(api()));
  const out = join(folder, 'filled.html');
  const { code, output } = await nongsan('prerender', file, '--out', out);
  expect({ code, output }).toEqual({ code: 0, output: '' });
  const html = await readFile(out, 'utf8');
  expect(html).toContain('<template shadowrootmode="open"><link rel="stylesheet" href="nongsan-styles/');
  expect(html).toContain('application/ld+json');
  expect(await readFile(file, 'utf8')).toBe(pageOf(api()));
  const linked = new Set([...html.matchAll(/href="nongsan-styles\/([^"]+)"/g)].map(([, name]) => name));
  expect(new Set(await readdir(join(folder, 'nongsan-styles')))).toEqual(linked);
}, 180_000);

test('nongsan prerender leaves a tag that it cannot fill, and says why', async () => {
  const file = await page('b.html', pageOf(api(), 'gone'));
  const { code, output } = await nongsan('prerender', file);
  expect(code).toBe(1);
  expect(output).toMatch(/^<nongsan-product-card> "gone": .* \(unknown-product\)\n$/);
  expect(await readFile(file, 'utf8')).toBe(pageOf(api(), 'gone'));
}, 60_000);

test('nongsan prerender leaves the page as it is when the portal is not reached', async () => {
  const closed = await listen(portal.app.fetch, 0, 'localhost');
  await closed.stop();
  const file = await page('c.html', pageOf(api(closed.port)));
  const { code, output } = await nongsan('prerender', file);
  expect(code).toBe(1);
  expect(output).toMatch(/\(network\)\n$/);
  expect(await readFile(file, 'utf8')).toBe(pageOf(api(closed.port)));
}, 60_000);

test('nongsan prerender reads a portal of files that lie beside the page', async () => {
  const files = await nongsan('export', '--portal', 'north', '--out', join(folder, 'data'));
  expect(files.code).toBe(0);
  const file = await page('d.html', pageOf('src="data/portal.json"'));
  const asked = await nongsan('prerender', file);
  expect(asked.output).toContain('--url is needed');
  const { code, output } = await nongsan('prerender', file, '--url', 'https://static.example/d.html');
  expect({ code, output }).toEqual({ code: 0, output: '' });
  expect(await readFile(file, 'utf8')).toContain('<template shadowrootmode="open">');
}, 60_000);

test('nongsan prerender says what it needs', async () => {
  expect((await nongsan('prerender')).output).toContain('needs one page');
  expect((await nongsan('prerender', join(folder, 'nothing.html'))).output).toContain('cannot be read');
  expect((await nongsan('prerender', 'x.html', '--now', 'soon')).output).toContain('--now must be an instant');
}, 60_000);
