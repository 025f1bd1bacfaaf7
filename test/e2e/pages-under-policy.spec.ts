import { globSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { errorRegistry } from '@nongsan/core';
import { examplePages } from '../support/every-example.ts';
import { shopNow } from '../support/shop.ts';
import { atRest } from './fixtures/at-rest.ts';
import { written, writtenOfLook } from './fixtures/gallery.ts';
import { Guard } from './fixtures/guard.ts';
import { expect, test as base } from './fixtures/workers.ts';

const test = base.extend<{ readonly guard: Guard }>({
  guard: async ({ context, every }, use) => {
    const guard = new Guard(context, every.origins);
    const before = every.violations().length;
    const opened = new Set<string>();
    context.on('request', (request) => request.isNavigationRequest() && opened.add(request.url()));
    await context.clock.setFixedTime(shopNow);
    await use(guard);
    expect(guard.surprises).toEqual([]);
    // Playwright's own last picture of a page breaks the policy in Firefox, which tells so during the next test.
    const reported = every.violations().slice(before);
    expect(reported.filter(({ page }) => opened.has(page))).toEqual([]);
  },
});

const examples = new Set(examplePages.map((path) => path.split('/')[0] ?? ''));

/** Opens a page, lets every element come to rest, and says how many there are. */
async function visit(page: Page, address: string): Promise<number> {
  const answer = await page.goto(address);
  expect(answer?.headers()['content-security-policy'], address).toContain("require-trusted-types-for 'script'");
  return atRest(page);
}

test.describe(
  'every page that there is, under its policy with a silent console',
  { tag: ['@engines', '@once'] },
  () => {
    for (const example of examples)
      test(`the example ${example}`, async ({ every, guard, page }) => {
        for (const path of examplePages.filter((one) => one.startsWith(`${example}/`)))
          await test.step(path, async () => {
            const elements = await visit(page, await every.addressOf(path));
            // The terms and a theme without a post have no element; every other page has.
            if (!/(?:terms|theme)\.html$/.test(path)) expect(elements).toBeGreaterThan(1);
            expect(guard.surprises).toEqual([]);
          });
      });

    test('every page of the server', async ({ browserName, every: { server }, guard, page }) => {
      guard.expect(/status of 40[04]/);
      const [lot] = await server.sql<{ code: string; gtin: string }[]>`
      SELECT code, gtin FROM lots WHERE gtin IS NOT NULL ORDER BY code LIMIT 1`;
      // One template writes them all; a second engine sees a few.
      const errors = Object.keys(errorRegistry).filter((_, index) => browserName === 'chromium' || index % 12 === 0);
      const pages: Readonly<Record<string, readonly string[]>> = {
        '/docs': ['/docs'],
        '/docs/errors/:code': errors.map((code) => `/docs/errors/${code}`),
        '/t/*': [`/t/${lot?.code}`, `/t/${lot?.code}?lang=en`, '/t/KHONG-CO-LO-NAY'],
        '/01/*': [`/01/${lot?.gtin}/10/${lot?.code}`, '/01/09520001000118/10/A', '/01/09529999999991/10/A'],
        '/scan': ['/scan', '/scan?portal=thai-nguyen', '/scan?portal=thai-nguyen&lang=en'],
        '/admin/lot-labels': ['/admin/lot-labels', '/admin/lot-labels?lang=en'],
        '/embed/:kind/:ref': ['product/tra-hich', 'card/tra-hich', 'store/htx-che-hao-dat'].map(
          (what) => `/embed/${what}?key=pk_demo_thainguyen`,
        ),
      };
      expect([...pagesOf(server.app.routes)].sort()).toEqual(Object.keys(pages).sort());
      for (const path of Object.values(pages).flat())
        await test.step(path, async () => {
          await visit(page, server.origin + path);
          expect(guard.surprises).toEqual([]);
        });
    });
  },
);

test('every story is on a page that the gallery visits', { tag: '@once' }, () => {
  const files = globSync('**/*.stories.ts', {
    cwd: `${import.meta.dirname}/../../stories`,
    exclude: ['**/node_modules/**'],
  });
  const names = files.map((file) => file.replace('.stories.ts', '').replace('/', '-')).sort();
  expect(names).toEqual([...written.keys(), ...writtenOfLook.keys()].sort());
});

/** What the server answers with that is no page: the contract's resources, files, what payment providers call and lead back by. */
const noPage =
  /^\/(?:\.well-known|v1\/|health$|ready$|favicon\.ico$|openapi\.json$|media\/|sdk\/|:file\{llms|trace-worker\.js$|pages\/|payments\/)|\.css$/;

/** Addresses of the server's own pages, as its routes say, without the form of their parts. */
function pagesOf(routes: readonly { readonly method: string; readonly path: string }[]): ReadonlySet<string> {
  const asked = routes.filter(({ method, path }) => method === 'GET' && !noPage.test(path));
  return new Set(asked.map(({ path }) => path.replace(/(:\w+)\{[^/]*\}/g, '$1')));
}
