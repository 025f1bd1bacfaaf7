import { fileURLToPath } from 'node:url';
import { serveExample, type ExampleServer } from '../support/example-server.ts';
import { shopNow } from '../support/shop.ts';
import { Guard } from './fixtures/guard.ts';
import { expect, test as base } from './fixtures/workers.ts';

const folderAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The example as a static host has it: no server of ours, nothing but files. */
const test = base.extend<{ readonly host: ExampleServer; readonly asked: string[] }>({
  // Playwright reads from the pattern which fixtures this one needs: none.
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = await serveExample({
      folder: folderAt('../../examples/static-files'),
      sdk: folderAt('../../packages/embed/dist'),
    });
    await use(host);
    await host.stop();
  },
  asked: [
    async ({ context, host }, use) => {
      const guard = new Guard(context, [host.origin]);
      const asked: string[] = [];
      context.on('request', (request) => {
        const { pathname, protocol } = new URL(request.url());
        if (protocol !== 'data:') asked.push(pathname);
      });
      await context.clock.setFixedTime(shopNow);
      await use(asked);
      expect(guard.surprises).toEqual([]);
      expect(host.violations).toEqual([]);
    },
    { auto: true },
  ],
});

test.describe('a portal of static files', () => {
  test('shows its cards with the way to each household, and no cart @engines', async ({ page, host }) => {
    await page.goto(host.origin);
    const tea = page.locator('nongsan-product-card[product="che-dinh-tan-cuong"]');
    await expect(tea.locator('nongsan-price')).toContainText('₫');
    await expect(tea.getByRole('link', { name: /^Gọi 0000/ })).toHaveAttribute('href', 'tel:0000000000');
    await expect(tea.getByRole('link', { name: 'Nhắn Zalo' })).toHaveAttribute('href', 'https://zalo.me/0000000000');
    await expect(tea.locator('nongsan-contact')).toContainText('dữ liệu mẫu');
    // A household that told of no way is led to by its page.
    const noodles = page.locator('nongsan-product-card[product="mien-viet-cuong"]');
    await expect(noodles.getByRole('link', { name: 'Liên hệ gian hàng' })).toHaveAttribute(
      'href',
      /store\.html\?store=/,
    );
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  test('downloads the files of what it shows, and no shop', async ({ page, host, asked }) => {
    await page.goto(host.origin);
    await expect(page.getByRole('link', { name: /^Gọi 0000/ })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const data = asked.filter((path) => path.endsWith('.json')).sort();
    expect(data).toEqual([
      '/data/portal.json',
      '/data/stores/htx-che-hao-dat.json',
      '/data/stores/htx-mien-viet-cuong.json',
      '/data/stores/htx-nuoi-ong-phuc-thanh.json',
    ]);
    expect(asked.filter((path) => /\/(?:shop|checkout|write|cart-button)-/.test(path))).toEqual([]);
  });

  test('leads from a card to its product, its signed lot and its household', async ({ page, host }) => {
    await page.goto(host.origin);
    await expect(page.locator('nongsan-price').first()).toContainText('₫');
    await page.locator('nongsan-product-card').getByRole('link', { name: 'Chè đinh Tân Cương' }).click();
    await expect(page).toHaveURL(`${host.origin}/product.html?product=che-dinh-tan-cuong`);
    const product = page.locator('nongsan-product');
    await expect(product.locator('.stock')).toHaveText(/\(theo cổng ngày \d\d\/\d\d\/2026\)$/);
    await expect(product.locator('nongsan-quantity')).toHaveCount(0);
    await expect(product.locator('nongsan-trace-badge')).toContainText('Lô');
    await product.locator('.people a').click();
    await expect(page).toHaveURL(/store\.html\?store=htx-che-hao-dat$/);
    await expect(
      page
        .locator('nongsan-store')
        .getByRole('link', { name: /^Gọi 0000/ })
        .first(),
    ).toBeVisible();
    await expect(page.locator('nongsan-store nongsan-product-card')).not.toHaveCount(0);
  });

  test('keeps nothing on the device', async ({ page, host, context }) => {
    await page.goto(host.origin);
    await expect(page.locator('nongsan-price').first()).toContainText('₫');
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });
});
