import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';

test('two portals on one page keep two carts; an element outside names its portal @engines', async ({ page, shop }) => {
  const open = () => page.goto(`${shop.pages}/two-portals.html`);
  await open();
  const cartOf = (portal: string) => page.locator(`nongsan-cart-button[portal="${portal}"]`);
  await page.getByRole('button', { name: 'Thêm vào giỏ: Trà Hích' }).click();
  await expect(cartOf('tn').getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
  await page.getByRole('button', { name: 'Thêm vào giỏ: Mật ong ngũ gia bì' }).click();
  await page.getByRole('button', { name: 'Thêm vào giỏ: Na Chi Lăng' }).click();
  await expect(cartOf('ls').getByRole('button', { name: 'Giỏ hàng, 2 món' })).toBeVisible();
  await expect(cartOf('tn').getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();

  // The page's next visit finds both again, each where it was.
  await open();
  for (const [portal, count, own, foreign] of [
    ['tn', 1, 'Trà Hích', 'Na Chi Lăng'],
    ['ls', 2, 'Na Chi Lăng', 'Trà Hích'],
  ] as const) {
    await cartOf(portal)
      .getByRole('button', { name: `Giỏ hàng, ${count} món` })
      .click();
    const cart = cartOf(portal).getByRole('dialog');
    await expect(cart.getByRole('link', { name: own })).toBeVisible();
    await expect(cart.getByRole('link', { name: foreign })).toHaveCount(0);
    await cart.getByRole('button', { name: 'Đóng' }).click();
  }
  const rows = await shop.server.sql<{ portal: string; lines: number }[]>`
    SELECT p.slug AS portal, count(*)::int AS lines FROM checkouts c JOIN portals p USING (portal_id)
    JOIN checkout_lines l USING (checkout_id) WHERE c.checkout_id = ANY (${await keptCarts(page)}) GROUP BY 1 ORDER BY 1`;
  expect(rows.map(({ portal, lines }) => [portal, lines])).toEqual([
    ['lang-son', 2],
    ['thai-nguyen', 1],
  ]);
});

const keptCarts = (page: Page): Promise<string[]> => page.evaluate(() => Object.values(localStorage) as string[]);
