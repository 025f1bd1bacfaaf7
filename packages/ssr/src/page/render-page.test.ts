import { describe, expect, it } from 'vitest';
import { now, tea } from '../testing/goods.ts';
import { attribute, elementsOf, jsonOf } from '../testing/read-page.ts';
import { nowhere, portalOf } from '../testing/source.ts';
import { renderPage, type RenderPageOptions } from './render-page.ts';

const card = '<nongsan-product-card product="che-dinh"><a href="/p">Chè</a></nongsan-product-card>';
const portal = (content: string, attributes = 'id="tn"') => `<nongsan-portal ${attributes}>${content}</nongsan-portal>`;
const page = (body: string, lang = 'vi') =>
  `<!DOCTYPE html>\r\n<html lang=${lang}>\n<head><title>Chợ</title></head><body>${body}</body></html>\n`;

const render = (html: string, options: Partial<RenderPageOptions> = {}) =>
  renderPage(html, { now, sourceOf: () => portalOf(), ...options });

const filled =
  /<template shadowrootmode="open">.*?<\/template>(?=<a)|<script type="application\/(?:ld\+)?json" data-nongsan.*?<\/script>/gs;

describe('a page that is filled in', () => {
  it('has what its tags show, and everything else byte for byte', async () => {
    const html = page(`<!-- é -->\t<p class='x'  >${portal(card)}&nbsp;`);
    const rendered = await render(html);
    expect(rendered.problems).toEqual([]);
    expect(rendered.html).toContain('Chè đinh Tân Cương');
    expect(rendered.html).toContain('OCOP 5 sao');
    expect(rendered.html.replaceAll(filled, '')).toBe(html);
  });

  it('asks once for a page full of cards', async () => {
    const source = portalOf();
    await render(page(portal(card.repeat(12))), { sourceOf: () => source });
    expect(source.asked).toEqual(['products che-dinh', 'availability var_che-dinh-200']);
  });

  it('filled again, is the same', async () => {
    const once = await render(page(portal(card)));
    const twice = await render(once.html);
    expect(twice.html).toBe(once.html);
  });

  it('links its sheets, which are named by their content, and has no inline style', async () => {
    const { html, sheets } = await render(page(portal(card)), { styles: '/css/' });
    const elements = elementsOf(html);
    const links = elements.filter(({ tagName }) => tagName === 'link').map((link) => attribute(link, 'href'));
    expect(new Set(links)).toEqual(new Set(sheets.map(({ name }) => `/css/${name}`)));
    expect(links.every((href) => /^\/css\/nongsan-[a-z-]+-[0-9a-f]{8}\.css$/.test(href ?? ''))).toBe(true);
    expect(elements.some((element) => element.tagName === 'style' || attribute(element, 'style') !== undefined)).toBe(
      false,
    );
    expect(sheets.find(({ name }) => name.startsWith('nongsan-product-card-'))?.css).toContain(':host');
  });

  it('leaves alone what is no tag', async () => {
    const html = page(`<!-- ${portal(card)} --><noscript>${card}</noscript><template>${card}</template>${portal('')}`);
    expect((await render(html)).html).toBe(html);
  });

  it('renders what names its portal from elsewhere, and nothing that stands inside another tag', async () => {
    const outside = '<nongsan-product-card portal="tn" product="che-dinh"></nongsan-product-card>';
    const fallback = `<nongsan-cart>${card}</nongsan-cart>`;
    const { html } = await render(page(outside + portal(fallback) + portal('', 'id="ls"')));
    expect(html).toContain('product="che-dinh"><template');
    expect(html).toContain(fallback);
  });

  it('leaves a person’s own alone: cart, checkout, order', async () => {
    const html = page(
      portal('<nongsan-cart></nongsan-cart><nongsan-checkout></nongsan-checkout><nongsan-order></nongsan-order>'),
    );
    expect((await render(html)).html).toBe(html);
  });

  it('shows what the page’s address asks for, and remembers that it did', async () => {
    const html = page(portal('<nongsan-product product="?p"><a href="/">x</a></nongsan-product>'));
    const rendered = await render(html, { url: 'https://portal.example/product.html?p=che-dinh' });
    expect(rendered.html).toContain('Chè đinh Tân Cương');
    expect(jsonOf(rendered.html, 'application/json')).toMatchObject([{ parameters: { p: 'che-dinh' } }]);
    const without = await render(html);
    expect(without.html).toBe(html);
    expect(without.problems.map(({ code }) => code)).toEqual(['no-parameter']);
  });
});

