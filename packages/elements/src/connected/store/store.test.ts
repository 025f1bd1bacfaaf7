import { expect, fixture, html } from '@open-wc/testing';
import {
  SourceError,
  type Page,
  type Product,
  type ProductQuery,
  type Store,
  type StorefrontSource,
} from '@nongsan/core';
import '../../provider/portal/portal.define.ts';
import { tea } from '../../testing/product-fixture.ts';
import { teaStore } from '../../testing/store-fixture.ts';
import { testSource } from '../../testing/test-source.ts';
import './store.define.ts';
import type { NongsanStore } from './store.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const root = (element: NongsanStore) => element.renderRoot as ShadowRoot;
const text = (element: NongsanStore, selector = '.store') =>
  root(element).querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const cards = (element: NongsanStore) => Array.from(root(element).querySelectorAll('nongsan-product-card'));
const more = (element: NongsanStore) => root(element).querySelector<HTMLElement>('[part="more"]');

const goods = (name: string): Product => ({
  ...tea,
  id: `prd_${name}`,
  slug: name,
  variants: [{ ...tea.variants[0]!, id: `var_${name}` }],
});
const page = (names: readonly string[], next?: string): Page<Product> => ({
  items: names.map((name) => ({ ok: true, value: goods(name) })),
  next,
});

/** A source that knows one store, and its goods in two pages. */
function sourceOf(store: Store = teaStore, more: Partial<StorefrontSource> = {}) {
  const asked: string[] = [];
  const source = testSource({
    stores: (refs) => Promise.resolve(new Map(refs.map((ref) => [ref, { ok: true, value: store }]))),
    listProducts: (query: ProductQuery) => {
      asked.push(`list ${query.store ?? ''} ${query.cursor ?? ''}`.trim());
      return Promise.resolve(query.cursor === undefined ? page(['a', 'b'], 'c2') : page(['c']));
    },
    products: (refs) => {
      asked.push(`products ${refs.join()}`);
      return Promise.reject(new SourceError('internal', 'cards come with their product'));
    },
    availability: (refs) => {
      asked.push(`stock ${refs.join()}`);
      return Promise.reject(new SourceError('network', 'no network'));
    },
    ...more,
  });
  return { source, asked };
}

async function pageOf({ source }: { readonly source: StorefrontSource }) {
  const portal = await fixture<HTMLElement>(html`
    <nongsan-portal .source=${source}>
      <nongsan-store store="hao-dat"><a href="/s">Trang của gian hàng</a></nongsan-store>
    </nongsan-portal>
  `);
  await settled();
  const element = portal.querySelector('nongsan-store') as NongsanStore;
  await element.updateComplete;
  return element;
}

