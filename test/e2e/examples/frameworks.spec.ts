import { fillCheckout, placeOrder } from '../fixtures/buyer.ts';
import { expect, test } from '../fixtures/example.ts';

for (const framework of ['react', 'vue'] as const) {
  test(`${framework}: a buyer changes the shelf, fills the cart and orders @engines`, async ({ apps, page }) => {
    await page.goto(apps[framework]);
    await page.getByRole('button', { name: 'Thêm vào giỏ: Trà Hích' }).click();
    // The page hears of it by an event, and draws itself anew.
    await expect(page.locator('[data-said]')).toHaveText('Giỏ hàng có 1 món.');
    await page.getByRole('button', { name: 'Mật ong và miến' }).click();
    await expect(page.locator('nongsan-product-card')).toHaveCount(2);
    await page.getByRole('button', { name: 'Thêm vào giỏ: Miến Việt Cường' }).click();
    await expect(page.locator('[data-said]')).toHaveText('Giỏ hàng có 2 món.');
    // What the framework put inside a tag is its own: it may take it out again.
    await page.getByRole('button', { name: 'Chè', exact: true }).click();
    await expect(page.locator('nongsan-product-card')).toHaveCount(3);
    await page.getByRole('button', { name: 'Giỏ hàng, 2 món' }).click();
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('nongsan-product-card')).toHaveCount(3);
    await page.getByRole('button', { name: 'Giỏ hàng, 2 món' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tới bước đặt hàng' }).click();
    await fillCheckout(page, { payment: 'cod' });
    await placeOrder(page);
  });
}
