import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { shopNow } from '../support/shop.ts';
import { beforeScript, expect, hydrated, test } from './fixtures/rendered.ts';
import { scriptless } from './fixtures/scriptless.ts';
import { watchShifts } from './fixtures/shifts.ts';

const card = 'nongsan-product-card';
const pages = {
  cards: { path: '/', tag: card },
  product: { path: '/product.html?product=che-dinh-tan-cuong', tag: 'nongsan-product' },
  store: { path: '/store.html?store=htx-che-hao-dat', tag: 'nongsan-store' },
  leaves: { path: '/leaves.html', tag: 'nongsan-price' },
} as const;

/** What a page may show by attributes alone. */
const leaves = ['nongsan-price', 'nongsan-ocop-stars', 'nongsan-qr', 'nongsan-quantity', 'nongsan-cart-button'];

/** How often an element shows its content: twice would be the server's and the browser's beside each other. */
const articles = (page: Page, tag: string) =>
  page
    .locator(tag)
    .first()
    .evaluate((element) => element.shadowRoot?.querySelectorAll('.base').length);

test.describe('a page that a server filled in', () => {
  for (const [name, { path, tag }] of Object.entries(pages))
    test(`is taken over without a request, node by node: ${name} @engines @once`, async ({ page, origin, asked }) => {
      await beforeScript(page, origin + path, rememberNodes);
      await hydrated(page, tag);
      await page.waitForLoadState('networkidle');
      expect(await lostNodes(page)).toEqual([]);
      expect(asked).toEqual([]);
    });

  test('has leaves that keep what they say, each in its language @engines @once', async ({ page, origin }) => {
    const said = () =>
      page
        .locator('nongsan-ocop-stars')
        .evaluateAll((all) => all.map(({ shadowRoot }) => shadowRoot?.querySelector('[part="text"]')?.textContent));
    let before: Awaited<ReturnType<typeof said>> = [];
    await beforeScript(page, `${origin}/leaves.html`, async () => void (before = await said()));
    for (const leaf of leaves) await hydrated(page, leaf);
    await page.waitForLoadState('networkidle');
    expect(before).toEqual(['OCOP 5 sao', 'OCOP 5 stars']);
    expect(await said()).toEqual(before);
    for (const leaf of leaves) expect(await articles(page, leaf)).toBe(1);
    await page.locator('nongsan-quantity').getByRole('spinbutton').focus();
    await expect(page.locator('nongsan-quantity')).toBeFocused();
  });

  test('has buttons that work @engines @once', async ({ page, origin }) => {
    await page.goto(origin);
    // Before a script is there, nothing hears a press.
    await hydrated(page, card);
    await page.getByRole('button', { name: 'Thêm vào giỏ: Chè đinh Tân Cương' }).click();
    await expect(page.getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
  });

  test('keeps the focus where its reader has put it @engines @once', async ({ page, origin }) => {
    const link = page.locator(card).first().getByRole('link', { name: 'Chè đinh Tân Cương' });
    await beforeScript(page, origin, () => link.focus());
    await hydrated(page, card);
    await expect(link).toBeFocused();
  });

  for (const [name, { path, tag }] of [['cards', pages.cards] as const, ['leaves', pages.leaves] as const])
    // Chromium alone says what has jumped.
    test(`jumps nowhere: ${name} @chromium`, async ({ page, origin }) => {
      const shifts = await watchShifts(page);
      await page.goto(origin + path);
      await hydrated(page, tag);
      await page.waitForLoadState('networkidle');
      expect(await shifts()).toEqual([]);
    });

  test('looks as it does where the browser renders it @engines', async ({ page, rendered: { host, bare } }) => {
    const picture = async (origin: string): Promise<Buffer> => {
      await page.goto(origin);
      await expect(page.getByRole('button', { name: 'Thêm vào giỏ: Chè đinh Tân Cương' })).toBeVisible();
      await page.waitForLoadState('networkidle');
      return page.locator('main').screenshot();
    };
    const [filled, own] = [await picture(host.origin), await picture(bare.origin)].map((png) => PNG.sync.read(png));
    expect([filled?.width, filled?.height]).toEqual([own?.width, own?.height]);
    const differing = own?.data.filter((value, index) => Math.abs(value - (filled?.data[index] ?? 0)) > 8).length;
    // Where a rounded corner meets a picture, the same page drawn twice can differ by a handful of pixels.
    expect(differing).toBeLessThan(100);
  });
});

test('what elements wake with did not arrive: the server’s words stay, and they wake when the network is back @engines @once', async ({
  page,
  origin,
  guard,
}) => {
  guard.expect(
    /ERR_FAILED|Loading failed|NS_ERROR|error loading dynamically|Same Origin Policy disallows reading .*hydrate/i,
    /<nongsan-[a-z-]+> could not be loaded/,
  );
  const warned = page.waitForEvent('console', (message) => message.text().includes('could not be loaded'));
  await page.route('**/sdk/chunks/hydrate-*.js*', (route) => route.abort());
  await page.goto(origin);
  await warned;
  await expect(page.getByRole('link', { name: 'Chè đinh Tân Cương' }).first()).toBeVisible();
  await rememberNodes(page);
  await page.unrouteAll();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await hydrated(page, card);
  expect(await lostNodes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Thêm vào giỏ: Chè đinh Tân Cương' }).click();
  await expect(page.getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
});

test('a page that a server filled in says the same without script @engines @once', async ({ browser, origin }) => {
  const context = await scriptless(browser);
  const page = await context.newPage();
  await page.goto(origin);
  await expect(page.getByRole('link', { name: 'Chè đinh Tân Cương' }).first()).toBeVisible();
  await expect(page.locator(`${card} nongsan-price`).first()).toContainText('₫');
  await context.close();
});

test('without script, a page keeps what stands inside a person’s own, and shows what its leaves say @engines @once', async ({
  browser,
  origin,
}) => {
  const context = await scriptless(browser);
  const page = await context.newPage();
  await page.goto(`${origin}/checkout.html`);
  await expect(page.getByRole('link', { name: 'tìm cách liên hệ hợp tác xã' })).toBeVisible();
  await page.goto(`${origin}/leaves.html`);
  await expect(page.getByRole('img', { name: 'Trang của sản phẩm' })).toBeVisible();
  await expect(page.locator('nongsan-price')).toContainText('245.000');
  await context.close();
});

test.describe('where the browser knows better than the server, the page ends right', () => {
  test('another language @engines @once', async ({ page, origin }) => {
    await beforeScript(page, origin, () =>
      page.evaluate(() => document.querySelector('nongsan-portal')?.setAttribute('locale', 'en')),
    );
    await expect(page.getByRole('button', { name: /^Add to cart/ }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Thêm vào giỏ/ })).toHaveCount(0);
    expect(await articles(page, card)).toBe(1);
  });

  test('another product in the tag @engines @once', async ({ page, origin }) => {
    await beforeScript(page, origin, () =>
      page.evaluate(() => document.querySelector('nongsan-product-card')?.setAttribute('product', 'tra-hich')),
    );
    await expect(page.locator(card).first().getByRole('heading', { name: 'Trà Hích' })).toBeVisible();
    expect(await articles(page, card)).toBe(1);
  });

  test('another address of the same file @engines @once', async ({ page, origin }) => {
    await page.route('**/product.html?product=tra-hich', (route) =>
      route.continue({ url: `${origin}${pages.product.path}` }),
    );
    await page.goto(`${origin}/product.html?product=tra-hich`);
    await expect(page.locator('nongsan-product').getByRole('heading', { name: 'Trà Hích' })).toBeVisible();
    await expect(page.locator('nongsan-product').getByText('Chè đinh Tân Cương')).toHaveCount(0);
  });

  test('a rendering of yesterday is asked after, and stays on screen meanwhile @once', async ({
    page,
    context,
    origin,
    asked,
  }) => {
    await context.clock.setFixedTime(shopNow.getTime() + 86_400_000);
    await beforeScript(page, origin, rememberNodes);
    await expect.poll(() => [...asked].sort()).toEqual(['/v1/availability', '/v1/products']);
    expect(await lostNodes(page)).toEqual([]);
  });

  test('a browser that knows no declarative shadow roots @engines @once', async ({ page, rendered: { old } }) => {
    await page.goto(old.origin);
    await expect(page.getByRole('button', { name: 'Thêm vào giỏ: Chè đinh Tân Cương' })).toBeVisible();
    expect(await articles(page, card)).toBe(1);
  });
});

async function rememberNodes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const nodes: Element[] = [];
    const collect = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        nodes.push(element);
        if (element.shadowRoot !== null) collect(element.shadowRoot);
      }
    };
    collect(document.body);
    Object.assign(window, { kept: nodes });
  });
}

const lostNodes = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as { kept: Element[] }).kept.filter((node) => !node.isConnected).map((node) => node.outerHTML),
  );
