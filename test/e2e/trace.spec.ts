import type { Sql } from '@nongsan/server';
import { readQr } from '../support/read-qr.ts';
import { expect, test } from './fixtures/test.ts';

interface StoredLot {
  readonly code: string;
  readonly path: string;
  readonly signature: string;
}

async function currentLot(sql: Sql, product: string): Promise<StoredLot> {
  const [lot] = await sql<StoredLot[]>`
    SELECT l.code, l.link_path AS path, l.signature FROM products p
    JOIN lots l ON l.store_id = p.store_id AND l.lot_id = p.current_lot_id WHERE p.slug = ${product}`;
  if (lot === undefined) throw new Error(`The sample has no lot of ${product}`);
  return lot;
}

for (const [kind, product, form] of [
  ['with a GTIN', 'che-dinh-tan-cuong', /^\/01\/09520001000119\/10\/HD-CD-\d{6}\?.*&s=[\w-]{90}$/],
  ['without a GTIN', 'tra-dinh-dat-phat', /^\/t\/[0-9A-Z-]+\?.*&s=[\w-]{90}$/],
] as const) {
  test(`the QR of a lot ${kind}, read from the screen, opens the page of that lot @engines`, async ({ page, shop }) => {
    const lot = await currentLot(shop.server.sql, product);
    await page.goto(`${shop.pages}/one-of-each.html?lot=${lot.code}`);
    const badge = page.locator('nongsan-trace-badge');
    await expect(badge).toContainText('Chữ ký số đúng');
    const { zbar, jsQr } = readQr(await badge.locator('nongsan-qr').screenshot());
    const link = `${shop.server.origin}${lot.path}${lot.path.includes('?') ? '&' : '?'}s=${lot.signature}`;
    expect({ zbar, jsQr }).toEqual({ zbar: [link], jsQr: link });
    expect(link.slice(shop.server.origin.length)).toMatch(form);

    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('chữ ký trong mã khớp');
    await expect(page.locator('main')).toContainText(lot.code);
  });
}

test('the page of a lot checks the signature again on the reader’s own device @engines', async ({ page, shop }) => {
  const lot = await currentLot(shop.server.sql, 'che-dinh-tan-cuong');
  await page.goto(`${shop.server.origin}${lot.path}&s=${lot.signature}`);
  await page.getByText('Tự kiểm tra chữ ký trên máy này').click();
  await expect(page.locator('nongsan-trace-badge')).toContainText('Chữ ký số đúng');
});

test('the page of a lot is shared, copied and printed by a press, and opens its report form for a link to it @once @chromium', async ({
  page,
  context,
  shop,
}) => {
  const lot = await currentLot(shop.server.sql, 'che-dinh-tan-cuong');
  const link = `${shop.server.origin}${lot.path}&s=${lot.signature}`;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // Chromium without a window has nobody to share with, and no printer.
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told, print: () => told.push('printed') });
    Object.assign(navigator, { share: async ({ url }: { url: string }) => void told.push(url) });
  });
  await page.goto(link);
  const button = (does: string) => page.locator(`button[data-does="${does}"]`);
  const shown = await page.locator('input.address').inputValue();
  await button('share').click();
  await button('print').click();
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([shown, 'printed']);
  await button('copy').click();
  await expect(page.locator('[data-copied]')).not.toBeEmpty();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  expect(new URL(shown).pathname).toBe(new URL(link).pathname);
  // Where a portal's page leads who has a problem to report.
  await page.goto(`${link}#report`);
  await expect(page.locator('#report form')).toBeVisible();
});

test('“this very lot” leads to its own packing, in the reader’s language on the way @once', async ({ page, shop }) => {
  // The lot is of the second packing; without being told, the product begins with the first.
  const lot = await currentLot(shop.server.sql, 'che-tom-non-hao-dat');
  await shop.server.sql`
    UPDATE lots l SET variant_id = v.variant_id FROM variants v
    WHERE l.code = ${lot.code} AND v.store_id = l.store_id AND v.product_id = l.product_id AND v.name->>'vi' = 'Gói 200 g'`;
  await page.goto(`${shop.server.origin}${lot.path}${lot.path.includes('?') ? '&' : '?'}s=${lot.signature}&lang=vi`);
  await page.getByRole('navigation', { name: 'Ngôn ngữ' }).locator('summary').click();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('link', { name: /^Genau diese Charge kaufen/ }).click();
  const packing = page.locator('nongsan-product').getByRole('radio', { name: 'Gói 200 g' });
  await expect(packing).toBeChecked();
  await page.locator('nongsan-product').getByRole('radio', { name: 'Gói 100 g' }).check();
  await expect(packing).not.toBeChecked();
});

test.describe('a link that somebody altered', () => {
  test('opens a page that says so first and shows what the portal states', { tag: '@once' }, async ({ page, shop }) => {
    const lot = await currentLot(shop.server.sql, 'che-dinh-tan-cuong');
    const later = lot.path.replace(/7007=(\d{4})\d\d/, '7007=$128');
    expect(later).not.toBe(lot.path);
    await page.goto(`${shop.server.origin}${later}&s=${lot.signature}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('không khớp');
    await expect(page.locator('body')).not.toContainText('chữ ký trong mã khớp');
  });

  test('is not confirmed further down by a check of another link', { tag: '@once' }, async ({ page, shop }) => {
    const lot = await currentLot(shop.server.sql, 'che-dinh-tan-cuong');
    const later = lot.path.replace(/7007=(\d{4})\d\d/, '7007=$128');
    await page.goto(`${shop.server.origin}${later}&s=${lot.signature}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('không khớp');
    await expect(page.getByText('Tự kiểm tra chữ ký trên máy này')).toHaveCount(0);
    await expect(page.locator('nongsan-trace-badge')).toHaveCount(0);
  });

  test('to a lot that nobody states leads to no lot', { tag: '@once' }, async ({ page, shop, guard }) => {
    guard.expect(/status of 404/);
    const lot = await currentLot(shop.server.sql, 'che-dinh-tan-cuong');
    const answer = await page.goto(`${shop.server.origin}${lot.path.replace('HD-CD-', 'HD-CX-')}&s=${lot.signature}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Không có lô hàng nào');
  });

  test('in the portal’s own answer is found out by the badge @engines', async ({ page, shop }) => {
    const lot = await currentLot(shop.server.sql, 'che-dinh-tan-cuong');
    await page.route('**/v1/lots/**', async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.fulfill({ response: answer, body: text.replaceAll(/7007=(\d{4})\d\d/g, '7007=$128') });
    });
    await page.goto(`${shop.pages}/one-of-each.html?lot=${lot.code}`);
    await expect(page.locator('nongsan-trace-badge')).toContainText('Chữ ký số sai');
    await expect(page.locator('nongsan-trace-badge')).not.toContainText('Chữ ký số đúng');
  });
});