describe('<nongsan-store>', () => {
  it('tells who they are, where, what they do, and who has verified that', async () => {
    const element = await pageOf(sourceOf());
    for (const part of [
      'Hợp tác xã HTX chè Hảo Đạt',
      'Xã Tân Cương, Thái Nguyên (trước đây: xã Thịnh Đức, TP. Thái Nguyên)',
      'Cổng mẫu đã xác minh người bán ngày 12/09/2026: đến tận nơi',
      'Chín hộ góp đất, góp lò sao.',
      'Bón phân chuồng ủ hoai.',
      'Thông tin cập nhật ngày 20/11/2026',
    ])
      expect(text(element)).to.contain(part);
  });

  it('tells the story before it sells', async () => {
    const element = await pageOf(sourceOf());
    const order = Array.from(
      root(element).querySelectorAll('h2, h3'),
      (title) => title.textContent?.trim().split(/\s\s+/)[0],
    );
    expect(order).to.deep.equal(['HTX chè Hảo Đạt', 'Câu chuyện', 'Cách làm', 'Đang bán', 'Liên hệ']);
  });

  it('says that a seller was not verified rather than nothing', async () => {
    const { verified: _, ...store } = teaStore;
    expect(text(await pageOf(sourceOf(store)), '[part="verified"]')).to.equal('Chưa có thông tin xác minh người bán');
  });

  it('leads to a call, a message and the web site', async () => {
    const element = await pageOf(sourceOf());
    const links = Array.from(root(element).querySelectorAll('.reach a, .contact a'), (link) =>
      link.getAttribute('href'),
    );
    expect(links).to.deep.equal([
      'tel:0912345678',
      'https://zalo.me/84912345678',
      'tel:0912345678',
      'https://zalo.me/84912345678',
      'https://www.che.example/',
    ]);
    expect(text(element, '.contact')).to.contain('0912\u00a0345\u00a0678'.replaceAll('\u00a0', ' '));
    expect(text(element, '.contact')).to.contain('che.example');
  });

  it('says that there is no contact, and marks sample data', async () => {
    const element = await pageOf(sourceOf({ ...teaStore, contact: {} }));
    expect(text(element, '.contact')).to.contain('chưa cho biết cách liên hệ');
    expect(text(element, '[part="sample"]')).to.equal('Dữ liệu mẫu ở đây: liên hệ.');
  });

  it('asks one list and one stock for all cards, and never for a product', async () => {
    const source = sourceOf();
    const element = await pageOf(source);
    expect(cards(element)).to.have.length(2);
    expect(source.asked).to.deep.equal(['list hao-dat', 'stock var_a,var_b']);
  });

  it('shares what came in its list with the rest of the page', async () => {
    const source = sourceOf();
    const element = await pageOf(source);
    const portal = element.parentElement!;
    const card = document.createElement('nongsan-product-card');
    card.product = 'b';
    portal.append(card);
    await settled();
    expect(card.renderRoot.querySelector('.name')).not.to.equal(null);
    expect(source.asked.filter((one) => one.startsWith('products'))).to.deep.equal([]);
  });

  it('shows more by cursor, once for two clicks, and puts the focus on the first new card', async () => {
    const source = sourceOf();
    const element = await pageOf(source);
    more(element)?.focus();
    more(element)?.click();
    more(element)?.click();
    await waitUntil(() => cards(element).length === 3);
    await element.updateComplete;
    expect(source.asked.filter((one) => one.startsWith('list'))).to.deep.equal(['list hao-dat', 'list hao-dat c2']);
    expect(more(element)).to.equal(null);
    expect(root(element).activeElement).to.equal(root(element).querySelectorAll('.cards > li')[2]);
    expect(text(element, '[role="status"]')).to.equal('Đang hiện 3 sản phẩm');
  });

  it('keeps what it shows when the next page fails, and tries that page again', async () => {
    let fail = true;
    const listProducts = (query: ProductQuery) => {
      if (query.cursor === undefined) return Promise.resolve(page(['a'], 'c2'));
      return fail ? Promise.reject(new SourceError('network', 'no network')) : Promise.resolve(page(['b']));
    };
    const element = await pageOf(sourceOf(teaStore, { listProducts }));
    more(element)?.click();
    await waitUntil(() => root(element).querySelector('[part="error"]') !== null);
    expect(cards(element)).to.have.length(1);
    fail = false;
    root(element).querySelector<HTMLElement>('[part="error"] button')?.click();
    await waitUntil(() => cards(element).length === 2);
  });

  it('lets one bad product fail alone', async () => {
    const bad = { ok: false, error: new SourceError('malformed-answer', '/price') } as const;
    const listProducts = () => Promise.resolve({ items: [{ ok: true, value: goods('a') } as const, bad] });
    const element = await pageOf(sourceOf(teaStore, { listProducts }));
    expect(cards(element)).to.have.length(1);
    expect(text(element, '.goods')).to.contain('1 sản phẩm chưa hiện được.');
  });

  it('says that nothing is on sale', async () => {
    const listProducts = () => Promise.resolve({ items: [] });
    const element = await pageOf(sourceOf({ ...teaStore, productCount: 0 }, { listProducts }));
    expect(text(element, '[part="empty"]')).to.contain('chưa đăng sản phẩm nào');
    await expect(element).to.be.accessible();
  });

  it('tells its story though its goods did not come', async () => {
    const listProducts = () => Promise.reject(new SourceError('unavailable', 'closed'));
    const element = await pageOf(sourceOf(teaStore, { listProducts }));
    expect(text(element)).to.contain('Chín hộ góp đất');
    expect(text(element, '.goods [part="error"]')).to.contain('đang tạm nghỉ');
  });

  it('says that a store is not there, and shows what the page put inside', async () => {
    const stores: StorefrontSource['stores'] = (refs) => {
      const error = new SourceError('unknown-store', 'none');
      return Promise.resolve(new Map(refs.map((ref) => [ref, { ok: false, error }])));
    };
    const element = await pageOf(sourceOf(teaStore, { stores }));
    expect(root(element).querySelector('slot')?.assignedElements()).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('begins anew for another store', async () => {
    const source = sourceOf();
    const element = await pageOf(source);
    more(element)?.click();
    await waitUntil(() => cards(element).length === 3);
    element.store = 'thang-huong';
    await waitUntil(() => source.asked.includes('list thang-huong'));
    expect(source.asked).not.to.include('list thang-huong c2');
  });

  it('needs no portal for a store that the page already has', async () => {
    const element = await fixture<NongsanStore>(html`<nongsan-store .data=${teaStore}></nongsan-store>`);
    expect(text(element)).to.contain('HTX chè Hảo Đạt');
    expect(root(element).querySelector('.goods')).to.equal(null);
  });

  it('lets go of its answers when it is removed while loading', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const wait = (_: unknown, options?: { signal?: AbortSignal }) => {
      signals.push(options?.signal);
      return new Promise<never>(() => undefined);
    };
    const element = await pageOf(sourceOf(teaStore, { stores: wait, listProducts: wait }));
    element.remove();
    await settled();
    expect(signals.map((signal) => signal?.aborted)).to.deep.equal([true, true]);
  });

  it('fits a sidebar', async () => {
    const name = 'Hợp tác xã Sản xuất, Chế biến và Tiêu thụ chè an toàn Nguyên Việt xã Minh Lập cũ';
    const element = await pageOf(sourceOf({ ...teaStore, name }));
    element.parentElement!.parentElement!.style.setProperty('inline-size', '240px');
    await element.updateComplete;
    expect(element.scrollWidth).to.be.at.most(240);
  });

  it('is accessible', async () => {
    await expect(await pageOf(sourceOf())).to.be.accessible();
  });
});
