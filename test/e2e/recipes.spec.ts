import { strictPolicy } from '../../examples/serve.ts';
import { recipe as read, type Recipe } from '../support/recipe.ts';
import type { Shop } from '../support/shop.ts';
import { card, portalTag } from './fixtures/host-page.ts';
import { add, put, tea, withPhone } from './fixtures/recipe-page.ts';
import { expect, test } from './fixtures/test.ts';

const recipe = ({ server }: Shop, name: string): Recipe => read(`recipes/${name}`, server);

test.describe('the code of the documentation, as it stands there,', { tag: '@once' }, () => {
  // Firefox tells that the host's policy stops its search for an icon, which the page of the reader does not name.
  test('starts in five minutes @chromium', async ({ page, shop }) => {
    const start = read('start', shop.server);
    shop.host.put('/colours.css', start.the('css'));
    const html = start.the('html').replace('</head>', '<link rel="stylesheet" href="/colours.css" /></head>');
    await page.goto(shop.host.put('/start.html', html));
    await expect(page.locator('nongsan-product-card .card')).toHaveCSS('border-radius', '4px');
    await add(page).click();
    await expect(page.getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
  });

  test('shows a product in a frame, as high as it is', async ({ page, shop }) => {
    const [frame = '', script = ''] = recipe(shop, 'iframe').all('html');
    await page.goto(put(shop, 'iframe', { sdk: script, body: frame }));
    const inside = page.locator('iframe').contentFrame();
    await expect(inside.getByRole('heading', { name: 'Chè đinh Tân Cương' })).toBeVisible();
    await expect(inside.locator('html')).toHaveClass(/fitted/);
  });

  test('fills the page’s own cart', async ({ page, shop }) => {
    await page.goto(put(shop, 'own-cart', { body: portalTag(shop, card(tea)) + recipe(shop, 'own-cart').the('html') }));
    const heard = page.evaluate(
      () =>
        new Promise((done) => document.addEventListener('shop:add', (event) => done((event as CustomEvent).detail))),
    );
    await add(page).click();
    expect(await heard).toMatchObject({ sku: /^var_/, name: 'Chè đinh Tân Cương', quantity: '1' });
  });

  test('shows data that the page has', async ({ page, shop }) => {
    const [own = '', leaves = ''] = recipe(shop, 'own-data').all('html');
    const answer = await shop.server.app.request(`/v1/products/${tea}?key=pk_demo_thainguyen`);
    shop.host.put('/api/products/che-dinh', await answer.text());
    await page.goto(put(shop, 'own-data', { body: own + leaves }));
    await expect(page.locator('#tea').getByRole('heading', { name: 'Chè đinh Tân Cương' })).toBeVisible();
    await expect(page.locator('body > nongsan-price')).toContainText('245.000\u00a0₫ / gói 200 g');
    await expect(page.locator('body > nongsan-ocop-stars')).toContainText('OCOP 4 sao');
  });

  test('is the policy that the tests’ pages have', ({ shop: { server, ...shop } }) => {
    const written = recipe({ ...shop, server }, 'strict-policy')
      .the('http')
      .trim()
      .split(/: ?(.*)/);
    expect(written[0]).toBe('Content-Security-Policy');
    // Those two are for the trace page's worker and for the tests to hear of a breach.
    const ours = strictPolicy(server.origin)
      .split('; ')
      .filter((one) => !/^(?:worker|manifest|report)-/.test(one));
    expect(written[1]?.split('; ')).toEqual(ours);
  });

  test('colours and shapes', async ({ page, shop }) => {
    const css = recipe(shop, 'theming').all('css').join('\n');
    shop.host.put('/theme.css', css);
    const head = '<link rel="stylesheet" href="/theme.css" />';
    await page.goto(put(shop, 'theming', { head, body: portalTag(shop, card(tea)) }));
    await expect(page.locator('nongsan-product-card .card')).toHaveCSS('border-radius', '4px');
    await expect(add(page)).toHaveCSS('background-color', 'rgb(122, 59, 18)');
    await expect(page.locator('nongsan-product-card').getByRole('heading')).toHaveCSS('font-family', /Noto Serif/);
  });

  test('keeps two portals’ carts apart', async ({ page, shop }) => {
    const body = recipe(shop, 'two-portals')
      .the('html')
      .replace('"pk_thainguyen"', '"pk_demo_thainguyen"')
      .replace('"pk_langson"', '"pk_demo_langson"');
    await page.goto(put(shop, 'two-portals', { body }));
    await page.getByRole('button', { name: 'Thêm vào giỏ: Na Chi Lăng' }).click();
    await expect(page.locator('nongsan-cart-button[portal="ls"] [part="badge"]')).toHaveText('1');
    await expect(page.locator('nongsan-cart-button[portal="tn"] [part="badge"]')).toHaveCount(0);
  });

  test('hands links over to the app around', async ({ page, shop }) => {
    const [links = ''] = recipe(shop, 'webview').all('js');
    shop.host.put('/app.js', links);
    const body = portalTag(shop, '<nongsan-contact store="htx-che-hao-dat"></nongsan-contact>');
    await page.addInitScript(() =>
      Object.assign(window, { Native: { open: (href: string) => (document.title = href) } }),
    );
    await withPhone(shop, async () => {
      await page.goto(put(shop, 'webview', { head: '<script src="/app.js"></script>', body }));
      await page.getByRole('link', { name: /^Gọi 0000/ }).click();
    });
    await expect(page).toHaveTitle('tel:0000000000');
  });

  test('takes codes that the app around has read', async ({ page, shop }) => {
    const [, codes = ''] = recipe(shop, 'webview').all('js');
    shop.host.put('/codes.js', codes);
    const [lot] = await shop.server.sql<{ address: string }[]>`
      SELECT link_path || '&s=' || signature AS address FROM lots WHERE code LIKE 'HD-CD-%'`;
    const link = `${shop.server.origin}${lot?.address ?? ''}`;
    const body = `${portalTag(shop, '<nongsan-trace-scanner></nongsan-trace-scanner>')}<script src="/codes.js"></script>`;
    await page.addInitScript(() =>
      Object.assign(window, { Native: { open: (href: string) => (document.title = href) } }),
    );
    await page.goto(put(shop, 'codes', { body }));
    await page.evaluate((text) => (window as unknown as { onCodeRead(read: string): void }).onCodeRead(text), link);
    await page.getByRole('link', { name: 'Xem trang của lô hàng' }).click();
    await expect(page).toHaveTitle(link);
  });
});
