import { cp, mkdtemp, appendFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Sql } from '@nongsan/server';
import { faultsOf } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';

/** Paths of signed codes of lots with a use-by date far off or none, the newest first. */
async function signedPaths(sql: Sql, like = '/01/%'): Promise<readonly string[]> {
  const lots = await sql<{ path: string }[]>`
    SELECT link_path || CASE WHEN position('?' IN link_path) > 0 THEN '&' ELSE '?' END || 's=' || signature AS path
    FROM lots WHERE status = 'valid' AND link_path LIKE ${like} ORDER BY code`;
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
    const [lotOnly = ''] = await signedPaths(sql, '/t/%');
    await test.step('a visit keeps shell, keys and page', async () => {
      await page.goto(origin + seen);
      await expect(keep(page)).toHaveAttribute('data-state', 'kept');
    });
    await test.step('which is for both kinds of codes', async () => {
      const scopes = () =>
        page.evaluate(async () => {
          const workers = await navigator.serviceWorker.getRegistrations();
          return workers.filter(({ active }) => active?.state === 'activated').length;
        });
      await expect.poll(scopes).toBe(2);
    });
    await shop.server.disconnect();
    await test.step('a code that was never opened', async () => {
      const answer = await page.goto(origin + unseen);
      expect(answer?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
      await expect(heading(page)).toContainText('Chữ ký trong mã khớp');
      await expect(page.locator('main')).toContainText(/khóa [0-9a-f]{4}/);
      await expect(page.locator('main')).toContainText('thu hồi hay tạm dừng');
      await expect(page.locator('main')).toContainText(/Khóa của cổng được tải lúc .* \(hôm nay\)/);
      await expect(page.locator('.facts')).toContainText(/10\/([^?]+)/.exec(unseen)?.[1] ?? '?');
      expect(await page.locator('body').evaluate((body) => getComputedStyle(body).marginTop)).toBe('0px');
    });
    await test.step('one of a lot without GTIN, in English', async () => {
      await page.goto(`${origin}${lotOnly}`.replace('lang=vi', 'lang=en'));
      await expect(heading(page)).toContainText('The signature in the code fits');
      expect(await faultsOf(page)).toEqual([]);
    });
    await test.step('the first again, altered by a day', async () => {
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

const dist = fileURLToPath(new URL('../../packages/embed/dist/', import.meta.url));

/** The same build with another worker: to browsers an update, as any release is. */
async function nextRelease(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nongsan-next-'));
  await cp(dist, folder, { recursive: true });
  await appendFile(join(folder, 'nongsan-trace-worker.js'), '\n// The next release.\n');
  return folder;
}

/** What is kept, by the names of the caches, and whether a worker waits behind the one of the open pages. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    const names = await caches.keys();
    return {
      workers: workers.length,
      waiting: workers.some(({ scope, waiting }) => scope.endsWith('/01/') && waiting !== null),
      shells: names.filter((name) => name.startsWith('nongsan-trace-shell-')).sort(),
      caches: names.length,
    };
  });

test(
  'a new worker waits for the last page of the old one and loses nothing that was kept; a server that wants none removes it',
  { tag: ['@once', '@engines'] },
  async ({ page, context, shop, guard }) => {
    guard.expect(/Failed to load resource|NetworkError|CORS request did not succeed|ServiceWorker/);
    const { server } = shop;
    const [seen = '', unseen = ''] = await signedPaths(server.sql);
    await page.goto(server.origin + seen);
    await keep(page).getByRole('button', { name: 'Giữ trang này' }).click();
    await expect(keep(page)).toHaveAttribute('data-state', 'pinned');
    const before = await kept(page);
    expect(before).toMatchObject({ workers: 2, waiting: false });

    const release = await nextRelease();
    await server.disconnect();
    await server.connect({ sdk: release });
    await test.step('while a page of the old release is open, the new worker waits', async () => {
      const other = await context.newPage();
      await other.goto(server.origin + unseen);
      await expect(keep(other)).toHaveAttribute('data-state', 'kept');
      await expect.poll(async () => (await kept(page)).waiting, { timeout: 30_000 }).toBe(true);
      expect((await kept(page)).shells).toContain(before.shells.find((name) => name.includes('-01-')));
      await other.close();
    });
    await test.step('with the last page gone it takes over, and the old shell goes', async () => {
      await page.goto('about:blank');
      await expect
        .poll(
          async () => {
            await page.goto(server.origin + unseen);
            return (await kept(page)).shells.filter((name) => before.shells.includes(name));
          },
          { timeout: 30_000 },
        )
        .toEqual([]);
    });
    await test.step('what the reader kept is still there without a network', async () => {
      await server.disconnect();
      await page.goto(server.origin + seen);
      await expect(page.locator('#nongsan-kept')).toContainText('Không có mạng');
    });
    await test.step('a server that keeps nothing takes worker and caches away', async () => {
      await server.connect({ config: { keepOffline: false } });
      await expect
        .poll(
          async () => {
            for (const path of [seen, '/t/KHONG-CO-LO-NAY']) await page.goto(server.origin + path);
            return kept(page);
          },
          { timeout: 30_000 },
        )
        .toMatchObject({ workers: 0, caches: 0 });
    });
    await rm(release, { recursive: true });
  },
);

// Chromium alone lets a test take a site's room away.
test(
  'where the device has no room, the page says so and stays as it is',
  { tag: ['@once', '@chromium'] },
  async ({ page, context, shop }) => {
    const [path = ''] = await signedPaths(shop.server.sql);
    await page.goto(shop.server.origin + path);
    await expect(keep(page)).toHaveAttribute('data-state', 'kept');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: shop.server.origin, quotaSize: 1 });
    await keep(page).getByRole('button', { name: 'Giữ trang này' }).click();
    await expect(keep(page).getByRole('status')).toHaveText('Máy không còn chỗ để giữ trang này.');
  },
);
