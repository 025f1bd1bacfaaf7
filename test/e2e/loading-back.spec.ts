import { CHROMIUM_ARGS, systemBrowsers } from '../../.config/browsers.js';
import { card, hostPage, portalTag } from './fixtures/host-page.ts';
import { expect, test } from './fixtures/test.ts';

const { chromium } = systemBrowsers();

// Playwright switches the back/forward cache off; people have it.
test.use({
  launchOptions: {
    args: [...CHROMIUM_ARGS],
    chromiumSandbox: false,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(chromium === undefined ? {} : { executablePath: chromium }),
  },
});

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
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.getByRole('button', { name: 'Giỏ hàng, 2 món' })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { wasKept: boolean }).wasKept)).toBe(true);
});
