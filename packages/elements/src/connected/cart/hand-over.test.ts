import { expect, html, oneEvent } from '@open-wc/testing';
import { SourceError, type Cart, type CartHandOvers, type StorefrontSource } from '@nongsan/core';
import { expectAccessible } from '../../testing/accessible.ts';
import { forEveryone, goods, keptCart } from '../../testing/cart-fixture.ts';
import { portalFixture, shown, textOf } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import './cart.define.ts';
import type { NongsanCart } from './cart.ts';

const key = () => `hand-over-test-${String(Math.random()).slice(2)}`;
const refusal = (code: string) =>
  new SourceError('internal', 'hand-over-refused', { faults: [{ pointer: '/token', code, detail: code }] });

/**
 * A portal with another site. The sample has none, so what links bring is said here; the carts are the real portal's.
 * `fail` is thrown in place of the answer, once for each that is there.
 */
function withOtherSite(source: StorefrontSource, fail: SourceError[] = []) {
  const asked: unknown[][] = [];
  const brought = async (): Promise<Cart> => {
    const [product] = await goods(source, forEveryone);
    const [variant] = product?.variants ?? [];
    const line = { variant: variant?.id ?? '', quantity: variant?.order.min ?? '1' };
    return source.createCart({ idempotencyKey: key() }, line);
  };
  const ways: CartHandOvers = {
    link: async (cart, campaign) => {
      asked.push(['link', cart, campaign]);
      const failure = fail.shift();
      if (failure !== undefined) throw failure;
      const url = `${location.href.replace(/#.*/, '')}#arrived`;
      return Promise.resolve({ url, expiresAt: '2026-11-23T09:00:00+07:00' });
    },
    take: async (token, cart, { idempotencyKey }) => {
      asked.push(['take', token, cart, idempotencyKey]);
      const failure = fail.shift();
      if (failure !== undefined) throw failure;
      return brought();
    },
  };
  const handOvers = () => Promise.resolve(ways);
  return { asked, source: Object.assign(Object.create(source) as StorefrontSource, { handOvers }) };
}

async function cartIn(source: StorefrontSource, content = html`<nongsan-cart></nongsan-cart>`) {
  const portal = await portalFixture(source, content);
  return portal.querySelector('nongsan-cart') as NongsanCart;
}

const arriveWith = (fragment: string) =>
  history.replaceState(null, '', `${location.pathname}${location.search}#${fragment}`);

beforeEach(() => localStorage.clear());
afterEach(() => history.replaceState(null, '', location.pathname + location.search));

describe('a cart that goes on at another site', () => {
  it('is offered that where the page says so, and nowhere else', async () => {
    const source = realSource();
    await keptCart(source);
    const plain = await cartIn(source);
    await shown(plain, '[part="action"]');
    expect(plain.shadowRoot?.querySelector('[part="hand-over"]')).to.equal(null);
  });

  it('leads to the page of its link, with the campaign of this site', async () => {
    const source = realSource();
    const { id } = await keptCart(source);
    const { asked, source: other } = withOtherSite(source);
    const cart = await cartIn(other, html`<nongsan-cart hand-over campaign="autumn-2026"></nongsan-cart>`);
    const button = await shown(cart, '[part="hand-over"]');
    expect(button.textContent).to.contain('Tiếp tục trên cổng đặt hàng');
    await expectAccessible(cart);
    button.click();
    button.click();
    await waitUntil(() => location.hash === '#arrived');
    expect(asked).to.deep.equal([['link', id, 'autumn-2026']]);
  });

  it('stays where it is when there is no link, and says so', async () => {
    const source = realSource();
    await keptCart(source);
    const { source: other } = withOtherSite(source, [new SourceError('network', 'no network')]);
    const cart = await cartIn(other, html`<nongsan-cart hand-over></nongsan-cart>`);
    const told = oneEvent(cart, 'nongsan-error');
    (await shown(cart, '[part="hand-over"]')).click();
    expect(((await told) as CustomEvent<SourceError>).detail.code).to.equal('network');
    await shown(cart, '.problem');
    expect(textOf(cart, '.problem')).to.contain('Chưa chuyển được giỏ hàng');
  });
});

describe('a cart that a link brings', () => {
  it('is shown and kept, and the address holds the link no longer', async () => {
    const { asked, source } = withOtherSite(realSource());
    arriveWith('nongsan-cart=ho_a-b_C.t1.mac');
    const cart = await cartIn(source);
    await shown(cart, '[part="line"]');
    expect(location.hash).to.equal('');
    expect(asked.map(([act, token, kept]) => [act, token, kept])).to.deep.equal([
      ['take', 'ho_a-b_C.t1.mac', undefined],
    ]);
    expect(textOf(cart, '.notice')).to.contain('đã được chuyển sang đây');
    expect(localStorage.getItem('nongsan.cart.tn')).not.to.equal(null);
    await expectAccessible(cart);
  });

  it('goes into the one that the page keeps', async () => {
    const source = realSource();
    const { id } = await keptCart(source);
    const { asked, source: other } = withOtherSite(source);
    arriveWith('nongsan-cart=ho_a.b.c');
    await cartIn(other);
    await waitUntil(() => asked.length > 0);
    expect(asked[0]?.[2]).to.equal(id);
  });

  for (const [code, words] of [
    ['used', 'đã được dùng'],
    ['expired', 'quá 24 giờ'],
    ['forged', 'không dùng được ở đây'],
  ] as const) {
    it(`that is ${code} says so, and is not tried again`, async () => {
      const { source } = withOtherSite(realSource(), [refusal(code)]);
      arriveWith('nongsan-cart=ho_a.b.c');
      const cart = await cartIn(source);
      await shown(cart, '.problem');
      expect(textOf(cart, '.problem')).to.contain(words);
      expect(cart.shadowRoot?.querySelector('.problem button')).to.equal(null);
      await expectAccessible(cart);
    });
  }

  it('is asked for again with the same key when its answer was lost', async () => {
    const { asked, source } = withOtherSite(realSource(), [new SourceError('network', 'no network')]);
    arriveWith('nongsan-cart=ho_a.b.c');
    const cart = await cartIn(source);
    (await shown(cart, '.problem button')).click();
    await shown(cart, '[part="line"]');
    expect(asked).to.have.length(2);
    expect(asked[0]?.[3]).to.equal(asked[1]?.[3]);
  });

  it('is left alone where the fragment is the page’s own', async () => {
    const { asked, source } = withOtherSite(realSource());
    arriveWith('nongsan-carts');
    const cart = await cartIn(source);
    await shown(cart, '.empty');
    expect(location.hash).to.equal('#nongsan-carts');
    expect(asked).to.deep.equal([]);
  });
});
