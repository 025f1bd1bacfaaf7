import type { Page } from '@playwright/test';
import { faultsOf } from './fixtures/axe.ts';
import { addFromProductPage, fillCheckout, placeOrder } from './fixtures/buyer.ts';
import { expect, test } from './fixtures/test.ts';

/** What axe says about colours; of all else a dark page is the same. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Every rule that axe has, also those that are advice; and as dark as the reader's other pages, what colours have a part in. */
async function expectAccessible(page: Page, state: string): Promise<void> {
  await test.step(state, async () => {
    expect(await faultsOf(page), state).toEqual([]);
    // Colours are the same at every width.
    if ((page.viewportSize()?.width ?? 0) < 600) return;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(page, { rules: ofColours }), `${state}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });
}

async function seeAll(page: Page): Promise<void> {
  for (const element of await page.locator('nongsan-product-card, nongsan-store').all()) {
    await element.scrollIntoViewIfNeeded();
    await expect(element.locator('[aria-busy="true"]')).toHaveCount(0);
  }
}

for (const [name, path] of [
  ['the portal’s page', '/index.html'],
  ['the English page', '/en/index.html'],
  ['a store', '/store.html?store=htx-che-hao-dat'],
  ['a product', '/product.html?product=che-dinh-tan-cuong'],
  ['a product for adults', '/product.html?product=ruou-men-la-bang-phuc'],
  ['a product that is sold out', '/product.html?product=tra-tn-gaba'],
  ['the terms', '/terms.html'],
  ['an empty checkout', '/checkout.html'],
] as const) {
  test(`${name} has nothing that axe objects to, light or dark`, async ({ page, shop }) => {
    await page.goto(`${shop.portal}${path}`);
    await seeAll(page);
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
    await expectAccessible(page, name);
  });
}

test('a lot has nothing that axe objects to, light or dark, on the portal’s page and behind its QR', async ({
  page,
  shop,
}) => {
  const [lot] = await shop.server.sql<{ code: string; address: string }[]>`
    SELECT code, link_path || '&s=' || signature AS address FROM lots WHERE code LIKE 'HD-CD-%'`;
  await page.goto(`${shop.portal}/trace.html?lot=${lot?.code ?? ''}`);
  await expect(page.locator('nongsan-trace-badge')).toContainText('Chữ ký số đúng');
  await expectAccessible(page, 'on the portal’s page');
  await page.goto(`${shop.server.origin}${lot?.address ?? ''}`);
  await page.getByText('Tự kiểm tra chữ ký trên máy này').click();
  await expect(page.locator('nongsan-trace-badge')).toContainText('Chữ ký số đúng');
  await expectAccessible(page, 'behind its QR');
});

test('the way from the cart to the order has nothing that axe objects to, light or dark', async ({ page, shop }) => {
  await addFromProductPage(page, `${shop.portal}/product.html?product=tra-xanh-tui-loc-nguyen-viet`);
  await expectAccessible(page, 'added');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Giỏ hàng, / })
    .click();
  const drawer = page.getByRole('dialog', { name: 'Giỏ hàng' });
  await expect(drawer.getByRole('link', { name: 'Tới bước đặt hàng' })).toBeVisible();
  await expectAccessible(page, 'cart');
  await drawer.getByRole('link', { name: 'Tới bước đặt hàng' }).click();
  const form = page.getByRole('form', { name: 'Đặt hàng' });
  await form.getByRole('button', { name: 'Xem lại đơn hàng' }).click();
  await expectAccessible(page, 'faults');
  await fillCheckout(page, { payment: 'vietqr' });
  await expectAccessible(page, 'review');
  await placeOrder(page);
  await expect(page.locator('nongsan-transfer nongsan-qr')).toBeVisible();
  await expectAccessible(page, 'order');
});

test('what is not there has nothing that axe objects to, light or dark', async ({ page, shop, guard }) => {
  guard.expect(/status of 404/);
  await page.goto(`${shop.pages}/one-of-each.html?product=khong-co&store=khong-co&lot=KHONG-CO`);
  await expect(page.locator('[part="error"]')).toHaveCount(4);
  await expectAccessible(page, 'failed');
});
