import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { SourceError, type Availability, type Product, type StorefrontSource } from '@nongsan/core';
import { NongsanQuantityChangeEvent, type NongsanCartAddEvent } from '../../events/index.ts';
import '../../provider/portal/portal.define.ts';
import { fullLot, now } from '../../testing/lot-fixture.ts';
import { tea } from '../../testing/product-fixture.ts';
import { testSource } from '../../testing/test-source.ts';
import './product.define.ts';
import type { NongsanProduct } from './product.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const small = {
  ...tea.variants[0]!,
  id: 'var_100',
  name: { vi: 'Túi 100 g' },
  price: { amount: 125_000, currency: 'VND' } as const,
};
const large = {
  ...tea.variants[0]!,
  id: 'var_200',
  name: { vi: 'Gói 200 g' },
  price: { amount: 245_000, currency: 'VND' } as const,
};
const picture = {
  url: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
  alt: { vi: 'Búp chè' },
  width: 4,
  height: 3,
  kind: 'photo' as const,
};
const { lot: _lot, ...plain } = tea;
const twoPackings: Product = { ...plain, variants: [small, large] };

const settled = () => new Promise((resolve) => setTimeout(resolve));
const root = (element: NongsanProduct) => element.renderRoot as ShadowRoot;
const text = (element: NongsanProduct, selector = '.product') =>
  root(element).querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
const action = (element: NongsanProduct) => root(element).querySelector<HTMLElement>('[part="action"]');

type Stock = Partial<Availability>;

/** A source that knows one product, and the stock of its packings. */
function sourceOf(product: Product, stock: Readonly<Record<string, Stock>> = {}, more: Partial<StorefrontSource> = {}) {
  const asked: string[] = [];
  const source = testSource({
    products: (refs) => Promise.resolve(new Map(refs.map((ref) => [ref, { ok: true, value: product }]))),
    availability: (refs) => {
      asked.push(refs.join());
      const answer = (variant: string): Availability => ({
        variant,
        status: 'available',
        checkedAt: now,
        ...stock[variant],
      });
      return Promise.resolve(new Map(refs.map((ref) => [ref, { ok: true, value: answer(ref) }])));
    },
    lot: () => Promise.resolve(fullLot),
    issuers: () => Promise.resolve([]),
    ...more,
  });
  return { source, asked };
}

async function pageOf(source: StorefrontSource) {
  const portal = await fixture<HTMLElement>(html`
    <nongsan-portal .source=${source} now=${now}>
      <nongsan-product product="che-dinh"><a href="/fallback">Xem ở cổng</a></nongsan-product>
    </nongsan-portal>
  `);
  await settled();
  const element = portal.querySelector('nongsan-product') as NongsanProduct;
  await element.updateComplete;
  return element;
}

const shown = (product: Product, stock?: Readonly<Record<string, Stock>>, more?: Partial<StorefrontSource>) =>
  pageOf(sourceOf(product, stock, more).source);

async function choose(element: NongsanProduct, index: number) {
  root(element).querySelectorAll<HTMLInputElement>('input[type="radio"]')[index]?.click();
  await element.updateComplete;
}

