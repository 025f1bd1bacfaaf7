import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleFolder } from '@nongsan/server';
import { serveExample, strictPolicy, type ExampleServer } from './example-server.ts';

const folder = fileURLToPath(new URL('../../examples/plain-html/', import.meta.url));
const apiOrigin = 'http://localhost:9';
const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
const pages = files.filter((file) => file.endsWith('.html'));

let server: ExampleServer;
beforeAll(async () => {
  server = await serveExample({ folder, apiOrigin });
});
afterAll(() => server.stop());

const get = (path: string) => fetch(server.origin + path);

/** Sent as written: `fetch` would tidy the path first. */
const rawStatus = (path: string) =>
  new Promise<number | undefined>((done, failed) => {
    request({ port: new URL(server.origin).port, host: 'localhost', path }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    })
      .on('error', failed)
      .end();
  });

describe('the example server', () => {
  test('gives pages the strict policy with Trusted Types', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain(
      `default-src 'none'; script-src ${apiOrigin}/sdk/; style-src 'self'; connect-src ${apiOrigin}`,
    );
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });

  test('lets pages ask their own host only where that is told', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain("connect-src 'self'");
    expect(policy).toContain(`connect-src ${apiOrigin};`);
    expect(strictPolicy(apiOrigin, { ownRequests: true })).toContain(`connect-src ${apiOrigin} 'self';`);
  });

  test('puts the real server’s address where the pages name the usual one', async () => {
    const page = await (await get('/')).text();
    expect(page).toContain(`src="${apiOrigin}/sdk/nongsan.js"`);
    expect(page).not.toContain('localhost:4310');
  });

  test.each(pages)('leads from %s to the scanner of its portal, in the language of the page', async (file) => {
    const page = await (await get(`/${file}`)).text();
    const nav = /<nav [^>]*>(.*?)<\/nav>/s.exec(page)?.[1] ?? '';
    const [, language] = /<html lang="(\w+)"/.exec(page) ?? [];
    const found = [...page.matchAll(/href="([^"]*\/scan[^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    const [slug] = /(?<=scan\?portal=)[a-z-]+/.exec(nav) ?? [''];
    // The first portal of the page is its own; its key has the slug’s letters.
    expect(/ key="pk_demo_(\w+)"/.exec(page)?.[1]).toBe(slug.replaceAll('-', ''));
    expect(new Set(found)).toEqual(new Set([`${apiOrigin}/scan?portal=${slug}&lang=${language ?? ''}`]));
  });

  test.each(['/../serve.ts', '/%2e%2e/serve.ts', '/..%2fserve.ts', '/.hidden', '/css', '/no-such.html', '/%00', '/%'])(
    'has nothing at %s',
    async (path) => {
      expect(await rawStatus(path)).toBe(404);
    },
  );

  test('takes no other method', async () => {
    expect((await fetch(server.origin, { method: 'POST' })).status).toBe(405);
  });

  test('keeps what browsers report as blocked', async () => {
    const own = await serveExample({ folder, apiOrigin });
    const report = {
      'csp-report': { 'document-uri': 'x', 'effective-directive': 'script-src-elem', 'blocked-uri': 'inline' },
    };
    await fetch(`${own.origin}/csp-report`, { method: 'POST', body: JSON.stringify(report) });
    await fetch(`${own.origin}/csp-report`, { method: 'POST', body: 'nonsense' });
    expect(own.violations).toEqual([
      { page: 'x', directive: 'script-src-elem', blocked: 'inline', source: '' },
      { page: '', directive: 'unreadable-report', blocked: 'nonsense', source: '' },
    ]);
    await own.stop();
  });
});

describe('the plain pages', () => {
  test.each(pages)('%s names only products, stores and pages that exist', async (file) => {
    const page = await readFile(folder + file, 'utf8');
    const stores = await sampleSlugs();
    for (const [, slug = ''] of page.matchAll(/ (?:product|store)="([a-z0-9-]+)"/g)) expect(stores).toContain(slug);
    for (const [, href = ''] of page.matchAll(/(?:href|src)="(\/[^"]*)"/g)) {
      const answer = await get(href);
      expect(`${href} ${answer.status}`).toBe(`${href} 200`);
      const id = href.split('#')[1];
      if (id !== undefined) expect(await answer.text()).toContain(`id="${id}"`);
    }
  });

  test.each(pages)('%s has no inline code and a language', async (file) => {
    const page = await readFile(folder + file, 'utf8');
    expect(page).not.toMatch(/ style=|<style| on[a-z]+="|<script(?![^>]* src=)/);
    expect(page).toMatch(/<html lang="(?:vi|en)">/);
  });

  test('the snippet that is shown has six lines', async () => {
    const page = await readFile(`${folder}index.html`, 'utf8');
    const snippet = /<pre[^>]*><code\s*>([^]*?)<\/code/.exec(page)?.[1] ?? '';
    expect(snippet.trim().split('\n')).toHaveLength(6);
  });
});

async function sampleSlugs(): Promise<readonly string[]> {
  const names = await readdir(`${sampleFolder}stores`, { recursive: true });
  const texts = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readFile(`${sampleFolder}stores/${name}`, 'utf8')),
  );
  return texts.flatMap((text) => [...text.matchAll(/"slug": "([^"]+)"/g)].map((match) => match[1] ?? ''));
}
