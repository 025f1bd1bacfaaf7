import type { Page } from '@playwright/test';
import { expectHeard, forgetHeard, listenToRegions } from './fixtures/announcements.ts';
import { addFromProductPage, fillCheckout, placeButton } from './fixtures/buyer.ts';
import { expect, test } from './fixtures/test.ts';

const lost = /^error: Failed to load resource: net::ERR_/;

test.beforeEach(({ page }) => listenToRegions(page));

const openCart = async (page: Page) => {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Giỏ hàng/ })
    .click();
  const drawer = page.getByRole('dialog', { name: 'Giỏ hàng' });
  await expect(drawer.getByRole('link', { name: 'Tới bước đặt hàng' })).toBeVisible();
  return drawer;
};

test.describe('of what the buyer does one sentence is said', { tag: '@once' }, () => {
  test('adding from a card, also a second time', async ({ page, shop }) => {
    await page.goto(`${shop.portal}/index.html`);
    const card = page.locator('nongsan-product-card[product="mien-viet-cuong"]').first();
    await card.getByRole('button').click();
    await expectHeard(page, 'Đã thêm vào giỏ');
    await card.getByRole('button').click();
    await expectHeard(page, 'Đã thêm vào giỏ');
  });

  test('adding from the product’s page', async ({ page, shop }) => {
    await page.goto(`${shop.portal}/product.html?product=mien-viet-cuong`);
    await expect(page.locator('nongsan-trace-card')).toContainText('Chữ ký số đúng');
    await forgetHeard(page);
    await page
      .locator('nongsan-product')
      .getByRole('button', { name: /^Thêm vào giỏ/ })
      .click();
    await expectHeard(page, /^Đã thêm vào giỏ: 1 × Gói 500 g/);
  });

  test('changing a quantity, removing a line, taking it back', async ({ page, shop }) => {
    await addFromProductPage(page, `${shop.portal}/product.html?product=mien-viet-cuong`);
    await addFromProductPage(page, `${shop.portal}/product.html?product=mat-ong-phuc-thanh`);
    const drawer = await openCart(page);
    await forgetHeard(page);
    const line = drawer.getByRole('listitem').filter({ hasText: 'Miến Việt Cường' });
    await line.getByRole('button', { name: 'Thêm' }).click();
    await expectHeard(page, /^Tổng cộng 296\.000/);
    await line.getByRole('button', { name: 'Bỏ Miến Việt Cường khỏi giỏ' }).click();
    await expectHeard(page, /^Đã bỏ Miến Việt Cường\. Tổng cộng 170\.000/);
    await expect(drawer.getByRole('button', { name: 'Lấy lại' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expectHeard(page, /^Tổng cộng 296\.000/);
    await expect(drawer.getByRole('region', { name: 'Giỏ hàng', exact: true })).toBeFocused();
  });

  test('a change that does not go through', async ({ page, shop, guard, context }) => {
    guard.expect(lost);
    await addFromProductPage(page, `${shop.portal}/product.html?product=mien-viet-cuong`);
    const drawer = await openCart(page);
    await forgetHeard(page);
    await context.setOffline(true);
    await drawer.getByRole('button', { name: 'Thêm' }).click();
    await expectHeard(page, 'Không kết nối được. Kiểm tra mạng rồi thử lại.');
    await context.setOffline(false);
    await drawer.getByRole('button', { name: 'Thêm' }).click();
    await expectHeard(page, /^Tổng cộng 126\.000/);
  });

  test('a product that cannot be added', async ({ page, shop, guard, context }) => {
    guard.expect(lost);
    await page.goto(`${shop.portal}/index.html`);
    const card = page.locator('nongsan-product-card[product="mien-viet-cuong"]').first();
    await expect(card.getByRole('button')).toBeVisible();
    await context.setOffline(true);
    await card.getByRole('button').click();
    await expectHeard(page, 'Chưa thêm được. Thử lại.');
  });

  test('answers that cannot be taken: the focus goes to their list, and no region repeats it', async ({
    page,
    shop,
  }) => {
    await addFromProductPage(page, `${shop.portal}/product.html?product=ruou-men-la-bang-phuc`);
    await page.goto(`${shop.portal}/checkout.html`);
    const form = page.getByRole('form', { name: 'Đặt hàng' });
    await form.getByRole('button', { name: 'Xem lại đơn hàng' }).click();
    await expect(form.getByRole('group', { name: /^Còn \d+ chỗ cần sửa/ })).toBeFocused();
    // A fault describes its box; the box's name is what is agreed to, and nothing else.
    const age = form.getByRole('checkbox', { name: 'Tôi đã đủ 18 tuổi.', exact: true });
    await expect(age).toHaveAccessibleDescription(
      'Giỏ hàng có món chỉ bán cho người từ 18 tuổi. Xác nhận tuổi, hoặc bỏ món này khỏi giỏ.',
    );
    await expect(form.getByRole('checkbox', { name: /\(bắt buộc\)$/ })).toHaveAccessibleDescription(/^Cần ô này/);
    await expectHeard(page);
  });

  test('an order that is placed, and before it one that is not', async ({ page, shop, guard, context }) => {
    guard.expect(lost);
    await addFromProductPage(page, `${shop.portal}/product.html?product=ruou-men-la-bang-phuc`);
    await page.goto(`${shop.portal}/checkout.html`);
    await fillCheckout(page, { payment: 'cod', ofAge: true });
    await expect(
      page.getByRole('form').getByRole('listitem').filter({ hasText: 'đồng ý: Tôi đã đủ 18 tuổi.' }),
    ).toBeVisible();
    await forgetHeard(page);
    await context.setOffline(true);
    await placeButton(page).click();
    await expect(page.getByRole('group', { name: 'Mất kết nối khi đang gửi' })).toBeFocused();
    await context.setOffline(false);
    await page.evaluate(() => {
      document.addEventListener('nongsan-order-placed', (event) => event.preventDefault());
    });
    await placeButton(page).click();
    const placed = page.getByRole('heading', { name: 'Đã đặt hàng' });
    await expect(placed).toBeFocused();
    await expect(placed).toHaveAccessibleDescription(/^Số đơn hàng NS-/);
    await expectHeard(page);
  });
});

test(
  'twelve cards that cannot be loaded say so once; a second try keeps the focus and is told of once more',
  { tag: '@once' },
  async ({ page, shop, guard }) => {
    guard.expect(lost);
    await page.route('**/v1/products?**', (route) => route.abort('connectionreset'));
    await page.goto(`${shop.pages}/twelve-cards.html`);
    await expect(page.getByRole('button', { name: 'Thử lại' })).toHaveCount(12);
    await expectHeard(page, 'Không kết nối được. Kiểm tra mạng rồi thử lại. Thử lại');
    const card = page.locator('nongsan-product-card').nth(3);
    await card.getByRole('button', { name: 'Thử lại' }).press('Enter');
    await expectHeard(page, 'Không kết nối được. Kiểm tra mạng rồi thử lại. Thử lại');
    await expect(card.getByRole('button', { name: 'Thử lại' })).toBeFocused();
    await page.unrouteAll();
    await page.keyboard.press('Enter');
    await expect(card).toBeFocused();
    await expect(card.getByRole('heading')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(card.getByRole('link').first()).toBeFocused();
  },
);