describe('<nongsan-product>', () => {
  it('shows people, name, rank with its decision, price and what the price holds', async () => {
    const ocop = { ...tea.ocop!, decision: '2361/QĐ-BNNMT', decidedOn: '2025-06-26', issuer: 'ministry' as const };
    const element = await shown({ ...plain, ocop });
    for (const part of [
      'HTX chè Hảo Đạt Xã Tân Cương, Thái Nguyên',
      'Chè đinh Tân Cương',
      'Cấp bộ công nhận ngày 26/06/2025, quyết định 2361/QĐ-BNNMT',
      'Còn hiệu lực đến 26/06/2028',
      'Còn hàng',
      'Giá đã gồm thuế.',
    ])
      expect(text(element)).to.contain(part);
    expect(root(element).querySelector('nongsan-price')?.amount).to.equal(245_000);
  });

  it('says plainly that a rank has lapsed, or that its day is not known', async () => {
    const lapsed = await shown({ ...plain, ocop: { group: 'food', stars: 4, decidedOn: '2021-03-01' } });
    expect(text(lapsed, '.ocop')).to.contain('Đã hết hiệu lực từ 01/03/2024');
    const unknown = await shown({
      ...plain,
      ocop: { group: 'food', stars: 3, decidedText: 'đợt 2020', issuer: 'district' },
    });
    expect(text(unknown, '.ocop')).to.contain('Cấp huyện công nhận (đợt 2020)');
    expect(text(unknown, '.ocop')).to.contain('không rõ còn hiệu lực hay không');
  });

  it('asks for the stock of all packings in one request', async () => {
    const { source, asked } = sourceOf(twoPackings);
    await pageOf(source);
    expect(asked).to.deep.equal(['var_100,var_200']);
  });

  it('follows the chosen packing with price, total and wish', async () => {
    const element = await shown(twoPackings);
    expect(action(element)?.textContent).to.contain('125.000');
    await choose(element, 1);
    root(element).querySelector('nongsan-quantity')?.dispatchEvent(new NongsanQuantityChangeEvent('3'));
    await element.updateComplete;
    expect(root(element).querySelector('.price nongsan-price')?.getAttribute('amount')).to.equal('245000');
    expect(action(element)?.textContent).to.contain('735.000');
    element.addEventListener('nongsan-cart-add', (event) => event.preventDefault());
    setTimeout(() => action(element)?.click());
    const { detail } = await oneEvent<NongsanCartAddEvent>(element, 'nongsan-cart-add');
    expect([detail.variant.id, detail.quantity]).to.deep.equal(['var_200', '3']);
  });

  it('chooses packings by the keyboard as a radio group does', async () => {
    const element = await shown(twoPackings);
    const radios = Array.from(root(element).querySelectorAll<HTMLInputElement>('input[type="radio"]'));
    expect(radios.map(({ name }) => name)).to.deep.equal(['packing', 'packing']);
    expect(root(element).querySelector('fieldset legend')?.textContent).to.equal('Chọn quy cách');
    expect(radios.map(({ checked }) => checked)).to.deep.equal([true, false]);
  });

  it('begins with the first packing that can be had', async () => {
    const element = await shown(twoPackings, { var_100: { status: 'soldOut' } });
    expect(action(element)?.textContent).to.contain('245.000');
    expect(text(element, '.packing.missing')).to.contain('Hết hàng');
  });

  it('never offers more than is left', async () => {
    const element = await shown(plain, { [plain.variants[0]!.id]: { status: 'low', available: '3' } });
    expect(text(element, '.stock')).to.equal('Chỉ còn 3\u00a0gói'.replace('\u00a0', ' '));
    expect(root(element).querySelector('nongsan-quantity')?.rule.max).to.equal('3');
  });

  it('takes less than the least order for sold out', async () => {
    const order = { unit: 'kg', step: '0.5', min: '2' } as const;
    const stock = { var_100: { status: 'low', available: '1.5' } } as const;
    const element = await shown({ ...plain, variants: [{ ...small, order }] }, stock);
    expect(text(element, '.stock')).to.equal('Hết hàng');
    expect(action(element)?.localName).to.equal('a');
  });

  it('says when a season begins, when a pre-order leaves, and leads to the seller for a service', async () => {
    const id = plain.variants[0]!.id;
    const season = await shown(plain, { [id]: { status: 'outOfSeason', from: '2027-07-15' } });
    expect(text(season, '.buy')).to.equal('Chưa đến mùa. Có lại từ 15/07/2027. Xem hàng khác của gian hàng');
    const preorder = await shown(plain, { [id]: { status: 'preorder', from: '2026-12-20', available: '0' } });
    expect(text(preorder, '.stock')).to.equal('Đặt trước. Giao từ 20/12/2026.');
    expect(action(preorder)?.textContent).to.contain('Đặt trước ·');
    const service = await shown({ ...plain, type: 'service' }, { [id]: { status: 'contact' } });
    expect(action(service)?.getAttribute('href')).to.equal(tea.store.url);
    expect(text(service)).not.to.contain('Phí giao hàng');
  });

  it('names what is sample data, and who may buy alcohol', async () => {
    const element = await shown({ ...plain, minimumAge: 18, sampleFields: ['price', 'stock', 'somethingNew'] });
    expect(text(element, '.sample')).to.equal('Dữ liệu mẫu ở đây: giá và số hàng còn.');
    expect(text(element, '.age')).to.equal('Chỉ bán cho người từ 18 tuổi trở lên.');
    expect(root(element).querySelector('.price nongsan-price')?.getAttribute('note')).to.equal('giá mẫu');
  });

  it('stops the sale of a recalled lot, and warns before the price', async () => {
    const element = await shown({ ...tea, lot: { ...tea.lot!, status: 'revoked' } });
    expect(text(element, '[part="warning"]')).to.contain('đã bị thu hồi');
    expect(action(element)?.localName).to.equal('a');
  });

  it('says what could not be added and why, and asks for the stock again', async () => {
    const { source, asked } = sourceOf(
      plain,
      {},
      {
        createCart: () => Promise.reject(new SourceError('out-of-stock', 'gone')),
      },
    );
    const element = await pageOf(source);
    setTimeout(() => action(element)?.click());
    await oneEvent(element, 'nongsan-error');
    await settled();
    expect(text(element, '[role="status"]')).to.contain('Không đủ hàng');
    expect(asked).to.have.length(2);
  });

  it('adds once for two clicks', async () => {
    let adds = 0;
    const createCart = () => {
      adds++;
      return new Promise<never>(() => undefined);
    };
    const element = await shown(plain, {}, { createCart });
    action(element)?.click();
    action(element)?.click();
    await settled();
    expect(adds).to.equal(1);
  });

  it('forgets what was chosen when it shows another product', async () => {
    const element = await fixture<NongsanProduct>(html`<nongsan-product .data=${twoPackings}></nongsan-product>`);
    await choose(element, 1);
    element.data = { ...twoPackings, id: 'prd_other' };
    await element.updateComplete;
    expect(action(element)?.textContent).to.contain('125.000');
  });

  it('shows the picture that was chosen', async () => {
    const pictures = [picture, { ...picture, alt: { vi: 'Đồi chè' }, kind: 'illustration' as const }];
    const element = await fixture<NongsanProduct>(
      html`<nongsan-product .data=${{ ...plain, pictures }}></nongsan-product>`,
    );
    root(element).querySelectorAll<HTMLElement>('.thumb')[1]?.click();
    await element.updateComplete;
    expect(root(element).querySelector('.shown nongsan-picture')?.getAttribute('alt')).to.equal('Đồi chè');
    expect(text(element, 'figcaption')).to.equal('Hình minh hoạ');
  });

  it('says that a product is not there, shows what the page put inside, and offers no vain retry', async () => {
    const error = new SourceError('unknown-product', 'none');
    const products: StorefrontSource['products'] = (refs) =>
      Promise.resolve(new Map(refs.map((ref) => [ref, { ok: false, error }])));
    const element = await shown(plain, {}, { products });
    expect(root(element).querySelector('slot')?.assignedElements()).to.have.length(1);
    expect(root(element).querySelector('[part="error"] button')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('tries again when the network is back', async () => {
    let lost = true;
    const products: StorefrontSource['products'] = (refs) =>
      lost
        ? Promise.reject(new SourceError('network', 'no network'))
        : Promise.resolve(new Map(refs.map((ref) => [ref, { ok: true, value: plain }])));
    const element = await shown(plain, {}, { products });
    lost = false;
    root(element).querySelector<HTMLElement>('[part="error"] button')?.click();
    await waitUntil(() => root(element).querySelector('.name') !== null);
  });

  it('keeps its place while it waits', async () => {
    const element = await shown(plain, {}, { products: () => new Promise(() => undefined) });
    expect(root(element).querySelector('[aria-busy="true"]')).not.to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('says nothing of the stock when it could not be asked', async () => {
    const availability = () => Promise.reject(new SourceError('network', 'no network'));
    const element = await shown(plain, {}, { availability });
    expect(root(element).querySelector('.stock')).to.equal(null);
    expect(action(element)?.localName).to.equal('button');
  });

  it('shows hostile text as text', async () => {
    const name = { vi: '<img src=x onerror=alert(1)>' };
    const element = await fixture<NongsanProduct>(
      html`<nongsan-product .data=${{ ...plain, name, description: name }}></nongsan-product>`,
    );
    expect(root(element).querySelector('.name img, .description img')).to.equal(null);
  });

  it('leaves the DOM alone when nothing has changed', async () => {
    const element = await shown(twoPackings);
    const observer = new MutationObserver(() => undefined);
    observer.observe(root(element), { subtree: true, childList: true, attributes: true, characterData: true });
    element.requestUpdate();
    await element.updateComplete;
    expect(observer.takeRecords()).to.have.length(0);
    observer.disconnect();
  });

  it('fits a sidebar with long names and prices', async () => {
    const name = { vi: 'Rượu men lá Bằng Phúc ủ hạ thổ ba năm trong chum sành, chưng cất lại hai lần tay' };
    const dear = { ...large, price: { amount: 99_999_999, currency: 'VND' as const }, name };
    const element = await fixture<NongsanProduct>(
      html`<nongsan-product .data=${{ ...plain, name, variants: [dear, small] }}></nongsan-product>`,
    );
    element.parentElement?.style.setProperty('inline-size', '240px');
    await element.updateComplete;
    expect(element.scrollWidth).to.be.at.most(240);
  });

  it('is accessible', async () => {
    await expect(await shown({ ...tea, minimumAge: 18, variants: [small, large] })).to.be.accessible();
  });
});
