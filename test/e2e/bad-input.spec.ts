import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';

/** Browsers say so themselves when a request is refused. */
const refused = (status: number) => new RegExp(`^error: Failed to load resource: .* status of ${status} `);

/** The failed state of one of the page's own elements, not of those that stand inside another. */
const failure = (page: Page, id: string) => page.locator(`#${id} [part="error"]`).first();

test('an unknown product says so and shows what the page put inside the tag @engines', async ({
  page,
  shop,
  guard,
}) => {
  guard.expect(refused(404));
  await page.goto(`${shop.pages}/one-of-each.html?product=khong-co&store=khong-co&lot=KHONG-CO`);
  for (const [id, fallback] of [
    ['card', 'Xem ở cổng'],
    ['product', 'Xem mặt hàng ở cổng'],
    ['store', 'Xem gian hàng ở cổng'],
    ['badge', 'Xem lô ở cổng'],
  ] as const) {
    await expect(failure(page, id)).toContainText('Không tìm thấy');
    await expect(page.getByRole('link', { name: fallback, exact: true })).toBeVisible();
  }
});

test(
  'a page on an origin that the portal has not allowed is told that it is not connected',
  { tag: '@once' },
  async ({ page, shop, guard }) => {
    guard.expect(refused(403));
    await page.goto(`${shop.stranger}/one-of-each.html?product=tra-hich&store=htx-che-hao-dat&lot=HD-CD`);
    for (const id of ['card', 'product', 'store', 'badge']) {
      await expect(failure(page, id)).toContainText('chưa được kết nối đúng');
    }
  },
);

test('a wrong key is told apart from a broken network', { tag: '@once' }, async ({ page, shop, guard }) => {
  guard.expect(refused(401));
  await page.goto(`${shop.pages}/wrong-key.html`);
  await expect(failure(page, 'card')).toContainText('chưa được kết nối đúng');
  await expect(page.getByRole('link', { name: 'Xem ở cổng' })).toBeVisible();
});

test(
  'a portal without an address tells its developer what to write',
  { tag: '@once' },
  async ({ page, shop, guard }) => {
    guard.expect(/^warning: \[nongsan\] <nongsan-portal id="tn"> needs api and key/);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${shop.pages}/without-api.html`);
    await expect(failure(page, 'card')).toContainText('chưa được kết nối đúng');
    await expect.poll(() => said).toHaveLength(1);
  },
);

const broken = [
  ['cut off in the middle', '{"items":['],
  ['of another server', '<!doctype html><title>502 Bad Gateway</title>'],
  ['without what was asked for', '{}'],
  ['with nothing where much should be', 'null'],
] as const;

test(
  'an answer that is none is a failed state with a way on, and the next one is taken',
  { tag: '@once' },
  async ({ page, shop }) => {
    for (const [name, body] of broken)
      await test.step(name, async () => {
        await page.route('**/v1/products?**', (route) =>
          route.fulfill({ body, contentType: 'application/json', headers: { 'access-control-allow-origin': '*' } }),
        );
        await page.goto(`${shop.pages}/one-of-each.html?product=tra-hich&store=htx-che-hao-dat&lot=`);
        await expect(failure(page, 'card')).toBeVisible();
        await page.unrouteAll();
        await failure(page, 'card').getByRole('button', { name: 'Thử lại' }).click();
        await expect(page.locator('#card nongsan-price')).toContainText('₫');
      });
  },
);

test('one product of another shape fails alone', { tag: '@once' }, async ({ page, shop }) => {
  await page.route('**/v1/products?**', async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    // The server writes its fields in one order, so the first price is the first product's.
    await route.fulfill({ response: answer, body: text.replace(/"amount":\d+/, '"amount":"nhiều"') });
  });
  await page.goto(`${shop.pages}/twelve-cards.html`);
  await expect(page.locator('nongsan-product-card [part="error"]')).toHaveCount(1);
  await expect(page.locator('nongsan-product-card nongsan-price')).toHaveCount(11);
});
