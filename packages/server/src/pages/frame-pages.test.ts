import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sites } from '../testing/test-catalogue.ts';
import { openTestPortal, publicOrigin, type TestPortal } from '../testing/test-portal.ts';
import { createPortalApp } from './index.ts';

let portal: TestPortal;
let app: ReturnType<typeof createPortalApp>;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

/** A server that has not read its sites yet. */
const start = () => {
  app = createPortalApp({ sql: portal.sql, config: { publicOrigin }, pictures: '.', sdk: '.' });
};
const ask = (path: string) => app.request(publicOrigin + path);
const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? '';
const { key, origin } = sites.north;
const allow = (origins: readonly string[]) => portal.sql`UPDATE sites SET origins = ${[...origins]} WHERE key = ${key}`;

describe('a page for a frame', () => {
  beforeAll(start);

  test.each([
    ['product', '<nongsan-product product="prd_tea" variant="?variant">'],
    ['card', '<nongsan-product-card product="prd_tea">'],
    ['store', '<nongsan-store store="prd_tea">'],
  ])('shows a %s in the language and colours that the page asks for', async (kind, element) => {
    const answer = await ask(`/embed/${kind}/prd_tea?key=${key}&locale=en&scheme=dark`);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain(element);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('content="dark"');
    expect(page).toContain(`api="${publicOrigin}" key="${key}" locale="en"`);
  });

  test('may be framed by the origins of the site, and by nobody else', async () => {
    const answer = await ask(`/embed/product/prd_tea?key=${key}`);
    expect(policyOf(answer)).toContain(`frame-ancestors ${origin};`);
    expect(await answer.text()).toContain(`name="nongsan-hosts" content="${origin}"`);
  });

  test('runs under the policy that other pages have', async () => {
    const answer = await ask(`/embed/product/prd_tea?key=${key}`);
    expect(policyOf(answer)).toContain(`default-src 'none'; script-src ${publicOrigin}/sdk/;`);
    expect(policyOf(answer)).toContain("require-trusted-types-for 'script'");
    expect(await answer.text()).not.toMatch(/ style=|<style| on[a-z]+=/);
  });

  test('leads out of the frame without a script', async () => {
    const page = await (await ask(`/embed/product/prd_tea?key=${key}`)).text();
    expect(page).toContain('<base target="_top" />');
    expect(page).toMatch(/<nongsan-product product="prd_tea" variant="\?variant"><a href="https:\/\/[^"]+">/);
  });

  test('is not there for a key that nobody has, and may not be framed then', async () => {
    for (const query of ['', '?key=pk_nobody']) {
      const answer = await ask(`/embed/product/prd_tea${query}`);
      expect(answer.status).toBe(401);
      expect(policyOf(answer)).toContain("frame-ancestors 'none'");
    }
  });

  test('takes nothing from its address but names', async () => {
    for (const path of ['/embed/other/prd_tea', '/embed/product/%22onload%3D', '/embed/product/..%2Fx'])
      expect((await ask(`${path}?key=${key}`)).status).toBe(404);
    const odd = await ask(`/embed/product/prd_tea?key=${key}&locale=%22%3E%3Cscript%3E&scheme=%22%3E`);
    expect(await odd.text()).not.toContain('"><script>');
  });
});

describe('a site that allows pages without an origin', () => {
  test('is served to them, and to nobody else more than before', async () => {
    await allow([origin, 'null']);
    start();
    const from = (origin: string) => app.request(`/v1/portal?key=${key}`, { headers: { origin } });
    const opaque = await from('null');
    expect(opaque.status).toBe(200);
    expect(opaque.headers.get('access-control-allow-origin')).toBe('null');
    expect(opaque.headers.get('access-control-allow-credentials')).toBeNull();
    expect((await from('https://evil.example')).status).toBe(403);
  });

  test('is not framed by them: they cannot be told apart', async () => {
    await allow(['null']);
    start();
    expect(policyOf(await ask(`/embed/card/prd_tea?key=${key}`))).toContain("frame-ancestors 'none'");
  });

  test('has to list "null": what is refused says so', async () => {
    await allow([origin]);
    start();
    const answer = await app.request(`/v1/portal?key=${key}`, { headers: { origin: 'null' } });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      code: 'origin-blocked',
      detail: expect.stringContaining('add "null" to the origins of the site') as string,
    });
  });
});
