import type { Page } from '@playwright/test';
import type { Shop } from '../support/shop.ts';
import { hostPage, portalTag } from './fixtures/host-page.ts';
import { expect, test } from './fixtures/test.ts';

const product = '<nongsan-product product="che-dinh-tan-cuong"></nongsan-product>';
const store = '<nongsan-store store="htx-che-hao-dat"></nongsan-store>';

/** What the page asks the server for, beside scripts: paths with what they are asked about, and names of pictures. */
function listen(page: Page, { server }: Shop): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname, searchParams } = new URL(request.url());
    const refs = searchParams.get('refs') ?? '';
    if (origin === server.origin && !pathname.startsWith('/sdk/'))
      asked.push(`${request.method()} ${pathname.replace(/\.[0-9a-f]{8}\.svg$/, '')} ${refs}`.trim());
  });
  return asked;
}

/** Holds back the code of product and store until the test lets it go. */
async function holdShop(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/sdk/chunks/shop-*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const ask = 'GET /v1/products che-dinh-tan-cuong';
const picture = 'GET /media/pictures/tea-bud';

// Holding a file back turns Firefox's cache off, so that it fetches a picture twice, and its `load` waits for the file.
test.describe('while the code of an element is on its way @chromium', () => {
  test('a product and its picture are asked for, once', async ({ page, shop }) => {
    const asked = listen(page, shop);
    const release = await holdShop(page);
    await page.goto(hostPage(shop, 'ahead', { body: portalTag(shop, product) }));
    await expect.poll(() => asked).toEqual([ask, picture]);
    release();
    await expect(page.locator('nongsan-product nongsan-price').first()).toContainText('₫');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((one) => one === ask || one === picture)).toHaveLength(2);
  });

  test('an English page does not wait for it either', async ({ page, shop }) => {
    const asked = listen(page, shop);
    const release = await holdShop(page);
    const body = portalTag(shop, product).replace('locale="vi"', 'locale="en"');
    await page.goto(hostPage(shop, 'ahead-en', { body }));
    await expect.poll(() => asked).toEqual([ask, picture]);
    release();
    await expect(page.locator('nongsan-product nongsan-price').first()).toContainText('₫');
  });

  test('a store is asked for with the first page of its goods, in one request', async ({ page, shop }) => {
    const asked = listen(page, shop);
    const release = await holdShop(page);
    await page.goto(hostPage(shop, 'ahead-store', { body: portalTag(shop, store) }));
    await expect.poll(() => asked).toEqual(['GET /v1/stores htx-che-hao-dat', 'GET /media/pictures/household-tea']);
    release();
    await expect(page.locator('nongsan-store nongsan-price').first()).toContainText('₫');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((one) => /stores|products|household/.test(one))).toHaveLength(2);
  });

  test('what the page brings itself is not asked for', async ({ page, shop }) => {
    const asked = listen(page, shop);
    await holdShop(page);
    const given = portalTag(shop, `${product}<nongsan-store store="htx-nong-san-phu-luong"></nongsan-store>`);
    shop.host.put('/given.js', `document.querySelector('nongsan-product').data = {};`);
    // Before the SDK, as a framework sets it that has rendered the tag.
    const sdk = `<script type="module" src="/given.js"></script><script type="module" src="${shop.server.origin}/sdk/nongsan.js"></script>`;
    await page.goto(hostPage(shop, 'ahead-given', { sdk, body: given }));
    await expect.poll(() => asked).toContain('GET /v1/stores htx-nong-san-phu-luong');
    expect(asked).not.toContain(ask);
  });
});
