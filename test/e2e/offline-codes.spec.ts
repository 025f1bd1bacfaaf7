import type { Page } from '@playwright/test';
import type { Sql } from '@nongsan/server';
import { expect, test } from './fixtures/test.ts';

/** Paths of signed codes of lots with a use-by date far off or none, the newest first. */
async function signedPaths(sql: Sql): Promise<readonly string[]> {
  const lots = await sql<{ path: string }[]>`
    SELECT link_path || CASE WHEN position('?' IN link_path) > 0 THEN '&' ELSE '?' END || 's=' || signature AS path
    FROM lots WHERE status = 'valid' AND link_path LIKE '/01/%' ORDER BY code`;
  // A worker knows the browser's languages, not those that a test gives to pages.
  return lots.map(({ path }) => `${path}&lang=vi`);
}

// The server is taken off the network, so this file has a shop of its own.
test.use({ freshShop: true });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const keep = (page: Page) => page.locator('#nongsan-keep');

test(
  'without a network a code never seen before is checked, an altered one refused, and a page seen before says its age',
  { tag: ['@once', '@engines'] },
  async ({ page, shop, guard }) => {
    guard.expect(/Failed to load resource|NetworkError|CORS request did not succeed|ServiceWorker/);
    const { origin, sql } = shop.server;
    const [seen = '', unseen = ''] = await signedPaths(sql);
    await test.step('a visit keeps shell, keys and page', async () => {
      await page.goto(origin + seen);
      await expect(keep(page)).toHaveAttribute('data-state', 'kept');
    });
    await shop.server.disconnect();
    await test.step('a code that was never opened', async () => {
      await page.goto(origin + unseen);
      await expect(heading(page)).toContainText('Chữ ký trong mã khớp');
      await expect(page.locator('main')).toContainText(/khóa [0-9a-f]{4}/);
      await expect(page.locator('main')).toContainText('thu hồi hay tạm dừng');
      await expect(page.locator('main')).toContainText(/Khóa của cổng được tải lúc .* \(hôm nay\)/);
      await expect(page.locator('.facts')).toContainText(/10\/([^?]+)/.exec(unseen)?.[1] ?? '?');
      expect(await page.locator('body').evaluate((body) => getComputedStyle(body).marginTop)).toBe('0px');
    });
    await test.step('the same, altered by a day', async () => {
      await page.goto(origin + unseen.replace(/7007=(\d{4})\d\d/, '7007=$128'));
      await expect(heading(page)).toContainText('không khớp');
      await expect(page.locator('.facts')).toHaveCount(0);
    });
    await test.step('the page that was visited', async () => {
      await page.goto(origin + seen);
      await expect(page.locator('#nongsan-kept')).toContainText(/Không có mạng. Trang này được lưu lúc .* \(hôm nay\)/);
      await expect(page.locator('#nongsan-kept')).toContainText('Chữ ký vừa được kiểm tra lại');
      await expect(page.locator('.product')).toBeVisible();
    });
    await shop.server.connect();
    await test.step('with a network again the portal answers', async () => {
      await page.goto(origin + unseen);
      await expect(page.locator('.product')).toBeVisible();
      await expect(page.locator('#nongsan-kept')).toHaveCount(0);
    });
  },
);
