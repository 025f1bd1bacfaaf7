import { readQr } from '../support/read-qr.ts';
import { hostPage, portalTag } from './fixtures/host-page.ts';
import { expect, test } from './fixtures/test.ts';

test.describe('a badge of the script-tag build on somebody’s page', { tag: ['@once', '@engines'] }, () => {
  test('opens what it knows over the page, and leaves it as it was by Escape and by the back key', async ({
    page,
    shop,
  }) => {
    const [lot] = await shop.server.sql<{ code: string }[]>`SELECT code FROM lots WHERE code LIKE 'HD-CD-%'`;
    const badge = `<nongsan-trace-badge lot="${lot?.code ?? ''}" opens="dialog"></nongsan-trace-badge>`;
    const address = hostPage(shop, 'dialog', { body: portalTag(shop, badge) });
    await page.goto(address);
    const link = page.locator('nongsan-trace-badge a[aria-haspopup="dialog"]');
    const dialog = page.getByRole('dialog', { name: 'Nguồn gốc' });
    await link.click();
    await expect(dialog).toContainText('Chữ ký số đúng');
    await expect(dialog).toHaveCSS('position', 'fixed');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await page.goBack();
    await expect(dialog).toBeHidden();
    expect(page.url()).toBe(address);
  });

  test('draws GTIN and lot of a page without a portal, asks nobody, and says that nobody has checked them', async ({
    page,
    shop,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const body = '<nongsan-trace-badge gtin="9520001000119" lot="TC-261104" variant="card"></nongsan-trace-badge>';
    await page.goto(hostPage(shop, 'printed', { body }));
    const badge = page.locator('nongsan-trace-badge');
    await expect(badge).toContainText('Chưa kiểm tra');
    await expect(badge).toContainText('(01)09520001000119');
    const { zbar, jsQr } = readQr(await badge.locator('nongsan-qr').screenshot());
    const canonical = 'https://id.gs1.org/01/09520001000119/10/TC-261104';
    expect({ zbar, jsQr }).toEqual({ zbar: [canonical], jsQr: canonical });
    expect(requests.filter((url) => url.includes('/v1/') || url.includes('gs1'))).toEqual([]);
  });
});
