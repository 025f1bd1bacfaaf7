import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { now } from '../testing/goods.ts';
import { attribute, elementsOf } from '../testing/read-page.ts';
import { portalOf } from '../testing/source.ts';
import { renderPage } from './render-page.ts';

/** Each tag as a page writes it, with all that its attributes can say. */
const written: Readonly<Record<string, string>> = {
  'nongsan-product-card': 'product="che-dinh"',
  'nongsan-product': 'product="che-dinh"',
  'nongsan-store': 'store="hao-dat"',
  'nongsan-contact': 'store="hao-dat"',
  'nongsan-trace': 'lot="TC-2611A"',
  'nongsan-trace-badge': 'growing-area="VN-TNOR-0001"',
  'nongsan-cart-button': 'checkout-href="/checkout"',
  'nongsan-price': 'amount="245000" unit="gói 200 g"',
  'nongsan-ocop-stars': 'stars="4" status="valid"',
  'nongsan-qr': 'value="https://portal.example/t/TC-2611A" label="Mã lô"',
  'nongsan-quantity': 'value="2" label="Số lượng"',
  'nongsan-picture': 'alt="Chè"',
  'nongsan-transfer': 'bank-href="https://bank.example/?to={account}"',
  'nongsan-order': 'order="ord_1"',
};

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const tagsIn = (line: string): readonly string[] =>
  [...line.matchAll(/`(nongsan-[a-z-]+)`/g)].map(([, tag = '']) => tag);

/** What the README says of a tag, in its table of all tags. */
const said = new Map(
  readme.split('\n').flatMap((line) => {
    const [, tags = '', what = ''] = line.split('|');
    return tagsIn(tags).map((tag) => [tag, what.trim()] as const);
  }),
);

/** Every element that there is, as the manifest holds them: by what registers it. */
const elements = fileURLToPath(new URL('../../../elements/src', import.meta.url));
const manifest = globSync('*/*/*.define.ts', { cwd: elements }).map(
  (file) => `nongsan-${basename(file, '.define.ts')}`,
);

async function isFilled(tag: string): Promise<boolean> {
  const content = `<${tag} ${written[tag] ?? ''}><a href="/p">Chè</a></${tag}>`;
  const page = `<html lang="vi"><body><nongsan-portal id="tn">${content}</nongsan-portal></body></html>`;
  const { html, problems } = await renderPage(page, { now, sourceOf: () => portalOf() });
  expect(problems).toEqual([]);
  // What the page put inside stays in any case.
  expect(html).toContain('<a href="/p">Chè</a>');
  return elementsOf(html).some(({ tagName, ...element }) => {
    const [first] = tagName === tag ? element.childNodes : [];
    return first?.nodeName === 'template' && 'attrs' in first && attribute(first, 'shadowrootmode') === 'open';
  });
}

it('the README says of every tag whether a server fills it, and why not', () => {
  expect([...said.keys()].sort()).toEqual([...manifest].sort());
});

for (const tag of manifest)
  it(`<${tag}> is ${said.get(tag)?.startsWith('filled') ? 'filled' : 'left as it stands'}, as the README says`, async () => {
    expect(said.get(tag)).toMatch(/^filled|^left: .{10,}/);
    expect(await isFilled(tag)).toBe(said.get(tag)?.startsWith('filled'));
  });
