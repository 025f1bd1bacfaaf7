import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { recipe as read, type Recipe } from '../support/recipe.ts';
import { bundle, runCommand, runInNode, viteConfig } from '../support/run-recipe.ts';
import type { Shop } from '../support/shop.ts';
import { card, hostPage, portalTag } from './fixtures/host-page.ts';
import { add, put, tea, withPhone } from './fixtures/recipe-page.ts';
import { hydrated } from './fixtures/rendered.ts';
import { expect, test } from './fixtures/test.ts';

const recipe = ({ server }: Shop, name: string): Recipe => read(`recipes/${name}`, server);

/** Puts a script made of a recipe on the host, with what it needs of its page. */
function putMade(shop: Shop, name: string, script: string, body: string): string {
  shop.host.put(`/${name}.js`, script);
  return hostPage(shop, name, { sdk: `<script type="module" src="/${name}.js"></script>`, body });
}

const source = ({ server }: Shop) =>
  `createHttpSource({ api: ${JSON.stringify(server.origin)}, key: 'pk_demo_thainguyen' })`;

/** What is bundled here is tried in other engines elsewhere: of interest is whether it is right as it is written. */
test.describe('the code of the documentation that is built or run first', { tag: ['@once', '@chromium'] }, () => {
  test('loads one file by its hash', async ({ page, shop }) => {
    const body = await runCommand(recipe(shop, 'integrity').the('sh'), shop.server, tmpdir());
    expect(body).toContain(' integrity="sha384-');
    await page.goto(put(shop, 'integrity', { sdk: '', body }));
    await expect(add(page)).toBeVisible();
  });

  test('shows a source of the page’s own', async ({ page, shop }) => {
    const main = `import { createHttpSource } from '@nongsan/client';
      const myPortal = ${source(shop)};
      ${recipe(shop, 'own-data').the('js')}`;
    const body = `<nongsan-portal>${card(tea)}</nongsan-portal>`;
    await page.goto(putMade(shop, 'own-source', await bundle({ 'main.js': main }), body));
    await expect(add(page)).toBeVisible();
  });

  test('speaks through the page’s i18next', async ({ page, shop }) => {
    const main = `import { createHttpSource } from '@nongsan/client';
      document.querySelector('nongsan-portal').source = ${source(shop)};
      ${recipe(shop, 'own-i18next').the('js')}`;
    const body = `<nongsan-portal>${card(tea)}</nongsan-portal>`;
    await page.goto(putMade(shop, 'own-i18next', await bundle({ 'main.js': main }), body));
    await expect(page.getByRole('button', { name: /^Add to cart: / })).toBeVisible();
  });

  test('is part of a React page', async ({ page, shop }) => {
    const made = await bundle({
      'main.js': `import { createElement } from 'react';
        import { createRoot } from 'react-dom/client';
        import { Tea } from './tea.tsx';
        console.log = (cart) => (document.title = cart.lines.length);
        createRoot(document.querySelector('#app')).render(createElement(Tea));`,
      'tea.tsx': recipe(shop, 'react-and-vue').the('tsx'),
    });
    await page.goto(putMade(shop, 'react', made, '<div id="app"></div>'));
    await add(page).click();
    await expect(page).toHaveTitle('1');
  });

  test('is part of a Vue page', async ({ page, shop }) => {
    const recipes = recipe(shop, 'react-and-vue');
    const { plugins = [] } = await viteConfig(recipes.the('js'));
    const main = `import { createHttpSource } from '@nongsan/client';
      import { createApp } from 'vue';
      import Tea from './tea.vue';
      document.querySelector('nongsan-portal').source = ${source(shop)};
      createApp(Tea).mount('#app');`;
    const [tag = ''] = recipes.all('html');
    const made = await bundle({ 'main.js': main, 'tea.vue': tag }, plugins);
    await page.goto(putMade(shop, 'vue', made, '<nongsan-portal id="tn"></nongsan-portal><div id="app"></div>'));
    const asked = page.evaluate(
      () =>
        new Promise((done) => document.addEventListener('nongsan-cart-add', (event) => done(event.defaultPrevented))),
    );
    await add(page).click();
    expect(await asked).toBe(true);
  });

  test('fills a page on the server, and the elements take it over', async ({ page, shop }) => {
    const written = hostPage(shop, 'written', { body: portalTag(shop, card(tea)) });
    const html = await (await fetch(written)).text();
    const printed = await runInNode(`const page = ${JSON.stringify(html)};
      ${recipe(shop, 'server-rendering').the('js')}
      process.stdout.write(JSON.stringify({ html, sheets, problems }));`);
    const made = JSON.parse(printed) as { html: string; sheets: { name: string; css: string }[]; problems: unknown[] };
    expect(made.problems).toEqual([]);
    for (const { name, css } of made.sheets) shop.host.put(`/nongsan-styles/${name}`, css);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(shop.host.put('/filled.html', made.html));
    // Before a script is there, nothing hears a press.
    await hydrated(page, 'nongsan-product-card');
    await add(page).click();
    await expect(page.locator(`nongsan-product-card [role="status"]`)).toContainText('Đã thêm vào giỏ');
    expect(asked.filter((url) => url.includes('/v1/products'))).toEqual([]);
  });

  test('sells from files', async ({ page, shop }) => {
    const files = recipe(shop, 'static-files');
    const folder = await mkdtemp(`${tmpdir()}/nongsan-recipe-`);
    await withPhone(shop, async () => {
      await runCommand(files.the('sh'), shop.server, folder);
    });
    for (const file of await readdir(folder, { recursive: true }))
      if (file.endsWith('.json')) shop.host.put(`/${file}`, await readFile(`${folder}/${file}`, 'utf8'));
    await rm(folder, { recursive: true });
    await page.goto(put(shop, 'static-files', { body: files.the('html') }));
    await expect(page.locator('nongsan-product-card nongsan-price')).toContainText('₫');
    await expect(page.getByRole('link', { name: /^Gọi 0000/ })).toHaveCount(2);
  });
});
