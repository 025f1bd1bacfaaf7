import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ExampleStand } from '../../support/example-stand.ts';
import { fillCheckout, placeButton } from '../fixtures/buyer.ts';
import { expect, test } from '../fixtures/example.ts';
import { orderNumbered } from '../fixtures/ledger.ts';

interface Told {
  readonly type: string;
  readonly kind?: string;
  readonly href?: string;
  readonly lines?: number;
  readonly number?: string;
  readonly url?: string;
}

/** The app around the page: what it is told, in order. */
async function bridge(page: Page): Promise<Told[]> {
  const told: Told[] = [];
  await page.exposeFunction('nongsanTestApp', (json: string) => void told.push(JSON.parse(json) as Told));
  await page.addInitScript(() => {
    const send = (json: string): unknown =>
      (window as unknown as Record<string, (text: string) => unknown>)['nongsanTestApp']?.(json);
    Object.assign(window, { AndroidApp: { postMessage: send } });
  });
  return told;
}

const cartButton = (page: Page) => page.locator('nongsan-cart-button').getByRole('button').first();

test.describe('inside an app', () => {
  test('a page without origin, storage and second window sells, and hands over the order @engines', async ({
    page,
    stand,
  }) => {
    const told = await bridge(page);
    await page.goto(stand.origin('webview'));
    expect(await page.evaluate(() => window.origin)).toBe('null');
    expect(await page.evaluate(storageRefusal)).toBe('SecurityError');
    await page.getByRole('button', { name: 'Thêm vào giỏ: Chè đinh Tân Cương' }).first().click();
    await expect(cartButton(page)).toHaveAccessibleName('Giỏ hàng, 1 món');
    await cartButton(page).click();
    const cart = page.getByRole('dialog', { name: 'Giỏ hàng' });
    await expect(cart.getByText('Trang này không giữ được giỏ hàng')).toBeVisible();
    await cart.getByRole('button', { name: 'Tới bước đặt hàng' }).click();
    await fillCheckout(page, { payment: 'vietqr' });
    await placeButton(page).click();
    await expect.poll(() => told.find(({ type }) => type === 'order')).toBeDefined();
    const order = told.find(({ type }) => type === 'order');
    expect(order?.url).toMatch(/order\.html\?order=ord_.*#/);
    expect((await orderNumbered(stand.server.sql, order?.number ?? '')).lines).toHaveLength(1);
    expect(told.filter(({ type }) => type === 'cart').map(({ lines }) => lines)).toEqual([1, 0]);
  });

  test('the back key closes the cart and stays on the page @engines', async ({ browserName, page, stand }) => {
    await bridge(page);
    // Firefox keeps a page whole that does not listen to this, and Playwright then waits for ever for it to load.
    if (browserName === 'firefox') await page.addInitScript(() => addEventListener('unload', () => undefined));
    await page.goto(`${stand.portal}/terms.html`);
    await page.goto(stand.origin('webview'));
    const { length } = await page.evaluate(() => ({ length: history.length }));
    for (let times = 0; times < 2; times += 1) {
      await cartButton(page).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.goBack();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    // Closed by other means, it leaves nothing in the way of the next press.
    await cartButton(page).click();
    await page.getByRole('button', { name: 'Đóng' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull();
    expect(await page.evaluate(() => history.length)).toBe(length + 1);
    await page.goBack();
    await expect(page).toHaveURL(/terms\.html$/);
  });

  test('calls and the terms are handed to the app @engines', async ({ page, stand }) => {
    const told = await bridge(page);
    await stand.server
      .sql`UPDATE stores SET contact = contact || ${stand.server.sql.json({ phone: '+84000000000', zalo: '+84000000000' })}
      WHERE slug = 'htx-che-hao-dat'`;
    await page.goto(stand.origin('webview'));
    const store = page.locator('nongsan-store');
    await store.scrollIntoViewIfNeeded();
    await store.getByRole('link', { name: /^Gọi/ }).first().click();
    await store.getByRole('link', { name: 'Nhắn Zalo' }).first().click();
    await page.getByRole('button', { name: 'Thêm vào giỏ: Trà đen' }).first().click();
    await cartButton(page).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tới bước đặt hàng' }).click();
    await page.getByRole('link', { name: /[Đđ]iều khoản/ }).click();
    await expect
      .poll(() => told.filter(({ type }) => type === 'open').map(({ href, kind }) => [kind, href]))
      .toEqual([
        ['phone', 'tel:+84000000000'],
        ['zalo', 'https://zalo.me/84000000000'],
        ['web', `${stand.portal}/terms.html`],
      ]);
    expect(page.url()).toBe(`${stand.origin('webview')}/`);
  });

  test('without an app that takes it, a link for a second window opens in the page’s place @once', async ({
    guard,
    page,
    stand,
  }) => {
    // Chromium says that the sandbox allows no second window: that is what this test is about.
    guard.expect(/Blocked opening/);
    await page.goto(stand.origin('webview'));
    await page.getByRole('button', { name: 'Thêm vào giỏ: Trà đen' }).first().click();
    await cartButton(page).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tới bước đặt hàng' }).click();
    await page.getByRole('link', { name: /[Đđ]iều khoản/ }).click();
    await expect(page).toHaveURL(`${stand.portal}/terms.html`);
  });
});

/** How an app gives a page to its WebView without a server. (As `data:` too, but Chromium keeps such a page from localhost.) */
const given = {
  'as a file': async (html: string, stand: ExampleStand) => {
    const folder = stand.madeFolder('webview');
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}/page.html`, html);
    return `file://${folder}/page.html`;
  },
} as const;

for (const [way, address] of Object.entries(given)) {
  test(`a page that an app gives ${way} fills a cart, and the back key closes it @engines @once`, async ({
    page,
    stand,
  }) => {
    const html = `<!doctype html>
      <html lang="vi">
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Chợ quê</title>
        <link rel="icon" href="data:," />
        <script type="module" src="${stand.server.origin}/sdk/nongsan.js"></script>
        <nongsan-cart-button></nongsan-cart-button>
        <nongsan-portal api="${stand.server.origin}" key="pk_demo_thainguyen" locale="vi">
          <nongsan-product-card product="tra-hich"></nongsan-product-card>
        </nongsan-portal>
      </html>`;
    await page.goto(await address(html, stand));
    expect(await page.evaluate(() => window.origin)).toBe('null');
    await page.getByRole('button', { name: 'Thêm vào giỏ: Trà Hích' }).click();
    await page.getByRole('button', { name: 'Giỏ hàng, 1 món' }).click();
    const cart = page.getByRole('dialog', { name: 'Giỏ hàng' });
    await expect(cart.getByRole('button', { name: 'Tới bước đặt hàng' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
  });
}

/** Runs in the page. */
function storageRefusal(): string {
  try {
    return `${localStorage.length}`;
  } catch (error) {
    return (error as DOMException).name;
  }
}
