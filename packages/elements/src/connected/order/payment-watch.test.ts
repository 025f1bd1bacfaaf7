import { expect, fixture, html } from '@open-wc/testing';
import type { Order, OrderCare, OrderLook } from '@nongsan/core';
import { LitElement } from 'lit';
import { Catalog, orderKey } from '../../store/index.ts';
import { caring, openFragment, orderIn, placedOrder } from '../../testing/order-fixture.ts';
import { shown, textOf } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import type { PortalHandle } from '../../internal/portal-handle.ts';
import './order.define.ts';
import { awaitsMoney, PaymentWatch } from './payment-watch.ts';

const paid = (order: Order): Order => ({
  ...order,
  payments: order.payments.map((payment) => ({ ...payment, state: 'paid', paidAt: '2026-11-22T09:05:00+07:00' })),
});

/** The browser's word for whether the page is seen, which a test cannot change otherwise. */
function see(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}
afterEach(async () => {
  Reflect.deleteProperty(document, 'hidden');
  localStorage.clear();
  await openFragment('');
});

describe('a payment that is awaited', () => {
  it('is said to be there by itself, in a live region, once the money came', async () => {
    let came = false;
    const source = caring(realSource(), (care) => ({
      look: async (link, options) => {
        const seen = await care.look(link, options);
        return came && seen.order ? { ...seen, order: paid(seen.order) } : seen;
      },
    }));
    const { order, secret } = await placedOrder(source, 'vietqr');
    await openFragment(`#${secret}`);
    const transfer = await shown(await orderIn(source, order.id), 'nongsan-transfer');
    await shown(transfer, '.qr');
    expect(textOf(transfer, '[role="status"]')).to.equal('');
    const region = transfer.shadowRoot?.querySelector('[role="status"]');
    came = true;
    see(false);
    await waitUntil(() => textOf(transfer, '[role="status"]').startsWith('Đã nhận'));
    expect(transfer.shadowRoot?.querySelector('[role="status"]')).to.equal(region);
    expect(transfer.shadowRoot?.querySelector('.qr')).to.equal(null);
    expect(textOf(transfer, '[part="state"]')).to.contain('Đã trả');
  });
});

class Watching extends LitElement {
  opened: { handle: PortalHandle; link: { id: string; secret: string }; order: Order } | undefined;
  readonly watch = new PaymentWatch(this, () => this.opened, 1);
}
customElements.define('test-payment-watch', Watching);

/** An element that watches an order of the server through what a test answers. */
async function watching(look: (times: number) => Promise<OrderLook>, method: 'cod' | 'vietqr' = 'vietqr') {
  const source = realSource();
  const { order, secret } = await placedOrder(source, method);
  const looks: number[] = [];
  const cared = caring(source, (): Partial<OrderCare> => ({
    look: () => look(looks.push(performance.now())),
  }));
  const catalog = new Catalog(cared);
  const element = await fixture<Watching>(html`<test-payment-watch></test-payment-watch>`);
  element.opened = {
    handle: { catalog, cart: { source: cared } } as PortalHandle,
    link: { id: order.id, secret },
    order,
  };
  element.requestUpdate();
  return { catalog, element, looks, order, key: orderKey(order.id, secret) };
}

describe('looking for the money', () => {
  it('goes on until it is there, ever more slowly', async () => {
    const never = await watching(() => Promise.resolve({}));
    await waitUntil(() => never.looks.length > 4);
    const pauses = never.looks.slice(1).map((at, index) => at - (never.looks[index] ?? 0));
    expect(pauses.at(-1)).to.be.greaterThan(2);
    never.element.remove();
  });

  it('puts what it sees where every element reads it', async () => {
    const seen: { order?: Order } = {};
    const watch = await watching(() => Promise.resolve(seen));
    seen.order = paid(watch.order);
    await waitUntil(() => watch.catalog.orders.get(watch.key).state === 'ready');
    watch.element.remove();
  });

  it('stays away as long as the portal asks', async () => {
    const watch = await watching(() => Promise.resolve({ retryAfter: 3_600_000 }));
    await waitUntil(() => watch.looks.length === 1);
    await watch.element.updateComplete;
    see(false);
    await watch.element.updateComplete;
    await new Promise((done) => requestAnimationFrame(done));
    expect(watch.looks).to.have.length(1);
  });

  it('stops for a link that is refused, and for cash never begins', async () => {
    const { SourceError } = await import('@nongsan/core');
    const refused = await watching(() => Promise.reject(new SourceError('wrong-secret', 'no')));
    await waitUntil(() => refused.looks.length === 1);
    refused.element.requestUpdate();
    await refused.element.updateComplete;
    const cash = await watching(() => Promise.resolve({}), 'cod');
    await cash.element.updateComplete;
    expect(awaitsMoney(cash.order)).to.equal(false);
    expect([refused.looks.length, cash.looks.length]).to.deep.equal([1, 0]);
  });

  it('stops while nobody sees the page', async () => {
    see(true);
    const watch = await watching(() => Promise.resolve({}));
    await watch.element.updateComplete;
    expect(watch.looks).to.have.length(0);
    see(false);
    await waitUntil(() => watch.looks.length > 0);
  });
});
