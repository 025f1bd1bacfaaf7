import { test as base, expect, type Page } from '@playwright/test';
import { serveRendered } from '../../examples/server-rendering/server.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import type { ExampleServer } from '../support/example-server.ts';
import { shopNow } from '../support/shop.ts';
import { Guard } from './fixtures/guard.ts';

interface Rendered {
  readonly host: ExampleServer;
  readonly server: DemoServer;
}

interface Fixtures {
  /** Origin of the pages. */
  readonly origin: string;
  /** Paths that the browser asked the portal's server for, beside the SDK's own files. */
  readonly asked: string[];
}

/** The example as it is run: pages filled in by a server, the strict policy, a silent console. */
const test = base.extend<Fixtures, { readonly rendered: Rendered }>({
  rendered: [
    // Playwright reads from the pattern which fixtures this one needs: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      let apiOrigin = '';
      const host = await serveRendered({
        now: shopNow,
        get apiOrigin() {
          return apiOrigin;
        },
      });
      const server = await startDemoServer({ now: shopNow, portalOrigins: [host.origin] });
      apiOrigin = server.origin;
      await use({ host, server });
      await Promise.all([host.stop(), server.stop()]);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  origin: ({ rendered }, use) => use(rendered.host.origin),
  asked: [
    async ({ context, rendered: { host, server } }, use) => {
      const guard = new Guard(context, [host.origin, server.origin]);
      const before = host.violations.length;
      const asked: string[] = [];
      context.on('request', (request) => {
        const { origin, pathname } = new URL(request.url());
        if (origin === server.origin && pathname.startsWith('/v1/')) asked.push(pathname);
      });
      await context.clock.setFixedTime(shopNow);
      await use(asked);
      expect(guard.surprises).toEqual([]);
      expect(host.violations.slice(before)).toEqual([]);
    },
    { auto: true },
  ],
});

/** Whether an element has woken and taken over what the server rendered. */
const hydrated = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction((name) => {
    const element = document.querySelector(name);
    return element !== null && '_$litPart$' in (element.shadowRoot ?? {});
  }, selector);

test.describe('a page that a server filled in', () => {
  test('is taken over without a request, and its buttons work @engines', async ({ page, origin, asked }) => {
    await page.goto(origin);
    await hydrated(page, 'nongsan-product-card');
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Thêm vào giỏ: Chè đinh Tân Cương' }).click();
    await expect(page.getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
    expect(asked).not.toEqual([]);
  });

  test('keeps every node that the server wrote @engines', async ({ page, origin }) => {
    await page.route('**/sdk/nongsan.js', async (route) => {
      await page.waitForFunction(() => 'kept' in window);
      await route.continue();
    });
    await page.goto(origin, { waitUntil: 'commit' });
    await page.locator('nongsan-product-card nongsan-price').first().waitFor();
    await page.evaluate(() => {
      const nodes: Element[] = [];
      const collect = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          nodes.push(element);
          if (element.shadowRoot !== null) collect(element.shadowRoot);
        }
      };
      collect(document.body);
      Object.assign(window, { kept: nodes });
    });
    await hydrated(page, 'nongsan-product-card');
    await page.waitForLoadState('networkidle');
    const lost = await page.evaluate(() =>
      (window as unknown as { kept: Element[] }).kept.filter((node) => !node.isConnected).map((node) => node.outerHTML),
    );
    expect(lost).toEqual([]);
  });
});
