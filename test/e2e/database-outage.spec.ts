import { addFromProductPage, fillCheckout, placeButton, placeOrder } from './fixtures/buyer.ts';
import { countOrders } from './fixtures/ledger.ts';
import { expect, test } from './fixtures/test.ts';

// The database is stopped under the server, so this file has a shop of its own.
test.use({ freshShop: true });

// What a server answers meanwhile is the same to every engine, and the client waits for six real seconds.
test(
  'while the database is away pages say so; when it is back the buyer goes on where they were',
  { tag: ['@once', '@chromium'] },
  async ({ page, shop, guard }) => {
    guard.expect(/^error: Failed to load resource: .* status of 503 /);
    const { server } = shop;
    await addFromProductPage(page, `${shop.portal}/product.html?product=tra-hich`);

    await test.step('a page that opens meanwhile has a failed state with a way on', async () => {
      await server.stopDatabase();
      await page.goto(`${shop.portal}/product.html?product=tra-den-thinh-an`);
      const failure = page.locator('nongsan-product [part="error"]');
      // The client asks three times more, each after the two seconds that the server wants, before it gives up.
      await expect(failure).toContainText('Cổng bán hàng đang tạm nghỉ', { timeout: 20_000 });
      await server.startDatabase();
      await failure.getByRole('button', { name: 'Thử lại' }).click();
      await expect(page.locator('nongsan-product').getByRole('heading', { name: 'Trà đen' })).toBeVisible();
    });
    await test.step('the cart is still there', async () => {
      await page.goto(`${shop.portal}/checkout.html`);
      await expect(page.getByRole('form', { name: 'Đặt hàng' })).toContainText('Trà Hích');
    });
    await test.step('an order that could not be placed is placed by the same button', async () => {
      await fillCheckout(page, { payment: 'cod' });
      await server.stopDatabase();
      await placeButton(page).click();
      await expect(page.getByRole('group', { name: 'Chưa đặt được' })).toBeFocused();
      await server.startDatabase();
      await placeOrder(page);
      expect(await countOrders(server.sql)).toBe(1);
    });
  },
);
