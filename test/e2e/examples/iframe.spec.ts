import type { FrameLocator, Locator, Page } from '@playwright/test';
import { buyer } from '../fixtures/buyer.ts';
import { expect, test } from '../fixtures/example.ts';

const frameTag = (page: Page, index = 0): Locator => page.locator('iframe').nth(index);
const inside = (page: Page, index = 0): FrameLocator => frameTag(page, index).contentFrame();
const heightOf = (frame: Locator): Promise<number> => frame.evaluate((element) => element.clientHeight);
const contentHeight = (frame: FrameLocator): Promise<number> =>
  frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));

/** The frame is as high as what is in it, and nothing in it scrolls. */
async function expectFitting(page: Page, index: number): Promise<void> {
  const tag = frameTag(page, index);
  const frame = inside(page, index);
  await tag.scrollIntoViewIfNeeded();
  await expect(frame.locator('nongsan-price').first()).toContainText('₫');
  await expect.poll(async () => (await heightOf(tag)) - (await contentHeight(frame))).toBe(0);
  await expect(frame.locator('html')).toHaveClass(/fitted/);
}

/** What the browser does where it blocks storage in frames of other sites. */
function blockStorageInFrames(): void {
  if (window === window.top) return;
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  });
}

async function order(frame: FrameLocator): Promise<void> {
  const form = frame.getByRole('form', { name: 'Đặt hàng' });
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill(buyer.name);
  await form.getByRole('textbox', { name: 'Số điện thoại' }).fill(buyer.phone);
  await form.getByRole('combobox', { name: 'Tỉnh, thành phố' }).selectOption({ label: buyer.province });
  const commune = form.getByRole('combobox', { name: 'Xã, phường, đặc khu' });
  await commune.click();
  await commune.pressSequentially(buyer.communeTyped);
  await form.getByRole('option', { name: buyer.commune }).first().click();
  await form.getByRole('textbox', { name: 'Số nhà, đường, thôn xóm' }).fill(buyer.street);
  await form.getByRole('radio', { name: 'Trả tiền mặt khi nhận hàng' }).check();
  await form.getByRole('checkbox', { name: /\(bắt buộc\)/ }).check();
  await form.getByRole('button', { name: 'Xem lại đơn hàng' }).click();
  await frame.getByRole('button', { name: /^Đặt hàng · / }).click();
}