describe('a tag that cannot be filled in', () => {
  it('keeps what the page put inside when its product is unknown, and says so', async () => {
    const unknown = '<nongsan-product-card product="gone"><a href="/p">Chè</a></nongsan-product-card>';
    const { html, problems } = await render(page(portal(unknown + card)));
    expect(html).toContain(unknown);
    expect(problems).toEqual([
      {
        tag: 'nongsan-product-card',
        code: 'unknown-product',
        message: '<nongsan-product-card> "gone": No product "gone" (unknown-product)',
      },
    ]);
  });

  it('leaves the whole page as it was when the portal is not reached', async () => {
    const html = page(portal(card));
    const rendered = await render(html, { sourceOf: nowhere });
    expect(rendered.html).toBe(html);
    expect(rendered.problems.map(({ code }) => code)).toEqual(['network']);
  });

  it('says when it has no portal, and when its portal has no data', async () => {
    expect((await render(page(card))).problems.map(({ code }) => code)).toEqual(['no-portal']);
    const { problems } = await render(page(portal(card)), { sourceOf: () => undefined });
    expect(problems.map(({ code }) => code)).toEqual(['no-source']);
  });
});

describe('languages', () => {
  it('come from the tag, the portal, then the page', async () => {
    const tag = (attributes: string) =>
      `<nongsan-product-card product="che-dinh" ${attributes}></nongsan-product-card>`;
    const { html } = await render(page(`<div lang="en">${portal(tag('') + tag('locale="vi"'))}</div>`));
    const names = elementsOf(html).filter((element) => attribute(element, 'part') === 'name');
    expect(names.map((name) => attribute(name, 'lang'))).toEqual(['en', 'vi']);
  });

  it('of two renderings at once stay apart, as do their data', async () => {
    const other = { ...tea, name: { vi: 'Miến dong', en: 'Canna noodles' } };
    const both = page(portal(card, 'id="a" locale="vi"') + portal(card, 'id="b" locale="en"'));
    const [two, one] = await Promise.all([
      render(both, { sourceOf: ({ attributes }) => portalOf(attributes.get('id') === 'b' ? other : tea) }),
      render(page(portal(card), 'en'), { sourceOf: () => portalOf(other) }),
    ]);
    const [first = '', second = ''] = two.html.split('id="b"');
    expect(first).toContain('Thêm vào giỏ');
    expect(first).not.toContain('noodles');
    expect(second).toContain('Canna noodles');
    expect(second).not.toContain('Thêm vào giỏ');
    expect(one.html).not.toContain('Chè đinh');
  });

  it('and days do not depend on where the server stands', async () => {
    const html = page(portal('<nongsan-product product="che-dinh"></nongsan-product>'));
    const zone = process.env['TZ'];
    try {
      const pages = [];
      for (const place of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
        process.env['TZ'] = place;
        pages.push((await render(html)).html);
      }
      expect(pages[0]).toBe(pages[1]);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('hostile data', () => {
  const evil = `</script><script>alert(1)</script></template><!--<img src=x onerror=alert(1)>"'\u2028]]>`;
  const product = {
    ...tea,
    name: { vi: evil, en: evil },
    summary: { vi: evil },
    store: { ...tea.store, name: evil, place: { ...tea.store.place, commune: evil } },
    ocop: { ...tea.ocop, group: 'food', stars: 4, decision: evil },
  } as const;

  for (const tag of ['nongsan-product-card', 'nongsan-product'])
    it(`is text in <${tag}>, in the snapshot and in the JSON-LD`, async () => {
      const html = page(portal(`<${tag} product="che-dinh"></${tag}>`));
      const rendered = await render(html, { sourceOf: () => portalOf(product) });
      const elements = elementsOf(rendered.html);
      const scripts = elements.filter(({ tagName }) => tagName === 'script').map((script) => attribute(script, 'type'));
      expect(scripts).toEqual(['application/json', 'application/ld+json']);
      expect(elements.filter((element) => element.attrs.some(({ name }) => name.startsWith('on')))).toEqual([]);
      expect(jsonOf(rendered.html, 'application/json')).toMatchObject([
        { entries: { products: { 'che-dinh': { name: { vi: evil } } } } },
      ]);
      expect(jsonOf(rendered.html, 'application/ld+json')).toMatchObject([{ '@graph': [{ name: evil }] }]);
      expect(rendered.html).toContain(html.slice(-20));
    });
});
