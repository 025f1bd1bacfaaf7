import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { SourceError, type Availability, type StorefrontSource } from '@nongsan/core';
import type { NongsanCartAddEvent } from '../../events/index.ts';
import '../../provider/portal/portal.define.ts';
import { tea, teaAvailability, teaLot } from '../../testing/product-fixture.ts';
import { answers, testSource } from '../../testing/test-source.ts';
import './product-card.define.ts';
import type { NongsanProductCard } from './product-card.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const shadow = (card: NongsanProductCard) => card.renderRoot as ShadowRoot;
const action = (card: NongsanProductCard) => shadow(card).querySelector<HTMLElement>('[part="action"]');

async function cardIn(source: StorefrontSource, product = 'che-dinh') {
  const portal = await fixture<HTMLElement>(html`
    <nongsan-portal .source=${source} now="2026-11-22T09:00:00+07:00">
      <nongsan-product-card product=${product}><a href="/fallback">Xem ở cổng</a></nongsan-product-card>
    </nongsan-portal>
  `);
  await settled();
  const card = portal.querySelector('nongsan-product-card') as NongsanProductCard;
  await card.updateComplete;
  return card;
}

const withAvailability = (availability: Partial<Availability>) =>
  testSource({
    availability: async (refs) => answers(refs, { [teaAvailability.variant]: { ...teaAvailability, ...availability } }),
  });