test.describe('frames of the portal', () => {
  test('are as high as their content, each by itself, also as it grows @engines', async ({ page, stand }) => {
    await page.goto(stand.origin('iframe'));
    for (const index of [0, 1, 2]) await expectFitting(page, index);
    const product = inside(page);
    const before = await heightOf(frameTag(page));
    const other = await heightOf(frameTag(page, 1));
    await product
      .getByRole('button', { name: /^Thêm vào giỏ/ })
      .first()
      .click();
    await expect(product.locator('nongsan-cart [part="total"]')).toBeVisible();
    await expectFitting(page, 0);
    expect(await heightOf(frameTag(page))).toBeGreaterThan(before + 100);
    expect(await heightOf(frameTag(page, 1))).toBe(other);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('keep to the page’s smallest and greatest height, and scroll above it @once', async ({ page, stand }) => {
    await page.goto(stand.origin('iframe'));
    await expectFitting(page, 0);
    await frameTag(page).evaluate((frame) => frame.setAttribute('data-max-height', '400'));
    await inside(page)
      .getByRole('button', { name: /^Thêm vào giỏ/ })
      .first()
      .click();
    await expect.poll(() => heightOf(frameTag(page))).toBe(400);
    await expect(inside(page).locator('html')).not.toHaveClass(/fitted/);
  });

  test('sell where the browser blocks storage in frames, and open the order at the top @engines', async ({
    page,
    stand,
  }) => {
    await page.addInitScript(blockStorageInFrames);
    await page.goto(stand.origin('iframe'));
    const product = inside(page);
    await product
      .getByRole('button', { name: /^Thêm vào giỏ/ })
      .first()
      .click();
    await expect(product.getByText('Trang này không giữ được giỏ hàng')).toBeVisible();
    await product.getByRole('button', { name: 'Tới bước đặt hàng' }).click();
    await order(product);
    await expect(page).toHaveURL(/order\.html\?order=ord_/);
    expect(new URL(page.url()).origin).toBe(stand.portal);
    await expect(page.getByRole('heading', { name: /^Đơn hàng NS-/ })).toBeVisible();
  });

  test('ask the page around before they lead away, which may open it otherwise @once', async ({ page, stand }) => {
    await page.goto(stand.origin('iframe'));
    await expectFitting(page, 0);
    await page.evaluate(() => {
      document.addEventListener('nongsan-open-link', (event) => {
        event.preventDefault();
        const { href, kind } = (event as CustomEvent<{ href: string; kind: string }>).detail;
        document.title = `${(event.target as Element).localName} ${kind} ${href}`;
      });
    });
    const product = inside(page);
    await product
      .getByRole('button', { name: /^Thêm vào giỏ/ })
      .first()
      .click();
    await product.getByRole('button', { name: 'Tới bước đặt hàng' }).click();
    await order(product);
    await expect(page).toHaveTitle(/^iframe web http:\/\/localhost:\d+\/order\.html\?order=ord_/);
    expect(page.url()).toBe(`${stand.origin('iframe')}/`);
  });

  test('lead to the portal’s own page at the top @once', async ({ page, stand }) => {
    await page.goto(stand.origin('iframe'));
    await inside(page, 1).getByRole('heading').getByRole('link', { name: 'Trà Hích' }).click();
    await expect(page).toHaveURL(`${stand.portal}/product.html?product=tra-hich`);
  });

  test('stay usable without the page’s script: the height given, a scroll bar, links to the top', async ({
    guard,
    page,
    stand,
  }) => {
    guard.expect(/nongsan-frame\.js/);
    await page.route('**/nongsan-frame.js', (route) => route.abort());
    await page.goto(stand.origin('iframe'));
    const product = inside(page);
    await expect(product.locator('nongsan-price').first()).toContainText('₫');
    expect(await heightOf(frameTag(page))).toBe(640);
    await expect(product.locator('html')).not.toHaveClass(/fitted/);
    await product.locator('nongsan-product').getByRole('link', { name: 'HTX chè Hảo Đạt' }).first().click();
    await expect(page).toHaveURL(`${stand.portal}/store.html?store=htx-che-hao-dat`);
  });
});

test.describe('a page that means harm', () => {
  test('cannot move, open or read anything by messages @engines @once', async ({ context, page, stand }) => {
    await page.goto(`${stand.stranger}/one-of-each.html`);
    const opening = context.waitForEvent('page');
    await page.evaluate((address) => {
      Object.assign(window, { victim: window.open(address), heard: [] as unknown[] });
      window.addEventListener('message', ({ data }) => {
        (window as unknown as { heard: unknown[] }).heard.push(data);
      });
    }, stand.origin('iframe'));
    const victim = await opening;
    await expectFitting(victim, 0);
    const before = await heightOf(frameTag(victim));
    await page.evaluate(() => {
      const { victim } = window as unknown as { victim: Window };
      const frame = victim.frames[0];
      for (const message of [
        { nongsan: 'height', height: 5000 },
        { nongsan: 'open', href: 'https://evil.example/', kind: 'web' },
      ])
        victim.postMessage(message, '*');
      for (const message of [{ nongsan: 'hello' }, { nongsan: 'fitted', scrolls: true }])
        frame?.postMessage(message, '*');
    });
    // The page itself is no frame of the portal either, whatever it says in the portal's words.
    await victim.evaluate(() => window.postMessage({ nongsan: 'height', height: 5000 }, '*'));
    // A message of our own, after all of those, is the sign that they were read.
    await inside(victim)
      .getByRole('button', { name: /^Thêm vào giỏ/ })
      .first()
      .click();
    await expect(inside(victim).locator('nongsan-cart [part="total"]')).toBeVisible();
    await expectFitting(victim, 0);
    expect(await heightOf(frameTag(victim))).not.toBe(5000);
    expect(await heightOf(frameTag(victim))).toBeGreaterThan(before);
    expect(victim.url()).toBe(`${stand.origin('iframe')}/`);
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
  });

  test('is not shown the portal’s frames @engines @once', async ({ guard, page, stand }) => {
    // The browser's own report of what it refuses.
    guard.expect(/frame-ancestors|chrome-error:|Framing/);
    await page.goto(`${stand.stranger}/framed.html`);
    await expect(page.getByRole('heading')).toBeVisible();
    expect(page.frames().filter((frame) => frame.url().startsWith(stand.server.origin))).toHaveLength(0);
  });
});
