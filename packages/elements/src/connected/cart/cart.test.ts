import { expect, html, oneEvent } from '@open-wc/testing';
import { formatMoney, SourceError, type Cart, type StorefrontSource } from '@nongsan/core';
import { expectAccessible } from '../../testing/accessible.ts';
import { forEveryone, goods, keptCart } from '../../testing/cart-fixture.ts';
import { gate } from '../../testing/gate.ts';
import { gone, portalFixture, shown, textOf } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import './cart.define.ts';
import type { NongsanCart } from './cart.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const lost = () => new SourceError('network', 'no network');

async function cartIn(source: StorefrontSource, attributes = html`<nongsan-cart></nongsan-cart>`) {
  const portal = await portalFixture(source, attributes);
  return portal.querySelector('nongsan-cart') as NongsanCart;
}
const all = <E extends HTMLElement>(cart: NongsanCart, selector: string) => [
  ...(cart.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];
const stepper = (cart: NongsanCart) => shown<HTMLElementTagNameMap['nongsan-quantity']>(cart, 'nongsan-quantity');
const more = async (cart: NongsanCart) => {
  const quantity = await stepper(cart);
  await quantity.updateComplete;
  quantity.renderRoot.querySelectorAll('button')[1]?.click();
};

/** A source whose carts say something else than the server's. */
const tellingCarts = (source: StorefrontSource, change: (cart: Cart) => Cart): StorefrontSource =>
  Object.assign(Object.create(source) as StorefrontSource, {
    cart: async (id: string) => change(await source.cart(id)),
  });
const withIssue = (issue: Cart['lines'][number]['issue'], available?: string) => (cart: Cart) => ({
  ...cart,
  lines: cart.lines.map((line, index) =>
    index === 0 ? { ...line, quantity: '5', issue, ...(available === undefined ? {} : { available }) } : line,
  ),
});

beforeEach(() => localStorage.clear());

describe('<nongsan-cart>', () => {
  it('says that it is empty, and leads on', async () => {
    const cart = await cartIn(realSource(), html`<nongsan-cart shop-href="/nong-san"></nongsan-cart>`);
    await shown(cart, '.empty');
    expect(textOf(cart)).to.contain('Giỏ hàng đang trống');
    expect(cart.shadowRoot?.querySelector('.empty a')?.getAttribute('href')).to.equal('/nong-san');
    await expectAccessible(cart);
  });

  it('keeps its place while it waits', async () => {
    const source = realSource();
    await keptCart(source);
    const { source: held } = gate(source, 'cart');
    const cart = await cartIn(held);
    await shown(cart, '[aria-busy="true"] .skeleton');
    await expectAccessible(cart);
  });

  it('says that the network is gone, and tries again when asked', async () => {
    const source = realSource();
    await keptCart(source);
    const { calls, source: held } = gate(source, 'cart');
    const cart = await cartIn(held);
    await waitUntil(() => calls.length === 1);
    calls[0]?.fail(lost());
    const failure = await shown(cart, '[part="error"]');
    expect(failure.textContent).to.contain('Không kết nối được');
    await expectAccessible(cart);
    failure.querySelector('button')?.click();
    await waitUntil(() => calls.length === 2);
    calls[1]?.pass();
    await shown(cart, '.line');
  });

  it('groups its lines by household, with each parcel’s delivery', async () => {
    const source = realSource();
    const kept = await keptCart(source, 2);
    const cart = await cartIn(source);
    await shown(cart, '.line');
    const parcels = all(cart, '.parcel');
    expect(parcels).to.have.length(2);
    for (const [index, parcel] of kept.parcels.entries()) {
      expect(parcels[index]?.textContent).to.contain(parcel.store.name);
      expect(parcels[index]?.textContent).to.contain(formatMoney(parcel.totals.shipping, 'vi'));
    }
    expect(textOf(cart, '[part="total"]')).to.contain(formatMoney(kept.totals.total, 'vi'));
    await expectAccessible(cart);
  });

  it('takes a quantity and shows the server’s sums for it', async () => {
    const source = realSource();
    const kept = await keptCart(source);
    const cart = await cartIn(source);
    await more(cart);
    const [line] = kept.lines;
    const twice = formatMoney({ amount: (line?.unitPrice.amount ?? 0) * 2, currency: 'VND' }, 'vi');
    await waitUntil(() => textOf(cart, '.sum') === `Tiền hàng: ${twice}`);
    await waitUntil(() => /^Tổng cộng \d/.test(textOf(cart, '[role="status"]')));
    const { lines } = await source.cart(kept.id);
    expect(lines[0]?.quantity).to.equal('2');
  });

  it('is ahead of the server with the number under the finger alone', async () => {
    const source = realSource();
    const kept = await keptCart(source);
    const { calls, source: held } = gate(source, 'setLine');
    const cart = await cartIn(held);
    await more(cart);
    await shown(cart, '.line.busy');
    expect((await stepper(cart)).value).to.equal('2');
    const old = kept.lines[0]?.total;
    expect(textOf(cart, '.sum')).to.equal(`Tiền hàng: ${old === undefined ? '' : formatMoney(old, 'vi')}`);
    expect(calls).to.have.length(1);
  });

  it('goes back to the old number when a change does not go through, and says why', async () => {
    const source = realSource();
    await keptCart(source);
    const { calls, source: held } = gate(source, 'setLine');
    const cart = await cartIn(held);
    await more(cart);
    await waitUntil(() => calls.length === 1);
    const event = oneEvent(cart, 'nongsan-error');
    calls[0]?.fail(lost());
    expect(((await event) as CustomEvent<SourceError>).detail.code).to.equal('network');
    expect((await shown(cart, '.problem')).textContent).to.contain('Không kết nối được');
    expect((await stepper(cart)).value).to.equal('1');
    await expectAccessible(cart);
  });

  it('takes a line out, and puts it back when asked', async () => {
    const source = realSource();
    const kept = await keptCart(source, 2);
    const cart = await cartIn(source);
    (await shown(cart, '.remove')).focus();
    (await shown(cart, '.remove')).click();
    const undo = await shown(cart, '.undo');
    await waitUntil(() => cart.shadowRoot?.activeElement === undo, 'the focus is on the way back');
    expect(all(cart, '.line')).to.have.length(1);
    expect(textOf(cart, '.notice')).to.contain(kept.lines[0]?.product.name.vi ?? '?');
    await expectAccessible(cart);
    undo.click();
    await waitUntil(() => all(cart, '.line').length === 2);
    expect((await source.cart(kept.id)).lines).to.have.length(2);
  });

  it('is empty after its last line is taken out, and can still put it back', async () => {
    const source = realSource();
    await keptCart(source);
    const cart = await cartIn(source);
    (await shown(cart, '.remove')).click();
    await shown(cart, '.empty');
    (await shown(cart, '.undo')).click();
    await shown(cart, '.line');
  });

  it('says what is not there any more, and does not lead to checkout with it', async () => {
    const source = realSource();
    await keptCart(source);
    const cart = await cartIn(tellingCarts(source, withIssue('soldOut')));
    const issue = await shown(cart, '.issue');
    expect(issue.textContent).to.contain('Đã hết hàng');
    await expectAccessible(cart);
    (await shown(cart, '[part="action"]')).click();
    expect(cart.shadowRoot?.activeElement).to.equal(issue);
    expect(cart.shadowRoot?.querySelector('nongsan-checkout')).to.equal(null);
  });

  it('says how many are left, and takes them', async () => {
    const source = realSource();
    const kept = await keptCart(source);
    const cart = await cartIn(tellingCarts(source, withIssue('notEnough', '3')));
    const issue = await shown(cart, '.issue');
    expect(issue.textContent).to.contain('Chỉ còn 3');
    issue.querySelector('button')?.click();
    await gone(cart, '.issue');
    expect((await source.cart(kept.id)).lines[0]?.quantity).to.equal('3');
  });

  it('leads to the page that takes the order', async () => {
    const source = realSource();
    await keptCart(source);
    const cart = await cartIn(source, html`<nongsan-cart checkout-href="/dat-hang"></nongsan-cart>`);
    expect((await shown(cart, '[part="action"]')).getAttribute('href')).to.equal('/dat-hang');
  });

  it('makes room for the checkout in its own place, and comes back', async () => {
    const source = realSource();
    await keptCart(source);
    const cart = await cartIn(source);
    (await shown(cart, 'button[part="action"]')).click();
    const checkout = await shown(cart, 'nongsan-checkout');
    await waitUntil(() => cart.shadowRoot?.activeElement?.matches('.back') === true, 'the focus is not lost');
    await shown(checkout, 'form');
    (await shown(cart, '.back')).click();
    await shown(cart, '.line');
  });

  it('starts anew when the kept cart is unknown to the server', async () => {
    localStorage.setItem('nongsan.cart.tn', 'crt_long-gone');
    const cart = await cartIn(realSource());
    await shown(cart, '.empty');
    expect(localStorage.getItem('nongsan.cart.tn')).to.equal(null);
  });

  it('survives being removed while it loads', async () => {
    const source = realSource();
    await keptCart(source);
    const { calls, source: held } = gate(source, 'cart');
    const cart = await cartIn(held);
    await waitUntil(() => calls.length === 1);
    const home = cart.parentElement;
    cart.remove();
    calls[0]?.pass();
    home?.append(cart);
    await shown(cart, '.line');
  });

  it('shows hostile texts as text', async () => {
    const source = realSource();
    await keptCart(source);
    const hostile = '<img src=x onerror=alert(1)>';
    const cart = await cartIn(
      tellingCarts(source, (value) => ({
        ...value,
        lines: value.lines.map((line) => ({ ...line, product: { ...line.product, name: { vi: hostile } } })),
        parcels: value.parcels.map((parcel) => ({ ...parcel, store: { ...parcel.store, name: hostile } })),
      })),
    );
    expect((await shown(cart, '.line .name')).textContent).to.equal(hostile);
    expect(cart.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('leaves the DOM alone when nothing has changed', async () => {
    const source = realSource();
    await keptCart(source);
    const cart = await cartIn(source);
    await shown(cart, '.line');
    await cart.updateComplete;
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(cart.renderRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    cart.requestUpdate();
    await cart.updateComplete;
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(records).to.have.length(0);
  });
});

describe('a cart on a page that may store nothing', () => {
  const storage = Object.getOwnPropertyDescriptor(window, 'localStorage') ?? {};
  beforeEach(() => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('of no origin', 'SecurityError');
      },
    });
  });
  afterEach(() => {
    Object.defineProperty(window, 'localStorage', storage);
  });

  it('lives as long as the page, says so, and takes the order without leaving it', async () => {
    const source = realSource();
    const cart = await cartIn(source, html`<nongsan-cart checkout-href="/dat-hang"></nongsan-cart>`);
    await shown(cart, '.empty');
    expect(cart.shadowRoot?.querySelector('[part="not-kept"]')).to.equal(null);
    const [product] = await goods(source, forEveryone);
    const portal = cart.closest('nongsan-portal');
    await portal?.handle?.cart.add(product?.variants[0]?.id ?? '', '1');
    await shown(cart, '.line');
    expect(textOf(cart, '[part="not-kept"]')).to.contain('Trang này không giữ được giỏ hàng');
    await expectAccessible(cart);
    const action = await shown(cart, '[part="action"]');
    expect(action.localName).to.equal('button');
    action.click();
    await shown(cart, 'nongsan-checkout');
  });
});
