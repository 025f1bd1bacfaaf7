import { expect, oneEvent } from '@open-wc/testing';
import { formatMoney, SourceError, type StorefrontSource } from '@nongsan/core';
import type { NongsanOrderPlacedEvent } from '../../events/index.ts';
import { expectAccessible } from '../../testing/accessible.ts';
import { keptCart } from '../../testing/cart-fixture.ts';
import { checkoutFor } from '../../testing/checkout-fixture.ts';
import { gate } from '../../testing/gate.ts';
import { shown, textOf } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const lost = () => new SourceError('network', 'the answer did not come');

/** A checkout at its review, whose order the test decides on; the page stays where it is. */
async function atReview(count = 1) {
  const source = realSource();
  const cart = await keptCart(source, count);
  const { calls, source: held } = gate(source, 'placeOrder');
  const page = await checkoutFor(held);
  page.checkout.addEventListener('nongsan-order-placed', (event) => event.preventDefault());
  await page.toReview();
  /** The call that the press has led to. */
  const call = async (index = 0) => {
    await waitUntil(() => calls.length > index);
    return calls[index];
  };
  return { ...page, call, calls, cart, source };
}

/** The order that an event speaks of, as the server has it. */
async function orderOf(source: StorefrontSource, event: NongsanOrderPlacedEvent) {
  return source.order(event.detail.order.id, new URL(event.detail.url).hash.slice(1));
}
const placedEvent = (checkout: Element) =>
  oneEvent(checkout, 'nongsan-order-placed') as unknown as Promise<NongsanOrderPlacedEvent>;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('placing an order', () => {
  it('gives the server what was reviewed, and the page the order', async () => {
    const { call, cart, checkout, focusOn, source, submit } = await atReview(2);
    const placed = placedEvent(checkout);
    await submit();
    (await call())?.pass();
    const order = await orderOf(source, await placed);
    expect(order.contact).to.deep.equal({ name: 'Người mua thử', phone: '+84912345678' });
    expect(order.address.place.communeCode).to.equal('05503');
    expect(order.totals.total).to.deep.equal(cart.totals.total);
    expect(order.subOrders).to.have.length(2);
    await focusOn('.placed .heading');
    expect(textOf(checkout)).to.contain(order.number);
    expect(localStorage.getItem('nongsan.cart.tn')).to.equal(null);
    await expectAccessible(checkout);
  });

  it('takes a visitor’s number of another country, and asks for a whole one', async () => {
    const source = realSource();
    await keptCart(source);
    const { checkout, fill, focusOn, submit, tick, write } = await checkoutFor(source);
    checkout.addEventListener('nongsan-order-placed', (event) => event.preventDefault());
    await fill({ phone: '+44 20' });
    await tick('consent-order-processing');
    await submit();
    await focusOn('#phone');
    expect(textOf(checkout, '#phone-fault')).to.contain('có mã nước');
    await write('phone', '0044 (0)20 7946 0958');
    await submit();
    await shown(checkout, '.review');
    const placed = placedEvent(checkout);
    await submit();
    expect((await orderOf(source, await placed)).contact.phone).to.equal('+442079460958');
  });

  it('orders by bank transfer where that was chosen', async () => {
    const source = realSource();
    await keptCart(source);
    const { checkout, submit, toReview } = await checkoutFor(source);
    checkout.addEventListener('nongsan-order-placed', (event) => event.preventDefault());
    (await shown(checkout, '[value="vietqr"]')).click();
    await toReview();
    const placed = placedEvent(checkout);
    await submit();
    const { payments } = await orderOf(source, await placed);
    expect(payments[0]?.method).to.equal('vietqr');
    expect(payments[0]?.transfer?.sample).to.equal(true);
  });

  it('goes to the order’s page unless the page has other plans', async () => {
    const { call, checkout, submit } = await atReview();
    const event = placedEvent(checkout);
    await submit();
    (await call())?.pass();
    expect((await event).cancelable).to.equal(true);
    const link = await shown<HTMLAnchorElement>(checkout, '.placed a');
    expect(link.href).to.equal((await event).detail.url);
  });

  it('orders once for two presses', async () => {
    const { action, calls, checkout, submit } = await atReview();
    await submit();
    expect((await action()).textContent).to.contain('Đang đặt hàng');
    expect((await action()).getAttribute('aria-disabled')).to.equal('true');
    await submit();
    await waitUntil(() => calls.length > 0);
    expect(calls).to.have.length(1);
    await expectAccessible(checkout);
  });

  it('makes no second order when the answer was lost and the button is pressed again', async () => {
    const { action, call, calls, cart, checkout, focusOn, source, submit } = await atReview();
    await submit();
    (await call())?.lose(lost());
    await focusOn('.stop');
    expect(textOf(checkout, '.stop')).to.contain('vẫn chỉ có một đơn');
    expect(checkout.shadowRoot?.querySelector('.answers button')).to.equal(null);
    expect((await action()).textContent).to.contain(formatMoney(cart.totals.total, 'vi'));
    await expectAccessible(checkout);
    const placed = placedEvent(checkout);
    await submit();
    (await call(1))?.pass();
    const order = await orderOf(source, await placed);
    expect(order.totals.total).to.deep.equal(cart.totals.total);
    const keys = calls.map(({ args }) => (args[1] as { idempotencyKey: string }).idempotencyKey);
    expect(new Set(keys).size).to.equal(1);
  });

  it('shows the new sum and asks again when the cart has changed meanwhile', async () => {
    const { action, call, cart, checkout, focusOn, source, submit } = await atReview();
    const [line] = cart.lines;
    const changed = await source.setLine(cart.id, line?.id ?? '', '3', { idempotencyKey: 'from-another-tab-1' });
    await submit();
    (await call())?.pass();
    await focusOn('.stop');
    const total = formatMoney(changed.totals.total, 'vi');
    expect(textOf(checkout, '.stop')).to.contain(total);
    expect((await action()).textContent).to.contain(total);
    const placed = placedEvent(checkout);
    await submit();
    (await call(1))?.pass();
    expect((await orderOf(source, await placed)).totals.total).to.deep.equal(changed.totals.total);
  });

  it('says that nothing was ordered when something is sold out', async () => {
    const { call, checkout, focusOn, submit } = await atReview();
    await submit();
    (await call())?.fail(new SourceError('out-of-stock', 'gone'));
    await focusOn('.stop');
    expect(textOf(checkout, '.stop')).to.contain('chưa có gì được đặt');
    await expectAccessible(checkout);
  });

  it('puts the server’s faults beside the questions that they concern', async () => {
    const { call, checkout, focusOn, submit } = await atReview();
    await submit();
    const detail = 'wrong';
    const faults = ['/contact/phone', '/address/communeCode', '/consents/0/granted'].map((pointer) => ({
      pointer,
      code: 'wrong',
      detail,
    }));
    (await call())?.fail(new SourceError('invalid-request', 'faults', { faults }));
    await focusOn('.faults');
    for (const id of ['phone', 'commune', 'consent-order-processing'])
      expect(textOf(checkout, `#${id}-fault`), id).not.to.equal('');
  });

  it('asks for a consent that the server misses', async () => {
    const source = realSource();
    await keptCart(source);
    const portal = await source.portal();
    let asked = 0;
    const { checkout, fill, focusOn, submit } = await checkoutFor(
      Object.assign(Object.create(source) as StorefrontSource, {
        portal: () => Promise.resolve(asked++ === 0 ? { ...portal, consents: [] } : portal),
      }),
    );
    await fill();
    await submit();
    await shown(checkout, '.review');
    await submit();
    await focusOn('.stop');
    expect(textOf(checkout, '.stop')).to.contain('vừa hỏi thêm');
    await shown(checkout, '#consent-order-processing');
    await submit();
    await focusOn('#consent-order-processing');
    expect(textOf(checkout, '#consent-order-processing-fault')).to.contain('Cần ô này');
  });

  it('says that a cart was ordered already', async () => {
    const { call, checkout, submit } = await atReview();
    await submit();
    (await call())?.fail(new SourceError('cart-ordered', 'in another tab'));
    await shown(checkout, '.empty');
    expect(textOf(checkout, '.stop')).to.contain('đã được đặt rồi');
    await expectAccessible(checkout);
  });

  it('tells the page what went wrong, with a code', async () => {
    const { call, checkout, submit } = await atReview();
    const error = oneEvent(checkout, 'nongsan-error');
    await submit();
    (await call())?.fail(new SourceError('unavailable', 'the database rests'));
    expect(((await error) as CustomEvent<SourceError>).detail.code).to.equal('unavailable');
    expect((await shown(checkout, '.stop')).textContent).to.contain('tạm nghỉ');
  });
});