describe('<nongsan-product-card>', () => {
  it('shows people, name, rank and price', async () => {
    const card = await cardIn(testSource());
    const text = shadow(card).textContent?.replace(/\s+/g, ' ');
    for (const part of ['HTX chè Hảo Đạt', 'Xã Tân Cương, Thái Nguyên', 'Chè đinh Tân Cương'])
      expect(text).to.contain(part);
    expect(shadow(card).querySelector('nongsan-price')?.amount).to.equal(245_000);
    expect(shadow(card).querySelector('nongsan-ocop-stars')?.status).to.equal('valid');
  });

  it('needs no portal for a product that the page already has', async () => {
    const card = await fixture<NongsanProductCard>(html`<nongsan-product-card .data=${tea}></nongsan-product-card>`);
    expect(shadow(card).querySelector('.name')?.textContent).to.contain('Chè đinh');
  });

  it('cuts a long name for the eye alone: the link has all of it', async () => {
    const name = 'Chè đinh Tân Cương đặc biệt hái tay một tôm một lá non sao lò củi của hợp tác xã '.repeat(3).trim();
    const card = await fixture<NongsanProductCard>(
      html`<nongsan-product-card .data=${{ ...tea, name: { vi: name } }}></nongsan-product-card>`,
    );
    const link = shadow(card).querySelector<HTMLElement>('.name a');
    expect(link?.scrollHeight).to.be.greaterThan(link?.clientHeight ?? Infinity);
    expect(link?.textContent?.trim()).to.equal(name);
    expect(shadow(card).querySelector('[title]')).to.equal(null);
  });

  it('keeps its place while it waits', async () => {
    const card = await cardIn(testSource({ products: () => new Promise(() => undefined) }));
    expect(shadow(card).querySelector('[aria-busy="true"]')).not.to.equal(null);
    await expect(card).to.be.accessible();
  });

  it('asks one request for a page full of cards', async () => {
    const source = testSource();
    await fixture(html`
      <nongsan-portal .source=${source}>
        ${['a', 'b', 'che-dinh', 'a'].map((ref) => html`<nongsan-product-card product=${ref}></nongsan-product-card>`)}
      </nongsan-portal>
    `);
    await settled();
    expect(source.asked).to.deep.equal(['products a,b,che-dinh', 'availability var_che-dinh-200']);
  });

  it('says that a product is not there, and shows what the page put inside', async () => {
    const card = await cardIn(testSource(), 'khong-co');
    expect(shadow(card).querySelector('[part="error"]')?.textContent).to.contain('Không tìm thấy');
    expect(shadow(card).querySelector('slot')?.assignedElements()).to.have.length(1);
    await expect(card).to.be.accessible();
  });

  it('tries again when asked', async () => {
    let fail = true;
    const source = testSource({
      products: async (refs) => {
        if (fail) throw new SourceError('network', 'no network');
        return answers(refs, { 'che-dinh': tea });
      },
    });
    const card = await cardIn(source);
    fail = false;
    shadow(card).querySelector<HTMLElement>('[part="error"] button')?.click();
    await settled();
    await card.updateComplete;
    expect(shadow(card).querySelector('.name')).not.to.equal(null);
  });

  it('sends the buyer’s wish up, and leaves it to a page that takes it', async () => {
    const card = await cardIn(testSource());
    const button = action(card);
    card.addEventListener('nongsan-cart-add', (event) => event.preventDefault());
    setTimeout(() => button?.click());
    const event = await oneEvent<NongsanCartAddEvent>(card, 'nongsan-cart-add');
    expect(event.detail.variant.id).to.equal('var_che-dinh-200');
    expect(event.detail.quantity).to.equal('1');
    await settled();
    expect(action(card)?.textContent).to.contain('Thêm vào giỏ');
  });

  it('adds once for two clicks', async () => {
    let adds = 0;
    const source = testSource({
      createCart: () => {
        adds++;
        return new Promise(() => undefined);
      },
    });
    const card = await cardIn(source);
    action(card)?.click();
    action(card)?.click();
    await settled();
    expect(adds).to.equal(1);
    expect(action(card)?.textContent).to.contain('Đang thêm');
  });

  it('says when it could not add, and fires an error with a code', async () => {
    const card = await cardIn(
      testSource({ createCart: () => Promise.reject(new SourceError('network', 'no network')) }),
    );
    setTimeout(() => action(card)?.click());
    const event = await oneEvent(card, 'nongsan-error');
    expect((event as CustomEvent<SourceError>).detail.code).to.equal('network');
    await settled();
    await card.updateComplete;
    expect(action(card)?.textContent).to.contain('Chưa thêm được');
  });

  it('cannot add what is sold out, and leads on', async () => {
    const card = await cardIn(withAvailability({ status: 'soldOut' }));
    expect(action(card)?.localName).to.equal('a');
    expect(shadow(card).querySelector('.notice')?.textContent).to.equal('Hết hàng');
  });

  it('says that it is not sold now where there is some', async () => {
    const stopped = { reason: 'suspended', of: 'store' };
    const card = await cardIn(withAvailability({ status: 'soldOut', stopped }));
    expect(action(card)?.localName).to.equal('a');
    expect(shadow(card).querySelector('.notice')?.textContent).to.equal('Tạm ngừng bán');
  });

  it('says when a season begins', async () => {
    const card = await cardIn(withAvailability({ status: 'outOfSeason', from: '2027-07-01' }));
    expect(shadow(card).querySelector('.notice')?.textContent).to.equal('Có lại từ 01/07/2027');
  });

  it('says when few are left', async () => {
    const card = await cardIn(withAvailability({ status: 'low', available: '3' }));
    expect(shadow(card).querySelector('.notice')?.textContent).to.equal('Còn 3');
  });

  it('leads to the seller for a service', async () => {
    const card = await cardIn(withAvailability({ status: 'contact' }));
    expect(action(card)?.getAttribute('href')).to.equal(tea.store.url);
  });

  it('offers no lot that is recalled, whatever the stock says', async () => {
    const recalled = { ...tea, lot: { ...teaLot, status: 'revoked' as const } };
    const card = await cardIn(testSource({ products: async (refs) => answers(refs, { 'che-dinh': recalled }) }));
    expect(action(card)?.localName).to.equal('a');
  });

  it('leaves out the household where the page is its own', async () => {
    const card = await fixture<NongsanProductCard>(
      html`<nongsan-product-card without-store .data=${tea}></nongsan-product-card>`,
    );
    expect(shadow(card).querySelector('.people')).to.equal(null);
  });

  it('judges the rank by the portal’s moment', async () => {
    const lapsed = { ...tea, ocop: { group: 'food' as const, stars: 4 as const, decidedOn: '2021-01-01' } };
    const card = await cardIn(testSource({ products: async (refs) => answers(refs, { 'che-dinh': lapsed }) }));
    expect(shadow(card).querySelector('nongsan-ocop-stars')?.status).to.equal('expired');
  });

  it('shows hostile text as text', async () => {
    const hostile = { ...tea, name: { vi: '<img src=x onerror=alert(1)>' } };
    const card = await fixture<NongsanProductCard>(
      html`<nongsan-product-card .data=${hostile}></nongsan-product-card>`,
    );
    expect(shadow(card).querySelector('.name')?.textContent).to.contain('<img src=x');
    expect(shadow(card).querySelector('.name img')).to.equal(null);
  });

  it('lets go of its answer when it is removed while loading', async () => {
    let signal: AbortSignal | undefined;
    const card = await cardIn(
      testSource({
        products: (_, options) => {
          signal = options?.signal;
          return new Promise(() => undefined);
        },
      }),
    );
    card.remove();
    await settled();
    expect(signal?.aborted).to.equal(true);
  });

  it('keeps its state when it is moved in the page', async () => {
    const source = testSource();
    const card = await cardIn(source);
    card.parentElement?.append(card);
    await settled();
    expect(shadow(card).querySelector('.name')).not.to.equal(null);
    expect(source.asked).to.have.length(2);
  });

  it('leaves the DOM alone when nothing has changed', async () => {
    const card = await cardIn(testSource());
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(shadow(card), { subtree: true, childList: true, attributes: true, characterData: true });
    card.requestUpdate();
    await card.updateComplete;
    await settled();
    observer.disconnect();
    expect(records).to.have.length(0);
  });

  it('is accessible', async () => {
    await expect(await cardIn(testSource())).to.be.accessible();
  });
});
