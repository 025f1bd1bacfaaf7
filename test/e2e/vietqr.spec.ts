import { decodeVietQr } from '@nongsan/core/vietqr';
import type { Locator } from '@playwright/test';
import type { Sql } from '@nongsan/server';
import { readQr } from '../support/read-qr.ts';
import { addFromProductPage, fillCheckout, placeOrder } from './fixtures/buyer.ts';
import { orderNumbered } from './fixtures/ledger.ts';
import { expect, test } from './fixtures/test.ts';

/** What a banking application would fill in, read from the screen by two decoders that are not ours. */
async function scan(symbol: Locator) {
  await symbol.scrollIntoViewIfNeeded();
  const { zbar, jsQr } = readQr(await symbol.screenshot());
  expect(zbar).toEqual([jsQr]);
  return decodeVietQr(zbar[0] ?? '');
}

async function accountOf(sql: Sql, from: 'portal' | 'store', slug: string) {
  const [row] = await (from === 'portal'
    ? sql<{ account: { bin: string; account: string } }[]>`SELECT account FROM portals WHERE slug = ${slug}`
    : sql<{ account: { bin: string; account: string } }[]>`SELECT account FROM stores WHERE slug = ${slug}`);
  if (row === undefined) throw new Error(`No account of ${slug}`);
  return { bin: row.account.bin, account: row.account.account };
}

test('a buyer pays by VietQR: the code on the screen holds account, amount and reference @engines', async ({
  page,
  shop,
}) => {
  const { sql } = shop.server;
  await addFromProductPage(page, `${shop.portal}/product.html?product=mien-viet-cuong`, 2);
  await page.goto(`${shop.portal}/checkout.html`);
  await fillCheckout(page, { payment: 'vietqr' });
  await placeOrder(page);
  const title = await page.getByRole('heading', { name: /^Đơn hàng NS-/ }).textContent();
  const stored = await orderNumbered(sql, title?.replace('Đơn hàng ', '') ?? '');
  expect(stored.payments).toHaveLength(1);
  const [payment] = stored.payments;
  const symbols = page.locator('nongsan-transfer nongsan-qr');
  await expect(symbols).toHaveCount(1);
  expect(await scan(symbols)).toMatchObject({
    ...(await accountOf(sql, 'portal', 'thai-nguyen')),
    amount: stored.total,
    purpose: `${payment?.reference} MAU`,
    dynamic: true,
  });
  const transfer = page.locator('nongsan-transfer');
  await expect(transfer).toContainText('MẪU - KHÔNG CHUYỂN TIỀN');
  // The page asks by itself: nobody presses anything.
  await sql`UPDATE payments SET state = 'paid', paid_at = now() WHERE reference = ${payment?.reference ?? ''}`;
  await expect(transfer.getByRole('status')).toHaveText(/^Đã nhận /, { timeout: 30_000 });
  await expect(symbols).toHaveCount(0);
});

test('where households are paid themselves, each has a code for its own part @engines', async ({ page, shop }) => {
  const { sql } = shop.server;
  await addFromProductPage(page, `${shop.portal}/lang-son/product.html?product=na-chi-lang`);
  await addFromProductPage(page, `${shop.portal}/lang-son/product.html?product=mat-ong-ngu-gia-bi`);
  await page.goto(`${shop.portal}/lang-son/checkout.html`);
  await expect(page.getByRole('form', { name: 'Đặt hàng' })).toContainText('sẽ có 2 mã QR');
  await fillCheckout(page, { payment: 'vietqr' });
  await placeOrder(page);
  const title = await page.getByRole('heading', { name: /^Đơn hàng NS-/ }).textContent();
  const stored = await orderNumbered(sql, title?.replace('Đơn hàng ', '') ?? '');
  const symbols = page.locator('nongsan-transfer nongsan-qr');
  await expect(symbols).toHaveCount(2);
  expect(stored.payments).toHaveLength(2);
  for (const [index, store] of ['htx-dong-banh', 'htx-quang-lac'].entries()) {
    const payment = stored.payments[index];
    expect(await scan(symbols.nth(index))).toMatchObject({
      ...(await accountOf(sql, 'store', store)),
      amount: Number(payment?.amount),
      purpose: `${payment?.reference} MAU`,
    });
  }
  expect(stored.payments.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(stored.total);
});
