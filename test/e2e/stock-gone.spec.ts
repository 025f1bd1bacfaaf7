import { addFromProductPage, fillCheckout, placeButton, placeOrder } from './fixtures/buyer.ts';
import { orderNumbered, stockOf, variantOf } from './fixtures/ledger.ts';
import { buyElsewhere } from './fixtures/other-buyer.ts';
import { expect, test } from './fixtures/test.ts';

const product = 'tinh-bot-nghe-nep-den-bac-kan';

test('when another buyer takes some of it meanwhile, the rest can be ordered', async ({ page, shop, guard }) => {
  guard.expect(/^error: Failed to load resource: .* status of 409 /);
  const { server } = shop;
  const variant = await variantOf(server.sql, product, 'Lọ 150 g');
  await server.sql`UPDATE stock SET quantity = 3 WHERE variant_id = ${variant}`;
  await addFromProductPage(page, `${shop.portal}/product.html?product=${product}`, 3);
  await page.goto(`${shop.portal}/checkout.html`);
  await expect(page.getByRole('form', { name: 'Đặt hàng' })).toBeVisible();
  await buyElsewhere(server, variant, '2');
  // The review has the goods held, and hears there that they are gone.
  await fillCheckout(page, { payment: 'cod', tooLate: true });
  const form = page.getByRole('form', { name: 'Đặt hàng' });
  await expect(form).toContainText('Chỉ còn 1 lọ');
  await form.getByRole('button', { name: 'Lấy 1 lọ' }).click();
  await expect(placeButton(page)).toHaveText(/320\.000/);
  await placeOrder(page);

  const title = await page.getByRole('heading', { name: /^Đơn hàng NS-/ }).textContent();
  const stored = await orderNumbered(server.sql, title?.replace('Đơn hàng ', '') ?? '');
  expect(stored.lines).toEqual([{ variant, quantity: '1', total: '290000' }]);
  expect(await stockOf(server.sql, variant)).toBe(0);
});

test(
  'when another buyer takes all of it, what else is in the cart can be ordered',
  { tag: '@once' },
  async ({ page, shop, guard }) => {
    guard.expect(/^error: Failed to load resource: .* status of 409 /);
    const { server } = shop;
    const variant = await variantOf(server.sql, product, 'Lọ 150 g');
    await server.sql`UPDATE stock SET quantity = 1 WHERE variant_id = ${variant}`;
    await addFromProductPage(page, `${shop.portal}/product.html?product=${product}`);
    await addFromProductPage(page, `${shop.portal}/product.html?product=tra-den-thinh-an`);
    await page.goto(`${shop.portal}/checkout.html`);
    const form = page.getByRole('form', { name: 'Đặt hàng' });
    await expect(form).toBeVisible();
    await buyElsewhere(server, variant, '1');
    await fillCheckout(page, { payment: 'cod', tooLate: true });
    await expect(form).toContainText('Đã hết hàng');
    await form
      .getByRole('button', { name: /^Bỏ .* khỏi giỏ$/ })
      .first()
      .click();
    await expect(placeButton(page)).toHaveText(/150\.000/);
    await placeOrder(page);
    await expect(page.locator('nongsan-order')).toContainText('Trà đen');
    await expect(page.locator('nongsan-order')).not.toContainText('nghệ');
  },
);
