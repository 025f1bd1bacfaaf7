import type { Page } from '@playwright/test';
import { card, hostPage, portalTag, sdkTag } from './fixtures/host-page.ts';
import { expect, test } from './fixtures/test.ts';
import type { Shop } from '../support/shop.ts';

const shownCard = (page: Page) => page.locator('nongsan-product-card').getByRole('link', { name: 'Trà Hích' });
/** A store is loaded when it comes near the view. */
async function seeStore(page: Page): Promise<void> {
  await page.locator('nongsan-store').scrollIntoViewIfNeeded();
  await expect(page.getByRole('heading', { name: 'HTX nông sản Phú Lương' })).toBeVisible();
}
const store = '<nongsan-store store="htx-nong-san-phu-luong"></nongsan-store>';

/** Holds something back until it is let through. */
function gate() {
  let pass: () => void = () => undefined;
  const passed = new Promise<void>((done) => (pass = done));
  return { pass, passed };
}

/** The script as `name` of another version: this build, which says another number. */
async function serveVersion(page: Page, shop: Shop, version: string): Promise<void> {
  const { integrity, version: built } = (await (await fetch(`${shop.server.origin}/sdk/integrity.json`)).json()) as {
    readonly version: string;
    readonly integrity: Readonly<Record<string, string>>;
  };
  expect(Object.keys(integrity)).toContain('nongsan.full.js');
  await page.route(`${shop.server.origin}/sdk/${version}/**`, async (route) => {
    const answer = await fetch(route.request().url().replace(`/sdk/${version}/`, `/sdk/${built}/`));
    const body = (await answer.text()).replaceAll(`\`${built}\``, `\`${version}\``);
    await route.fulfill({
      body,
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
}

test.describe('the script', () => {
  for (const [where, attributes] of [
    ['before the tags', ''],
    ['before the tags, with async', ' async'],
  ] as const) {
    test(`works ${where} @engines`, async ({ page, shop }) => {
      const sdk = sdkTag(shop, 'nongsan.js', attributes);
      await page.goto(hostPage(shop, 'before', { sdk, body: portalTag(shop, card() + store) }));
      await expect(shownCard(page)).toBeVisible();
      await seeStore(page);
    });
  }

  test('works after the tags, which show what stands in them meanwhile @engines', async ({ page, shop }) => {
    const name = `${shop.server.origin}/sdk/nongsan.js`;
    const open = gate();
    await page.route(name, async (route) => {
      await open.passed;
      await route.continue();
    });
    const body = portalTag(shop, card() + store) + sdkTag(shop, 'nongsan.js', ' async');
    await page.goto(hostPage(shop, 'after', { sdk: '', body }), { waitUntil: 'commit' });
    await expect(page.getByRole('link', { name: 'tra-hich' })).toBeVisible();
    open.pass();
    await expect(shownCard(page)).toBeVisible();
    await seeStore(page);
  });

  test('in the one-file build registers everything and asks for nothing more @engines', async ({ page, shop }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    const sdk = sdkTag(shop, 'nongsan.full.js');
    const body = portalTag(shop, `<nongsan-cart-button></nongsan-cart-button>${card()}${store}`);
    await page.goto(hostPage(shop, 'full', { sdk, body }));
    await seeStore(page);
    await page.getByRole('button', { name: 'Thêm vào giỏ: Trà Hích' }).click();
    await page.getByRole('button', { name: 'Giỏ hàng, 1 món' }).click();
    await expect(page.getByRole('dialog').getByRole('link', { name: 'Trà Hích' })).toBeVisible();
    expect(scripts).toEqual([`${shop.server.origin}/sdk/nongsan.full.js`]);
  });
});

test.describe('included more than once', () => {
  const shown = async (page: Page) => {
    await expect(shownCard(page)).toBeVisible();
    await seeStore(page);
    await page.getByRole('button', { name: 'Thêm vào giỏ: Trà Hích' }).click();
    await expect(page.getByRole('button', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
  };
  const inside = `<nongsan-cart-button></nongsan-cart-button>${card()}${store}`;

  test('the same version says nothing: from two addresses, and as both builds @engines', async ({ page, shop }) => {
    const sdk = ['nongsan.js', '0.1.0/nongsan.js', 'nongsan.full.js'].map((name) => sdkTag(shop, name)).join('');
    await page.goto(hostPage(shop, 'twice', { sdk, body: portalTag(shop, inside) }));
    await shown(page);
  });

  for (const [order, first, second] of [
    ['the split build first', 'nongsan.js', '9.9.9/nongsan.full.js'],
    ['the other version first', '9.9.9/nongsan.js', 'nongsan.js'],
  ] as const) {
    test(`two versions warn once and the first serves both: ${order} @engines`, async ({ page, shop, guard }) => {
      guard.expect(/Two versions of the SDK are on this page/);
      const warnings: string[] = [];
      page.on('console', (message) => warnings.push(message.text()));
      await serveVersion(page, shop, '9.9.9');
      // The second version a second time, as another address: still one warning.
      const sdk = [first, second, second.replace('full.', '')].map((name) => sdkTag(shop, name)).join('');
      await page.goto(hostPage(shop, 'versions', { sdk, body: portalTag(shop, inside) }));
      await shown(page);
      const [one, two] = first.startsWith('9') ? ['9.9.9', '0.1.0'] : ['0.1.0', '9.9.9'];
      expect(warnings).toEqual([
        `[nongsan] Two versions of the SDK are on this page. Version ${one} came first and serves all elements; ` +
          `version ${two} does nothing. Keep one of the two, or give both script tags the same version.`,
      ]);
      const versions = await page.evaluate(
        () => (customElements.get('nongsan-portal') as unknown as { versions: string[] }).versions,
      );
      expect(versions).toEqual([one, two]);
    });
  }
});

test.describe('tags that come later', () => {
  test('are seen when a script adds them, also cloned from a template @engines', async ({ page, shop }) => {
    const body = `<template>${portalTag(shop, card() + store)}</template><main></main>`;
    await page.goto(hostPage(shop, 'template', { body }));
    await page.waitForFunction(() => customElements.get('nongsan-portal') !== undefined);
    await page.evaluate(() => {
      const template = document.querySelector('template') as HTMLTemplateElement;
      document.querySelector('main')?.append(template.content.cloneNode(true));
    });
    await expect(shownCard(page)).toBeVisible();
    await seeStore(page);
  });

  test('elements outside the portal name it, also from inside shadow roots @engines', async ({ page, shop }) => {
    const body = `${card('tra-hich', ' portal="tn"')}<my-host></my-host>${portalTag(shop, '')}${portalTag(shop, '', 'ls')}`;
    const head = '<script src="/hosts.js"></script>';
    shop.host.put('/hosts.js', hosts);
    await page.goto(hostPage(shop, 'outside', { head, body }));
    await expect(shownCard(page)).toBeVisible();
    await page.evaluate(() => {
      (window as unknown as { fill: (root: unknown) => void }).fill(document.querySelector('my-host'));
    });
    await seeStore(page);
  });
});

/** Elements of the host's own: `fill` puts a store into the shadow root of a shadow root. */
const hosts = `
class MyHost extends HTMLElement {
  constructor() {
    super();
    this.inner = this.attachShadow({ mode: this.mode }).appendChild(document.createElement('div'));
    this.inner.attachShadow({ mode: 'open' });
  }
  get mode() { return 'open'; }
}
function fill({ inner }, store = 'htx-nong-san-phu-luong') {
  const element = document.createElement('nongsan-store');
  element.setAttribute('store', store);
  element.setAttribute('portal', 'tn');
  inner.shadowRoot.append(element);
}
function late() { customElements.define('late-host', class extends MyHost { constructor() { super(); fill(this); } }); }
customElements.define('my-host', MyHost);
customElements.define('closed-host', class extends HTMLElement {
  constructor() { super(); this.root = this.attachShadow({ mode: 'closed' }); }
});
`;

test.describe('inside shadow roots of the page', () => {
  test('that are there, that come with an element, and that an element registered later brings @engines', async ({
    page,
    shop,
  }) => {
    shop.host.put('/hosts.js', hosts);
    const body = `${portalTag(shop, '')}<main></main><late-host></late-host>`;
    await page.goto(hostPage(shop, 'hosts', { head: '<script src="/hosts.js"></script>', body }));
    await page.waitForFunction(() => customElements.get('nongsan-portal') !== undefined);
    await page.evaluate(() => {
      (window as unknown as { late: () => void }).late();
    });
    await seeStore(page);
    await page.evaluate(() => {
      document.querySelector('late-host')?.remove();
      const host = document.createElement('my-host');
      document.querySelector('main')?.append(host);
      (window as unknown as { fill: (root: unknown) => void }).fill(host);
    });
    await seeStore(page);
  });

  test('a closed one is seen with the portal in it, or when its owner tells of it @engines', async ({ page, shop }) => {
    shop.host.put('/hosts.js', hosts);
    const body = `<closed-host id="a"></closed-host><closed-host id="b"></closed-host>`;
    await page.goto(hostPage(shop, 'closed', { head: '<script src="/hosts.js"></script>', body }));
    await page.waitForFunction(() => customElements.get('nongsan-portal') !== undefined);
    const registered = await page.evaluate(async (api) => {
      interface Portal {
        watch(root: ShadowRoot): void;
      }
      const rootOf = (id: string) => (document.querySelector(id) as unknown as { root: ShadowRoot }).root;
      const make = (tag: string, attributes: Record<string, string>) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        return element;
      };
      const portal = make('nongsan-portal', { id: 'tn', api, key: 'pk_demo_thainguyen' });
      portal.append(make('nongsan-store', { store: 'htx-nong-san-phu-luong' }));
      rootOf('#a').append(portal);
      await customElements.whenDefined('nongsan-store');
      rootOf('#b').append(make('nongsan-cart-button', { portal: 'tn' }));
      (customElements.get('nongsan-portal') as unknown as Portal).watch(rootOf('#b'));
      await customElements.whenDefined('nongsan-cart-button');
      return rootOf('#b').querySelector('nongsan-cart-button')?.shadowRoot !== null;
    }, shop.server.origin);
    expect(registered).toBe(true);
  });
});
