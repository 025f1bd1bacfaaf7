import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Shop } from '../support/shop.ts';
import { atRest } from './fixtures/at-rest.ts';
import { card, hostPage, portalTag } from './fixtures/host-page.ts';
import { expect, test } from './fixtures/test.ts';

const library = (path: string) => readFile(fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url)), 'utf8');

/** The host's own decision: its library may put the host's HTML into the host's pages. */
const hostScript = `
globalThis.trustedTypes?.createPolicy('default', { createHTML: (html) => html });
`;

const button = '<nongsan-cart-button portal="tn"></nongsan-cart-button>';
const shownCard = (page: Page, name: string) => page.locator('nongsan-product-card').getByRole('link', { name });

/** Requests to the API from here on. */
function countApi(shop: Shop): () => readonly string[] {
  const before = shop.answered.length;
  return () =>
    shop.answered
      .slice(before)
      .map(({ route }) => route)
      .filter((route) => route.startsWith('/v1/'));
}

/** Counts answers about stock that have arrived in the page as a whole; that the server has sent them is not enough. */
function countStocks(page: Page): () => Promise<number> {
  let arrived = 0;
  page.on('requestfinished', (request) => {
    if (request.url().includes('/v1/availability')) arrived++;
  });
  return async () => {
    const before = arrived;
    // What reads an answer has run by the time the next frame is drawn.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    return before;
  };
}

test('a page that swaps its content by the history API shows what it takes out and puts back @engines', async ({
  page,
  shop,
}) => {
  const arrived = countStocks(page);
  /** A card asks for its stock after it is shown, and one that is taken out before that has come asks for it again. */
  const stocked = async (cards: number) => {
    await expect.poll(arrived).toBe(cards);
    await atRest(page);
  };
  await page.goto(hostPage(shop, 'history', { body: portalTag(shop, `<main>${card()}</main>`) }));
  await expect(shownCard(page, 'Trà Hích')).toBeVisible();
  await stocked(1);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    const first = [...(main?.childNodes ?? [])];
    addEventListener('popstate', () => main?.replaceChildren(...first));
    history.pushState(null, '', '/history-2.html');
    const next = document.createElement('nongsan-product-card');
    next.setAttribute('product', 'tra-dinh-dat-phat');
    main?.replaceChildren(next);
  });
  await expect(shownCard(page, 'Trà đinh')).toBeVisible();
  await expect(shownCard(page, 'Trà Hích')).toHaveCount(0);
  await stocked(2);
  const asked = countApi(shop);
  await page.goBack();
  await expect(shownCard(page, 'Trà Hích')).toBeVisible();
  expect(asked()).toEqual([]);
});

test('htmx puts cards, a store and a whole portal into the page @engines', async ({ page, shop }) => {
  shop.host.put('/htmx.js', await library('htmx.org/dist/htmx.min.js'));
  shop.host.put('/host.js', hostScript);
  shop.host.put(
    '/part.html',
    card('tra-dinh-dat-phat') + '<nongsan-store store="htx-nong-san-phu-luong"></nongsan-store>',
  );
  shop.host.put('/portal.html', portalTag(shop, card('mat-ong-phuc-thanh'), 'tn2'));
  const head = '<script src="/host.js"></script><script src="/htmx.js"></script>';
  const body = `<button hx-get="/part.html" hx-target="#part">Một phần</button>
    <button hx-get="/portal.html" hx-target="#all">Cả cổng</button>
    <div id="all">${portalTag(shop, `<div id="part">${card()}</div>`)}</div>`;
  await page.goto(hostPage(shop, 'htmx', { head, body }));
  await expect(shownCard(page, 'Trà Hích')).toBeVisible();
  await page.getByRole('button', { name: 'Một phần' }).click();
  await expect(shownCard(page, 'Trà đinh')).toBeVisible();
  await page.locator('nongsan-store').scrollIntoViewIfNeeded();
  await expect(page.getByRole('heading', { name: 'HTX nông sản Phú Lương' })).toBeVisible();
  await page.getByRole('button', { name: 'Cả cổng' }).click();
  await expect(shownCard(page, 'Mật ong').first()).toBeVisible();
  await expect(page.locator('nongsan-portal')).toHaveCount(1);
});

test('Turbo replaces the body and restores it from its cache; the cart stays @engines', async ({ page, shop }) => {
  shop.host.put('/turbo.js', await library('@hotwired/turbo/dist/turbo.es2017-umd.js'));
  shop.host.put('/host.js', hostScript);
  const head =
    '<meta name="csp-nonce" content="host" /><script src="/host.js"></script><script src="/turbo.js"></script>';
  const first = hostPage(shop, 'turbo-1', {
    head,
    body: `${button}<a href="/turbo-2.html">Tiếp</a>${portalTag(shop, card())}`,
  });
  hostPage(shop, 'turbo-2', { head, body: `${button}${portalTag(shop, card('mat-ong-phuc-thanh'))}` });
  await page.goto(first);
  await page.getByRole('button', { name: 'Thêm vào giỏ: Trà Hích' }).click();
  await expect(page.getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByRole('link', { name: 'Tiếp' }).click();
  await expect(shownCard(page, 'Mật ong').first()).toBeVisible();
  await page.getByRole('button', { name: 'Thêm vào giỏ: Mật ong' }).click();
  await expect(page.getByRole('button', { name: 'Giỏ hàng, 2 món' })).toBeVisible();
  const documents: string[] = [];
  page.on('request', (request) => documents.push(request.url()));
  await page.goBack();
  await expect(shownCard(page, 'Trà Hích')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Giỏ hàng, 2 món' })).toBeVisible();
  expect(documents).not.toContain(first);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});
