import type { Page } from '@playwright/test';
import { atRest } from './fixtures/at-rest.ts';
import { addFromProductPage, fillCheckout, placeOrder } from './fixtures/buyer.ts';
import { expectReadable } from './fixtures/layout.ts';
import { accessibleTree } from './fixtures/stillness.ts';
import { expect, test } from './fixtures/test.ts';

/** Records what a screen reader goes through, then reads the page small, enlarged and with more space. */
async function expectPage(page: Page, name: string): Promise<void> {
  await atRest(page);
  expect.soft(await accessibleTree(page.locator('body'))).toMatchSnapshot(['aria', 'pages', `${name}.yml`]);
  await expectReadable(page);
}

test.describe('as a screen reader goes through it, and as people read who enlarge it', { tag: '@once' }, () => {
  for (const [name, path] of [
    ['home', '/index.html'],
    ['home-en', '/en/index.html'],
    ['product', '/product.html?product=che-dinh-tan-cuong'],
    ['store', '/store.html?store=htx-che-hao-dat'],
    ['terms', '/terms.html'],
    ['lang-son', '/lang-son/index.html'],
  ] as const) {
    test(`the page “${name}”`, async ({ page, shop }) => {
      await page.goto(`${shop.portal}${path}`);
      await expectPage(page, name);
    });
  }

  test('the page of a lot', async ({ page, shop }) => {
    const [lot] = await shop.server.sql<{ code: string }[]>`SELECT code FROM lots WHERE code LIKE 'HD-CD-%'`;
    await page.goto(`${shop.portal}/trace.html?lot=${lot?.code ?? ''}`);
    await expect(page.locator('nongsan-trace-card')).toContainText('Chữ ký số đúng');
    await expectPage(page, 'trace');
  });

  test('the cart, the checkout and the order', async ({ page, shop }) => {
    await addFromProductPage(page, `${shop.portal}/product.html?product=mien-viet-cuong`, 2);
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Giỏ hàng/ })
      .click();
    await expect(page.getByRole('dialog').getByRole('link', { name: 'Tới bước đặt hàng' })).toBeVisible();
    await expectPage(page, 'cart');
    await page.goto(`${shop.portal}/checkout.html`);
    await expect(page.getByRole('form')).toBeVisible();
    await expectPage(page, 'checkout');
    await page.setViewportSize({ width: 1280, height: 900 });
    await fillCheckout(page, { payment: 'vietqr' });
    await placeOrder(page);
    await expect(page.locator('nongsan-transfer nongsan-qr')).toBeVisible();
    await expectPage(page, 'order');
  });
});
