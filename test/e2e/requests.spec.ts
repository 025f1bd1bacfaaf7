import type { Page } from '@playwright/test';
import type { RequestLogEntry } from '@nongsan/server';
import type { Shop } from '../support/shop.ts';
import { hostPage, portalTag } from './fixtures/host-page.ts';
import { expect, test } from './fixtures/test.ts';

const toApi = (entries: readonly RequestLogEntry[]) => entries.filter(({ route }) => route.startsWith('/v1/'));

const third = ['GET /v1/availability', 'GET /v1/products', 'GET /v1/stores'];

/** Shows twelve cards, the store that sells some of them and the badge of one's lot, as a reader goes through them. */
async function askedByStoreAndBadge(page: Page, shop: Shop): Promise<string[]> {
  const [row] = await shop.server.sql<{ code: string }[]>`
    SELECT l.code FROM lots l JOIN products p ON p.current_lot_id = l.lot_id WHERE p.slug = 'tra-hich'`;
  const twelve = /<nongsan-product-card[^]*<\/nongsan-product-card>/.exec(
    await (await fetch(`${shop.pages}/twelve-cards.html`)).text(),
  )?.[0];
  const slugs = [...(twelve ?? '').matchAll(/product="([^"]+)"/g)].map((match) => match[1] ?? '');
  const [store] = await shop.server.sql<{ slug: string }[]>`
    SELECT s.slug FROM stores s JOIN products p USING (store_id) JOIN portals o ON o.portal_id = s.portal_id
    WHERE p.state = 'active' AND o.slug = 'thai-nguyen'
    GROUP BY s.slug HAVING bool_and(p.slug = ANY (${slugs})) ORDER BY count(*) DESC, s.slug LIMIT 1`;
  expect(slugs).toHaveLength(12);
  expect(store).toBeDefined();
  const inside =
    `<nongsan-trace-badge lot="${row?.code ?? ''}"></nongsan-trace-badge><section class="shelf">${twelve ?? ''}` +
    `</section><nongsan-store store="${store?.slug ?? ''}"></nongsan-store>`;
  const before = shop.answered.length;
  await page.goto(hostPage(shop, 'requests', { body: portalTag(shop, inside) }));
  await expect(page.locator('nongsan-portal > nongsan-trace-badge [part="badge"]')).toContainText('Thu hoạch');
  for (const card of await page.locator('.shelf > nongsan-product-card').all()) {
    await card.scrollIntoViewIfNeeded();
    await expect(card.locator('nongsan-price')).toContainText('₫');
  }
  const shelf = page.locator('nongsan-store');
  await shelf.scrollIntoViewIfNeeded();
  for (const card of await shelf.locator('nongsan-product-card').all()) await card.scrollIntoViewIfNeeded();
  await expect(shelf.locator('nongsan-product-card nongsan-price').last()).toContainText('₫');
  await page.waitForLoadState('networkidle');
  return toApi(shop.answered.slice(before))
    .map(({ method, route }) => `${method} ${route}`)
    .sort();
}

test.describe('a page with twelve cards', () => {
  test('shows them all with two requests to the API and no preflight @engines', async ({ page, shop }) => {
    const before = shop.answered.length;
    await page.goto(`${shop.pages}/twelve-cards.html`);
    for (const card of await page.locator('nongsan-product-card').all()) {
      await card.scrollIntoViewIfNeeded();
      await expect(card.locator('nongsan-price')).toContainText('₫');
    }
    const asked = toApi(shop.answered.slice(before));
    expect(asked.map(({ method, route }) => `${method} ${route}`)).toEqual([
      'GET /v1/products',
      'GET /v1/availability',
    ]);
  });

  test('a store whose goods they are and a badge of their lots needs a third, and no more @engines', async ({
    page,
    shop,
  }) => {
    expect(await askedByStoreAndBadge(page, shop)).toEqual(third);
  });

  // Only Chromium can be slowed down.
  test(
    'a store and a badge need no more on a slow phone either',
    { tag: ['@once', '@chromium'] },
    async ({ page, shop }) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
      expect(await askedByStoreAndBadge(page, shop)).toEqual(third);
    },
  );

  test('keeps nothing before the buyer acts: no cookie, no storage', async ({ page, shop, context }) => {
    await page.goto(`${shop.pages}/twelve-cards.html`);
    await expect(page.locator('nongsan-price').first()).toContainText('₫');
    expect(await context.cookies()).toEqual([]);
    const kept = await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
    expect(kept).toEqual([[], []]);
  });
});

test.describe('the scripts of a page', () => {
  /** Names of the script files that come until nothing more is asked, without hash; what comes ahead of a press is not waited for. */
  const scriptsOf = async (page: Page, address: string, ready: string) => {
    const names: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script')
        names.push(new URL(request.url()).pathname.replace(/-[\w-]{8}\.js$/, '.js'));
    });
    await page.goto(address);
    await expect(page.locator(ready).first()).toContainText('₫');
    await page.waitForLoadState('networkidle');
    return names.filter((name) => name !== '/sdk/chunks/write.js').sort();
  };

  test('are two for a card with a cart button @once', async ({ page, shop }) => {
    const tags =
      '<nongsan-cart-button></nongsan-cart-button><nongsan-product-card product="tra-hich"></nongsan-product-card>';
    const address = hostPage(shop, 'scripts', { body: portalTag(shop, tags) });
    expect(await scriptsOf(page, address, 'nongsan-price')).toEqual(['/sdk/chunks/cart-button.js', '/sdk/nongsan.js']);
  });

  test('are five for a household’s page with brand labels, with what a portal of files shares with it @once', async ({
    page,
    shop,
  }) => {
    const address = `${shop.portal}/store.html?store=htx-che-hao-dat`;
    expect(await scriptsOf(page, address, 'nongsan-price')).toEqual([
      '/sdk/chunks/cart-button.js',
      '/sdk/chunks/labels.js',
      '/sdk/chunks/read.js',
      '/sdk/chunks/shop.js',
      '/sdk/nongsan.js',
    ]);
  });
});
