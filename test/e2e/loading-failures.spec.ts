import type { Page } from '@playwright/test';
import type { Shop } from '../support/shop.ts';
import { hostPage, portalTag } from './fixtures/host-page.ts';
import { expect, test } from './fixtures/test.ts';

const store =
  '<nongsan-store store="htx-nong-san-phu-luong"><a href="/fallback">Gian hàng trên trang khác</a></nongsan-store>';

const storeHead = (page: Page) => page.getByRole('heading', { name: 'HTX nông sản Phú Lương' });
const insideTag = (page: Page) => page.getByRole('link', { name: 'Gian hàng trên trang khác' });

/** Opens a page with a store and tells of the errors that the page hears of. */
async function openStore(page: Page, shop: Shop): Promise<() => Promise<readonly string[]>> {
  shop.host.put(
    '/heard.js',
    `window.heard = [];
     addEventListener('nongsan-error', ({ target, detail }) => heard.push(target.localName + ' ' + detail.code));`,
  );
  const head = '<script src="/heard.js"></script>';
  await page.goto(hostPage(shop, 'store', { head, body: portalTag(shop, store) }));
  return () => page.evaluate(() => (window as unknown as { heard: readonly string[] }).heard);
}

/** What browsers themselves write of a request that failed. */
const failed =
  /CORS request did not succeed|ERR_FAILED|ERR_INTERNET_DISCONNECTED|Loading failed|NS_ERROR|error loading dynamically/i;

test('a chunk that did not arrive is asked for again @engines', async ({ page, shop, guard }) => {
  guard.expect(failed);
  let tries = 0;
  await page.route('**/sdk/chunks/shop-*.js*', async (route) => {
    tries += 1;
    await (tries === 1 ? route.abort() : route.continue());
  });
  const heard = await openStore(page, shop);
  await expect(storeHead(page)).toBeVisible({ timeout: 20_000 });
  expect(tries).toBe(2);
  expect(await heard()).toEqual([]);
});

test('one that never arrives leaves what stands in the tag, and is told once @engines', async ({
  page,
  shop,
  guard,
}) => {
  guard.expect(failed, /<nongsan-store> could not be loaded/);
  const warned = page.waitForEvent('console', (message) => message.text().includes('could not be loaded'));
  await page.route('**/sdk/chunks/shop-*.js*', (route) => route.abort());
  const heard = await openStore(page, shop);
  await warned;
  await expect(insideTag(page)).toBeVisible();
  expect(await heard()).toEqual(['nongsan-store network']);
  // The network is back: nobody has to reload the page.
  await page.unrouteAll();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(storeHead(page)).toBeVisible();
});

test('a cart whose code does not arrive says so in its drawer, and comes when it is tried again @chromium', async ({
  page,
  shop,
  guard,
}) => {
  guard.expect(failed);
  await page.goto(hostPage(shop, 'cart', { body: portalTag(shop, '<nongsan-cart-button></nongsan-cart-button>') }));
  const button = page.getByRole('button', { name: 'Giỏ hàng' });
  await expect(button).toBeVisible();
  await page.route(/\/sdk\/chunks\//, (route) => route.abort());
  await button.click();
  const drawer = page.getByRole('dialog', { name: 'Giỏ hàng' });
  await expect(drawer.locator('[part="error"]')).toBeVisible();
  await page.unrouteAll();
  await drawer.getByRole('button', { name: 'Thử lại' }).click();
  await expect(drawer.locator('nongsan-cart')).toBeVisible();
});
