import { readFile } from 'node:fs/promises';
import { strictPolicy } from '../../../examples/serve.ts';
import { fillCheckout, placeOrder } from '../fixtures/buyer.ts';
import { expect, test } from '../fixtures/example.ts';
import { orderNumbered } from '../fixtures/ledger.ts';

const readme = (name: string) => readFile(new URL(`../../../examples/${name}/README.md`, import.meta.url), 'utf8');

test.describe('strict CSP', () => {
  test('a buyer orders under the policy, from the card to the order’s page @engines', async ({ page, stand }) => {
    await page.goto(stand.origin('strict-csp'));
    await page.getByRole('button', { name: 'Thêm vào giỏ: Trà Hích' }).click();
    await page.getByRole('button', { name: 'Giỏ hàng, 1 món' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tới bước đặt hàng' }).click();
    await fillCheckout(page, { payment: 'cod' });
    await placeOrder(page);
    const title = await page.getByRole('heading', { name: /^Đơn hàng NS-/ }).textContent();
    const order = await orderNumbered(stand.server.sql, title?.replace('Đơn hàng ', '') ?? '');
    expect(order.lines).toHaveLength(1);
  });

  test(
    'the header in the README is the one that the page is tested with',
    { tag: '@once' },
    async ({ page, stand }) => {
      const origin = stand.origin('strict-csp');
      const answer = await page.goto(origin);
      const sent = answer?.headers()['content-security-policy'] ?? '';
      const written = /^Content-Security-Policy: (.*)$/m.exec(await readme('strict-csp'))?.[1] ?? '';
      const meant = written
        .replace('http://localhost:4320', origin)
        .replaceAll('http://localhost:4310', stand.server.origin);
      expect(`${meant}; report-uri /csp-report`).toBe(sent);
      expect(sent).toBe(strictPolicy(stand.server.origin, { icon: `${origin}/favicon.ico` }));
    },
  );
});

test('the open cart is there again after the page was loaded anew, and the back key closes it @engines', async ({
  page,
  stand,
}) => {
  await page.goto(stand.origin('strict-csp'));
  const button = page.getByRole('button', { name: 'Giỏ hàng' });
  await button.click();
  await page.reload();
  await expect(page.getByRole('dialog', { name: 'Giỏ hàng' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('dialog', { name: 'Giỏ hàng' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull();
});

test('two portals: each button counts the goods of its own portal @engines', async ({ page, stand }) => {
  await page.goto(stand.origin('two-portals'));
  const cartOf = (portal: string) => page.locator(`nongsan-cart-button[portal="${portal}"]`).getByRole('button');
  await page.getByRole('button', { name: 'Thêm vào giỏ: Trà Hích' }).click();
  await page.getByRole('button', { name: 'Thêm vào giỏ: Mật ong ngũ gia bì' }).click();
  await page.getByRole('button', { name: 'Thêm vào giỏ: Na Chi Lăng' }).click();
  await expect(cartOf('tn').first()).toHaveAccessibleName('Thái Nguyên: Giỏ hàng, 1 món');
  await expect(cartOf('ls').first()).toHaveAccessibleName('Lạng Sơn: Giỏ hàng, 2 món');
  await cartOf('ls').first().click();
  await expect(page.getByRole('dialog', { name: 'Lạng Sơn: Giỏ hàng' })).toBeVisible();
});

test('own cart: the page’s basket takes what is asked for, and the portal is told nothing @engines', async ({
  page,
  stand,
}) => {
  const written: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') written.push(request.url());
  });
  await page.goto(stand.origin('own-cart'));
  const add = page.getByRole('button', { name: 'Thêm vào giỏ: Miến Việt Cường' });
  await add.click();
  await add.click();
  const basket = page.getByRole('region', { name: 'Giỏ của bạn' });
  await expect(basket.getByRole('listitem')).toHaveText([/^Vé Hà Nội/, /^Miến Việt Cường, .+ × 2/]);
  const [variant] = await stand.server.sql<{ price: number }[]>`
    SELECT v.price_amount::int AS price FROM products p JOIN variants v USING (store_id, product_id)
    WHERE p.slug = 'mien-viet-cuong' ORDER BY v.position LIMIT 1`;
  const sum = new Intl.NumberFormat('vi').format(120_000 + 2 * (variant?.price ?? 0));
  await expect(basket.locator('output')).toHaveText(new RegExp(`^${sum.replaceAll('.', '\\.')}`));
  expect(written).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
