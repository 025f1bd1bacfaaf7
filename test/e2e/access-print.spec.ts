import type { Locator, Page } from '@playwright/test';
import jsqr from 'jsqr';
import { renderPdf } from '../labels/printed.ts';
import { openEyes } from './fixtures/eyes.ts';
import { addFromProductPage, buyer, fillCheckout, placeOrder } from './fixtures/buyer.ts';
import { hostPage, portalTag } from './fixtures/host-page.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ colorScheme: 'dark' });

/** What is on the sheet: no control, black on white also for who reads in the dark, nothing beside the sheet. */
async function expectOnPaper(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 }); // an A4 sheet at 96 dpi, without its margins
  await openEyes(page);
  const sheet = await page.evaluate(() => {
    const seen = window.eyes.visible().filter((element) => element.getBoundingClientRect().height > 0);
    return {
      controls: seen
        .filter((element) => element.matches('button, select, textarea, [type="radio"]'))
        .map(window.eyes.name),
      colours: [...new Set(seen.filter((one) => one.matches('.base')).map((one) => getComputedStyle(one).color))],
      cut: seen
        .filter((element) => element.matches('img, svg, input') || element.textContent?.trim() !== '')
        .filter(
          (element) =>
            element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 ||
            (getComputedStyle(element).overflowX !== 'visible' &&
              (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)),
        )
        .map(window.eyes.name),
    };
  });
  expect(sheet).toMatchObject({ controls: [], cut: [] });
  for (const colour of sheet.colours) expect(['rgb(0, 0, 0)', 'rgb(51, 51, 51)']).toContain(colour);
  const pdf = await page.pdf({ path: test.info().outputPath(`${name}.pdf`), format: 'A4', printBackground: false });
  expect(pdf.length).toBeGreaterThan(10_000);
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
}

/** The symbol's squares keep their edges, and their colours though a browser saves ink. */
async function expectCrisp(symbol: Locator): Promise<void> {
  await expect(symbol).toBeVisible();
  await expect(symbol).toHaveAttribute('shape-rendering', 'crispEdges');
  await expect(symbol).toHaveCSS('print-color-adjust', 'exact');
  await expect(symbol.locator('.dark')).toHaveCSS('fill', 'rgb(0, 0, 0)');
}

test.describe('on paper', { tag: '@once' }, () => {
  test('a product has its price, packings and origin with the address of its code', async ({ page, shop }) => {
    await page.goto(`${shop.portal}/product.html?product=che-dinh-tan-cuong`);
    await expect(page.locator('nongsan-trace-card')).toContainText('Chữ ký số đúng');
    await expectOnPaper(page, 'product');
    await expect(page.locator('nongsan-product').getByText('Gói 200 g')).toBeVisible();
    await expect(page.locator('nongsan-cart-button')).toBeHidden();
    await expectCrisp(page.locator('nongsan-trace-card nongsan-qr svg'));
    const address = await page
      .locator('nongsan-trace-card figcaption a')
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toMatch(/^"http/);
  });

  test('a lot has its facts and its code', async ({ page, shop }) => {
    const [lot] = await shop.server.sql<{ code: string }[]>`SELECT code FROM lots WHERE code LIKE 'HD-CD-%'`;
    await page.goto(`${shop.portal}/trace.html?lot=${lot?.code ?? ''}`);
    await expect(page.locator('nongsan-trace-card')).toContainText('Chữ ký số đúng');
    await expectOnPaper(page, 'trace');
    await expectCrisp(page.locator('nongsan-trace-card nongsan-qr svg'));
  });

  test('a label has the size that its millimetres say, and is read from paper', async ({ page, shop }) => {
    const [lot] = await shop.server.sql<{ code: string }[]>`SELECT code FROM lots WHERE code LIKE 'HD-CD-%'`;
    const label = `<nongsan-trace-badge lot="${lot?.code ?? ''}" variant="label"></nongsan-trace-badge>`;
    await page.goto(hostPage(shop, 'label', { body: portalTag(shop, label) }));
    const symbol = page.locator('nongsan-trace-label nongsan-qr');
    await expectCrisp(symbol.locator('svg'));
    const [link, side] = await symbol.evaluate((element) => [
      (element as HTMLElement & { readonly value: string }).value,
      (element.shadowRoot?.querySelector('svg')?.viewBox.baseVal.width ?? 0) - 8,
    ]);
    const dpi = 600;
    const sheet = await renderPdf(await page.pdf({ format: 'A4', printBackground: false }), dpi);
    const { data, width, height } = sheet.getContext('2d').getImageData(0, 0, sheet.width, sheet.height);
    const read = jsqr.default(new Uint8ClampedArray(data), width, height);
    expect(read?.data).toBe(link);
    const { topLeftCorner: left, topRightCorner: right } = read?.location ?? {};
    const millimetres = (((right?.x ?? 0) - (left?.x ?? 0)) / dpi) * 25.4;
    expect(millimetres / side).toBeGreaterThan(0.365);
    expect(millimetres / side).toBeLessThan(0.385);
  });

  test('a store has its people and its goods', async ({ page, shop }) => {
    await page.goto(`${shop.portal}/store.html?store=htx-che-hao-dat`);
    await expect(page.locator('nongsan-store').getByRole('article').getByRole('article').first()).toBeVisible();
    await expectOnPaper(page, 'store');
    await expect(page.locator('nongsan-store').getByRole('heading', { name: 'Liên hệ' })).toBeVisible();
  });

  test('a cart has its lines, how many of each, their prices and the sum', async ({ page, shop }) => {
    const inside = '<nongsan-product product="mien-viet-cuong"></nongsan-product><nongsan-cart></nongsan-cart>';
    await addFromProductPage(page, hostPage(shop, 'cart', { body: portalTag(shop, inside) }), 2);
    const cart = page.locator('nongsan-cart');
    await expect(cart.locator('[part="total"]')).toContainText('126.000');
    await expectOnPaper(page, 'cart');
    for (const words of ['Miến Việt Cường', 'HTX miến Việt Cường', '48.000\u00a0₫', '126.000\u00a0₫'])
      await expect(cart.getByText(words).filter({ visible: true }).first()).toBeVisible();
    await expect(cart.getByRole('spinbutton')).toHaveValue('2');
    await expect(cart.getByText('Tới bước đặt hàng')).toBeHidden();
    await expect(cart.locator('[part="total"]')).not.toHaveCSS('position', 'sticky');
  });

  test('a checkout has what was answered and its sum, and an order what is to be paid', async ({ page, shop }) => {
    await addFromProductPage(page, `${shop.portal}/product.html?product=mien-viet-cuong`, 2);
    await page.goto(`${shop.portal}/checkout.html`);
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    await fillCheckout(page, { payment: 'vietqr' });
    await expectOnPaper(page, 'checkout');
    const checkout = page.locator('nongsan-checkout');
    for (const words of [buyer.name, buyer.street, 'Chuyển khoản bằng mã VietQR', '126.000\u00a0₫'])
      await expect(checkout.getByText(words).filter({ visible: true }).first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width, height });
    await placeOrder(page);
    await expect(page.locator('nongsan-transfer nongsan-qr')).toBeVisible();
    await expectOnPaper(page, 'order');
    const order = page.locator('nongsan-order');
    await expect(order.getByText('126.000 ₫').first()).toBeVisible();
    await expectCrisp(order.locator('nongsan-qr svg'));
  });
});
