import { systemBrowsers } from '../../.config/browsers.js';
import { pressBack } from './fixtures/back.ts';
import { card, hostPage, portalTag } from './fixtures/host-page.ts';
import { expect, test } from './fixtures/test.ts';

// Playwright switches Chromium's back/forward cache off, and one without a window has none; people have it.
const { chromium } = systemBrowsers();

test.use({
  launchOptions: [
    ({ browserName, launchOptions }, use) =>
      use(
        browserName === 'chromium'
          ? {
              ...launchOptions,
              ...(chromium === undefined ? {} : { executablePath: chromium }),
              ignoreDefaultArgs: ['--disable-back-forward-cache'],
            }
          : launchOptions,
      ),
    { scope: 'worker' },
  ],
});

// Chromium alone: in Firefox Playwright waits for ever for a page to load that was kept whole.
test('a page restored whole by the back button knows what went into the cart meanwhile @once @chromium', async ({
  page,
  shop,
}) => {
  const button = '<nongsan-cart-button portal="tn"></nongsan-cart-button>';
  shop.host.put('/kept.js', `addEventListener('pageshow', ({ persisted }) => { window.wasKept = persisted; });`);
  const head = '<script src="/kept.js"></script>';
  const first = hostPage(shop, 'back-1', {
    head,
    body: `${button}<a href="/back-2.html">Tiếp</a>${portalTag(shop, card())}`,
  });
  hostPage(shop, 'back-2', { body: `${button}${portalTag(shop, card('mat-ong-phuc-thanh'))}` });
  await page.goto(first);
  await page.getByRole('button', { name: 'Thêm vào giỏ: Trà Hích' }).click();
  await expect(page.getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
  await page.getByRole('link', { name: 'Tiếp' }).click();
  await page.getByRole('button', { name: 'Thêm vào giỏ: Mật ong' }).click();
  await expect(page.getByRole('button', { name: 'Giỏ hàng, 2 món' })).toBeVisible();
  await pressBack(page);
  await expect(page.getByRole('button', { name: 'Giỏ hàng, 2 món' })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { wasKept: boolean }).wasKept)).toBe(true);
});
