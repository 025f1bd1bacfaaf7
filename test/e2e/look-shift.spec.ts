import type { Page } from '@playwright/test';
import { watchShifts } from './fixtures/shifts.ts';
import { expect, test } from './fixtures/test.ts';

/** A weak network of a village: every answer takes a while, and each comes by itself. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000,
  });
}

const pages = [
  ['the portal’s first page', '/index.html'],
  ['a product', '/product.html?product=che-dinh-tan-cuong'],
  ['a product in three packings', '/product.html?product=tra-moc-cau-dat-phat'],
  ['a service', '/product.html?product=lang-thai-hai'],
  ['a household’s page', '/store.html?store=htx-che-hao-dat'],
  ['a checkout without a cart', '/checkout.html'],
  ['the first page of Lạng Sơn', '/lang-son/index.html'],
] as const;

for (const [name, path] of pages) {
  test(`nothing jumps while ${name} fills on a slow network`, async ({ page, shop }) => {
    const shifts = await watchShifts(page);
    await slowDown(page);
    await page.goto(`${shop.portal}${path}`);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
    await page.waitForLoadState('networkidle');
    expect(await shifts()).toEqual([]);
  });
}
