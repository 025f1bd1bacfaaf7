import { expect, test } from './fixtures/test.ts';

test.describe('a page with twelve cards', () => {
  test('shows them all with three requests to the API and no preflight @engines', async ({ page, shop }) => {
    const before = shop.answered.length;
    await page.goto(`${shop.pages}/twelve-cards.html`);
    for (const card of await page.locator('nongsan-product-card').all()) {
      await card.scrollIntoViewIfNeeded();
      await expect(card.locator('nongsan-price')).toContainText('₫');
    }
    const asked = shop.answered.slice(before).filter(({ route }) => route.startsWith('/v1/'));
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('keeps nothing before the buyer acts: no cookie, no storage', async ({ page, shop, context }) => {
    await page.goto(`${shop.pages}/twelve-cards.html`);
    await expect(page.locator('nongsan-price').first()).toContainText('₫');
    expect(await context.cookies()).toEqual([]);
    const kept = await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
    expect(kept).toEqual([[], []]);
  });
});
