import type { Page } from '@playwright/test';
import { addFromProductPage, fillCheckout, placeOrder } from './fixtures/buyer.ts';
import { expect, test } from './fixtures/test.ts';

/** What packages/elements/docs/events.md tells pages to listen to. */
const facts = [
  'nongsan-cart-add',
  'nongsan-cart-change',
  'nongsan-checkout-step',
  'nongsan-order-placed',
  'nongsan-trace-open',
  'nongsan-open-link',
  'nongsan-error',
];

/** Listens the way a host's own analytics would: on the document, from before the first element. */
async function listen(page: Page): Promise<string[]> {
  const heard: string[] = [];
  await page.exposeFunction('hearFact', (fact: string) => void heard.push(fact));
  await page.addInitScript((names: readonly string[]) => {
    const { hearFact } = globalThis as unknown as { readonly hearFact: (fact: string) => void };
    for (const name of names) {
      document.addEventListener(name, (event) => {
        const { step, lot } = ((event as CustomEvent).detail ?? {}) as { step?: string; lot?: string };
        hearFact([name.replace('nongsan-', ''), step, lot].filter((part) => part !== undefined).join(' '));
      });
    }
  }, facts);
  return heard;
}

test('a visit from first look to order is told to the page, and nobody else is asked anything @engines', async ({
  page,
  shop,
}) => {
  const heard = await listen(page);
  const asked: URL[] = [];
  page.on('request', (request) => asked.push(new URL(request.url())));

  await addFromProductPage(page, `${shop.portal}/product.html?product=che-dinh-tan-cuong`);
  await page.goto(`${shop.portal}/checkout.html`);
  await fillCheckout(page, { payment: 'cod' });
  await placeOrder(page);

  expect(heard).toEqual([
    'cart-add',
    'cart-change',
    'checkout-step answers',
    'checkout-step review',
    'cart-change',
    'order-placed',
  ]);
  const elsewhere = asked.filter(({ origin, protocol }) => {
    return protocol.startsWith('http') && ![shop.portal, shop.server.origin].includes(origin);
  });
  expect(elsewhere.map(String)).toEqual([]);
  const ofServer = asked.filter(({ origin }) => origin === shop.server.origin).map(({ pathname }) => pathname);
  expect(ofServer.filter((path) => !/^\/(v1|sdk|media)\//.test(path))).toEqual([]);
});

test('whoever follows a badge is known to the page by the lot alone', async ({ page, shop }) => {
  const heard = await listen(page);
  await page.goto(shop.portal);
  const badge = page.locator('nongsan-product-card nongsan-trace-badge a').first();
  await badge.scrollIntoViewIfNeeded();
  await badge.click();
  await page.waitForURL(/\/t\/|\/01\//);
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatch(/^trace-open [0-9A-Z-]+$/);
});
