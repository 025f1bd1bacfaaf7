import type { Page } from '@playwright/test';
import { card, hostPage, portalTag } from './fixtures/host-page.ts';
import { expect, test } from './fixtures/test.ts';

const product = 'che-tom-non-hao-dat';

/** The scripts that the page has asked for so far. */
function scriptsOf(page: Page): string[] {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  return scripts;
}

test.describe('the first press on a card', () => {
  test('is one change, and downloads no code: it came with the card @engines', async ({ page, shop }) => {
    const scripts = scriptsOf(page);
    const inside = `${card(product)}<nongsan-cart-button></nongsan-cart-button>`;
    await page.goto(hostPage(shop, 'first-press', { body: portalTag(shop, inside) }));
    await expect(page.locator('nongsan-product-card').getByRole('button')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const asked = () => shop.answered.slice(before).map(({ method, route }) => `${method} ${route}`);
    let before = shop.answered.length;
    scripts.length = 0;

    const button = page.locator('nongsan-product-card').getByRole('button');
    await button.click();
    await expect(page.getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
    expect(asked().filter((request) => !request.startsWith('OPTIONS'))).toEqual(['POST /v1/carts']);
    expect(asked().filter((request) => request.startsWith('OPTIONS'))).toHaveLength(1);
    expect(scripts).toEqual([]);

    // The browser is told how long it may remember the permission: the third press asks for none.
    await button.click();
    await expect(page.getByRole('button', { name: 'Giỏ hàng, 2 món' })).toBeVisible();
    before = shop.answered.length;
    await button.click();
    await expect(page.getByRole('button', { name: 'Giỏ hàng, 3 món' })).toBeVisible();
    expect(asked()).toEqual(['POST /v1/carts/:cart/lines']);
  });

  test('needs nothing that came ahead, where the reader saves data', async ({ page, shop }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      const idle = globalThis.requestIdleCallback;
      Object.assign(globalThis, { asksForIdle: 0 });
      globalThis.requestIdleCallback = (...work) => {
        (globalThis as unknown as { asksForIdle: number }).asksForIdle++;
        return idle(...work);
      };
    });
    const scripts = scriptsOf(page);
    await page.goto(hostPage(shop, 'first-press-saving', { body: portalTag(shop, card(product)) }));
    const button = page.locator('nongsan-product-card').getByRole('button');
    await expect(button).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('asksForIdle')).toBe(0);
    scripts.length = 0;
    await button.click();
    await expect(button).toHaveAccessibleName(/^Đã thêm/);
    expect(scripts).toEqual([]);
  });
});
