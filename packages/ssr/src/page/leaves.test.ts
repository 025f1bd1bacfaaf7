import { describe, expect, it } from 'vitest';
import { now } from '../testing/goods.ts';
import { attribute, elementsOf } from '../testing/read-page.ts';
import { portalOf } from '../testing/source.ts';
import { renderPage } from './render-page.ts';

const page = (body: string, lang = 'vi') =>
  `<html lang="${lang}"><body><nongsan-portal id="tn">${body}</nongsan-portal></body></html>`;

async function render(body: string, lang?: string) {
  const source = portalOf();
  const rendered = await renderPage(page(body, lang), { now, sourceOf: () => source });
  return { ...rendered, asked: source.asked };
}

describe('a leaf that a page fills by its attributes', () => {
  it('shows them, and asks the portal nothing', async () => {
    const { html, asked, problems } = await render(
      '<nongsan-price amount="245000" unit="gói"></nongsan-price><nongsan-ocop-stars stars="4" status="valid"></nongsan-ocop-stars>',
    );
    expect(html).toContain('245.000');
    expect(html).toContain('OCOP 4 sao');
    expect({ asked, problems }).toEqual({ asked: [], problems: [] });
  });

  it('speaks the language of its own tag, whatever its portal speaks', async () => {
    const stars = (attributes: string) =>
      `<nongsan-ocop-stars stars="4" status="valid" ${attributes}></nongsan-ocop-stars>`;
    const { html } = await render(stars('') + stars('lang="en"') + stars('locale="de"'), 'en');
    const texts = elementsOf(html).filter(({ tagName }) => tagName === 'span');
    const bases = texts.filter((span) => attribute(span, 'class')?.startsWith('base') === true);
    expect(bases.map((base) => attribute(base, 'lang'))).toEqual(['vi', 'en', 'de']);
    expect(html).toMatch(/OCOP 4 sao.*4.star.*4 Sterne/is);
  });

  it('writes an amount as its language does', async () => {
    const { html } = await render('<nongsan-price amount="245000" lang="en"></nongsan-price>', 'vi');
    expect(html).toContain('245,000');
  });

  it('is left alone where a script has yet to say what it shows', async () => {
    for (const tag of ['<nongsan-price>', '<nongsan-price amount="">', '<nongsan-qr label="Mã lô">']) {
      const leaf = `${tag}Xem giá</${/[a-z-]+/.exec(tag)?.[0] ?? ''}>`;
      expect((await render(leaf)).html).toBe(page(leaf));
    }
  });

  it('takes the focus as it does in a browser', async () => {
    const { html } = await render('<nongsan-quantity value="2"></nongsan-quantity>');
    expect(html).toContain('<template shadowrootmode="open" shadowrootdelegatesfocus>');
  });
});
