import { expect } from '@open-wc/testing';
import { SourceError, type PlacedOrder, type StorefrontSource } from '@nongsan/core';
import { expectAccessible } from '../../testing/accessible.ts';
import { caring, openFragment, orderIn, placedOrder } from '../../testing/order-fixture.ts';
import { gone, shown, textOf } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import './order.define.ts';
import type { NongsanOrder } from './order.ts';

async function opened(source: StorefrontSource, { order, secret }: PlacedOrder): Promise<NongsanOrder> {
  await openFragment(`#${secret}`);
  const element = await orderIn(source, order.id, '/gio-hang');
  await shown(element, '[part="order"]');
  return element;
}

const focused = (element: NongsanOrder) => element.shadowRoot?.activeElement;
const press = async (element: NongsanOrder, selector: string) => (await shown(element, selector)).click();
/** The first button among what can be done with the whole order. */
const reorder = '[part="actions"] .ways > .button';

beforeEach(() => localStorage.clear());
afterEach(() => openFragment(''));

describe('the way of an order', () => {
  it('is told step by step, with when and by whom', async () => {
    const source = realSource();
    const element = await opened(source, await placedOrder(source, 'cod'));
    const timeline = textOf(element, '[part="timeline"]');
    expect(timeline).to.contain('Đã đặt');
    expect(timeline).to.contain('· bạn');
    expect(element.shadowRoot?.querySelector('[part="timeline"] time')?.getAttribute('datetime')).to.contain('T');
  });
});

describe('taking an order back', () => {
  it('is asked about in the page, and nothing happens when it is kept', async () => {
    const source = realSource();
    const placed = await placedOrder(source, 'cod');
    const element = await opened(source, placed);
    await press(element, '[data-cancel="all"]');
    const question = await shown(element, '[data-question]');
    await waitUntil(() => focused(element) === question);
    expect(question.textContent).to.contain(placed.order.number);
    await expectAccessible(element);
    await press(element, '[part="question"] [type="button"]');
    await gone(element, '[part="question"]');
    await waitUntil(() => focused(element)?.getAttribute('data-cancel') === 'all');
    expect((await source.order(placed.order.id, placed.secret)).subOrders[0]?.state).to.equal('placed');
  });

  it('takes it back with what was to be paid, and says so where the focus is', async () => {
    const source = realSource();
    const placed = await placedOrder(source, 'vietqr');
    const element = await opened(source, placed);
    await press(element, '[data-cancel="all"]');
    (await shown<HTMLInputElement>(element, '#why')).value = 'Đi vắng';
    await press(element, '[part="question"] .primary');
    await waitUntil(() => textOf(element, '[data-outcome]') === 'Đã huỷ.');
    await waitUntil(() => focused(element)?.hasAttribute('data-outcome'));
    expect(textOf(element, '[part="sub-order"] .state')).to.equal('Đã huỷ');
    expect(textOf(element, '[part="timeline"]')).to.contain('Đi vắng');
    expect(element.shadowRoot?.querySelector('[data-cancel]')).to.equal(null);
    const transfer = await shown(element, 'nongsan-transfer');
    await gone(transfer, '.qr');
    expect(textOf(transfer)).to.contain('Đừng chuyển tiền');
    await expectAccessible(element);
  });

  it('takes one household’s part back where each is paid for itself', async () => {
    const source = realSource();
    const placed = await placedOrder(source, 'cod', 2);
    const element = await opened(source, placed);
    const [part] = placed.order.subOrders;
    await press(element, `[data-cancel="${part?.id ?? ''}"]`);
    await press(element, '[part="question"] .primary');
    await waitUntil(() => textOf(element, '[data-outcome]') === 'Đã huỷ.');
    const { subOrders } = await source.order(placed.order.id, placed.secret);
    expect(subOrders.map(({ state }) => state)).to.deep.equal(['cancelled', 'placed']);
  });

  it('takes one household’s part back where one transfer pays for all, and shows the smaller one in its place', async () => {
    const source = realSource();
    const placed = await placedOrder(source, 'vietqr', 2);
    const element = await opened(source, placed);
    const [part, rest] = placed.order.subOrders;
    await press(element, `[data-cancel="${part?.id ?? ''}"]`);
    expect(textOf(element, '[part="question"]')).to.contain('khoản mới, ít hơn');
    await press(element, '[part="question"] .primary');
    await waitUntil(() => textOf(element, '[data-outcome]') === 'Đã huỷ.');
    const { payments } = await source.order(placed.order.id, placed.secret);
    expect(payments.map(({ state }) => state)).to.deep.equal(['cancelled', 'pending']);
    expect(payments[1]?.amount).to.deep.equal(rest?.totals.total);
    const [old, left] = [...(element.shadowRoot?.querySelectorAll('nongsan-transfer') ?? [])];
    await waitUntil(() => left !== undefined && textOf(left).includes(payments[1]?.reference ?? '?'));
    expect(old && textOf(old)).to.contain('Đừng chuyển tiền');
    await expectAccessible(element);
  });

  it('that comes too late says so, and shows how it stands now', async () => {
    const source = realSource();
    const placed = await placedOrder(source, 'cod');
    const element = await opened(source, placed);
    await press(element, '[data-cancel="all"]');
    const link = { id: placed.order.id, secret: placed.secret };
    await (await source.orderCare?.())?.cancel(link, {}, { idempotencyKey: crypto.randomUUID() });
    await press(element, '[part="question"] .primary');
    await waitUntil(() => textOf(element, '[data-outcome]').startsWith('Không làm được nữa'));
    await waitUntil(() => textOf(element, '[part="sub-order"] .state') === 'Đã huỷ');
  });

  it('tried again after a lost answer is the same wish, and counts once', async () => {
    const keys: string[] = [];
    const source = caring(realSource(), (care) => ({
      cancel: async (link, request, write) => {
        keys.push(write.idempotencyKey);
        const order = await care.cancel(link, request, write);
        if (keys.length === 1) throw new SourceError('network', 'the answer was lost');
        return order;
      },
    }));
    const element = await opened(source, await placedOrder(source, 'cod'));
    await press(element, '[data-cancel="all"]');
    await press(element, '[part="question"] .primary');
    await waitUntil(() => textOf(element, '[data-outcome]') !== '');
    await press(element, '[part="question"] .primary');
    await waitUntil(() => textOf(element, '[data-outcome]') === 'Đã huỷ.');
    expect(new Set(keys).size).to.equal(1);
  });
});

