import { addFromProductPage, buyer, fillCheckout, placeOrder } from './fixtures/buyer.ts';
import { orderNumbered, stockOf, variantOf } from './fixtures/ledger.ts';
import { expect, test } from './fixtures/test.ts';

test('a buyer finds a tea, opens its household’s store, buys cash on delivery and sees the order @engines', async ({
  page,
  shop,
}) => {
  const { sql } = shop.server;
  const variant = await variantOf(sql, 'che-tom-non-hao-dat', 'Gói 100 g');
  const before = await stockOf(sql, variant);

  await test.step('finds it on the portal’s page and opens the household’s store', async () => {
    await page.goto(shop.portal);
    const card = page.locator('nongsan-product-card').filter({ hasText: 'Chè đinh Tân Cương' }).first();
    // What is far below is not loaded yet: the buyer scrolls.
    await card.scrollIntoViewIfNeeded();
    await card.getByRole('link', { name: 'HTX chè Hảo Đạt' }).click();
    await page.waitForURL(/store\.html\?store=htx-che-hao-dat$/);
    await expect(page.getByRole('heading', { name: 'HTX chè Hảo Đạt' })).toBeVisible();
  });
  await test.step('opens a tea of the same household and adds two', async () => {
    const card = page.locator('nongsan-product-card').filter({ hasText: 'Chè tôm nõn' });
    await card.getByRole('heading').getByRole('link').click();
    await page.waitForURL(/product\.html\?product=che-tom-non-hao-dat$/);
    const product = page.locator('nongsan-product');
    await product.getByRole('radio', { name: /100 g/ }).check({ force: true });
    await product.getByRole('button', { name: 'Thêm', exact: true }).click();
    await product.getByRole('button', { name: /^Thêm vào giỏ · 370\.000 ₫$/ }).click();
    await expect(page.getByRole('button', { name: 'Giỏ hàng, 2 món' })).toBeVisible();
  });
  await test.step('changes the quantity in the cart', async () => {
    await page.getByRole('button', { name: 'Giỏ hàng, 2 món' }).click();
    const cart = page.getByRole('dialog', { name: 'Giỏ hàng' });
    await cart.getByRole('button', { name: 'Thêm', exact: true }).click();
    await expect(cart.locator('[part="total"]')).toContainText('555.000');
    await cart.getByRole('link', { name: 'Tới bước đặt hàng' }).click();
    await page.waitForURL(/checkout\.html$/);
  });
  await test.step('answers, reviews and places', async () => {
    await fillCheckout(page, { payment: 'cod', note: 'Gọi trước khi giao' });
    const review = page.getByRole('form', { name: 'Đặt hàng' });
    for (const text of [buyer.name, buyer.street, buyer.commune, 'Trả tiền mặt', 'Gọi trước khi giao']) {
      await expect(review).toContainText(text);
    }
    await placeOrder(page);
  });
  await test.step('sees the order, which the database has too', async () => {
    const title = await page.getByRole('heading', { name: /^Đơn hàng NS-/ }).textContent();
    const order = page.locator('nongsan-order');
    for (const text of ['Chè tôm nõn', '555.000', buyer.name, buyer.commune]) {
      await expect(order).toContainText(text);
    }
    const stored = await orderNumbered(sql, title?.replace('Đơn hàng ', '') ?? '');
    expect(stored).toMatchObject({
      name: buyer.name,
      phone: '+84912345678',
      street: buyer.street,
      commune: buyer.commune,
      total: 555_000,
      lines: [{ variant, quantity: '3', total: '555000' }],
      payments: [{ method: 'cod', amount: '555000' }],
    });
    expect(stored.consents).toEqual([
      { purpose: 'marketing', granted: false },
      { purpose: 'order-processing', granted: true },
      { purpose: 'order-updates', granted: false },
    ]);
    expect(await stockOf(sql, variant)).toBe(before - 3000);
    await expect(page.getByRole('button', { name: 'Giỏ hàng', exact: true })).toBeVisible();
  });
});

test('what a buyer writes about themselves is shown as text', { tag: '@once' }, async ({ page, shop }) => {
  const name = '<img src=x onerror="window.hacked=1">';
  await addFromProductPage(page, `${shop.portal}/product.html?product=tra-den-thinh-an`);
  await page.goto(`${shop.portal}/checkout.html`);
  await fillCheckout(page, { payment: 'cod', name, street: '</script><script>window.hacked=1</script>' });
  await expect(page.getByRole('form', { name: 'Đặt hàng' })).toContainText(name);
  await placeOrder(page);
  await expect(page.locator('nongsan-order')).toContainText(name);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('an answer that is missing or wrong is asked for beside its question', async ({ page, shop }) => {
  await addFromProductPage(page, `${shop.portal}/product.html?product=tra-den-thinh-an`);
  await page.goto(`${shop.portal}/checkout.html`);
  const form = page.getByRole('form', { name: 'Đặt hàng' });
  await form.getByRole('textbox', { name: 'Số điện thoại' }).fill('091234567');
  await form.getByRole('button', { name: 'Xem lại đơn hàng' }).click();
  const faults = form.getByRole('group', { name: /^Còn \d+ chỗ cần sửa$/ });
  await expect(faults).toBeFocused();
  await faults.getByRole('button', { name: 'Số này còn thiếu chữ số' }).click();
  await expect(form.getByRole('textbox', { name: 'Số điện thoại' })).toBeFocused();
  await expect(form.getByRole('textbox', { name: 'Số điện thoại' })).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByRole('checkbox', { name: /\(bắt buộc\)/ })).not.toBeChecked();
});
