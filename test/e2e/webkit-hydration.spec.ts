import { openWebkit, type WebkitPage } from '../support/webkit.ts';
import { startRendered } from '../support/rendered.ts';
import { expect, test } from './fixtures/workers.ts';

/** What the page has asked the portal's server for. */
const asked = (page: WebkitPage) =>
  page.run<string[]>(
    `return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith('/v1/'))`,
  );

const woken = (page: WebkitPage, tag: string) =>
  page.run<boolean>(
    `return [...document.querySelectorAll('${tag}')].every(({ shadowRoot }) => '_$litPart$' in (shadowRoot ?? {}))`,
  );

test('WebKit takes over what a server filled in, without a request, under the strict policy @once', async () => {
  test.setTimeout(120_000);
  const rendered = await startRendered(new Date()); // a clock that WebDriver cannot set
  const { host } = rendered;
  const page = await openWebkit();
  try {
    for (const [path, tag] of [
      ['/', 'nongsan-product-card'],
      ['/product.html?product=che-dinh-tan-cuong', 'nongsan-product'],
      ['/store.html?store=htx-che-hao-dat', 'nongsan-store'],
      ['/leaves.html', 'nongsan-price'],
      ['/leaves.html', 'nongsan-ocop-stars'],
      ['/leaves.html', 'nongsan-qr'],
      ['/leaves.html', 'nongsan-quantity'],
    ] as const) {
      await page.goto(`${host.origin}${path}`);
      await expect.poll(() => woken(page, tag), { timeout: 30_000 }).toBe(true);
      const shown = `return [...document.querySelectorAll('${tag}')].map(({ shadowRoot }) => shadowRoot.querySelectorAll('.base').length)`;
      expect(new Set(await page.run<number[]>(shown))).toEqual(new Set([1]));
      // The server's own sheet is still the one that is used: nothing was written anew.
      expect(await page.run(`return document.querySelector('${tag}').shadowRoot.adoptedStyleSheets.length`)).toBe(0);
      expect(await page.run(`return document.querySelector('${tag}').shadowRoot.firstElementChild.localName`)).toBe(
        'link',
      );
    }
    await page.goto(host.origin);
    await expect.poll(() => woken(page, 'nongsan-product-card'), { timeout: 30_000 }).toBe(true);
    expect(await asked(page)).toEqual([]);
    await page.run(
      `document.querySelector('nongsan-product-card').shadowRoot.querySelector('[part="action"]').click()`,
    );
    const count = `return document.querySelector('nongsan-cart-button').shadowRoot.querySelector('.badge')?.textContent`;
    await expect.poll(() => page.run(count), { timeout: 30_000 }).toBe('1');
    expect(host.violations).toEqual([]);
  } finally {
    await page.close();
    await rendered.stop();
  }
});