describe('ordering again', () => {
  it('fills the cart, and leads to it', async () => {
    const source = realSource();
    const placed = await placedOrder(source, 'cod', 2);
    localStorage.clear();
    const element = await opened(source, placed);
    await press(element, reorder);
    const link = await shown<HTMLAnchorElement>(element, '[part="cart"]');
    expect(link.pathname).to.equal('/gio-hang');
    const kept = localStorage.getItem('nongsan.cart.tn') ?? '';
    const cart = await source.cart(kept);
    const ordered = placed.order.subOrders.flatMap(({ lines }) => lines.map(({ variant }) => variant));
    expect(cart.lines.map(({ variant }) => variant).sort()).to.deep.equal(ordered.sort());
    await expectAccessible(element);
  });

  it('says by name what is not sold any more', async () => {
    const source = caring(realSource(), (care) => ({
      reorder: async (link, request, write) => {
        const answer = await care.reorder(link, request, write);
        const [line] = answer.cart.lines;
        if (line === undefined) throw new Error('nothing was filled in');
        const left = { line: line.id, product: line.product.name, variant: line.variantName, because: 'gone' } as const;
        return { cart: { ...answer.cart, lines: [] }, left: [left] };
      },
    }));
    const placed = await placedOrder(source, 'cod');
    const element = await opened(source, placed);
    await press(element, reorder);
    await waitUntil(() => textOf(element, '[data-outcome]').includes('Không món nào còn bán'));
    expect(textOf(element, '.left')).to.contain(placed.order.subOrders[0]?.lines[0]?.product.name.vi);
    expect(element.shadowRoot?.querySelector('[part="cart"]')).to.equal(null);
  });
});
