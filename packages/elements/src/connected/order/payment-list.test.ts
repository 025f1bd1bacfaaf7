import { expect } from '@open-wc/testing';
import { SourceError, type Order, type OrderCare, type Payment, type StorefrontSource } from '@nongsan/core';
import type { OpenLinkDetail } from '../../events/index.ts';
import { expectAccessible } from '../../testing/accessible.ts';
import { caring, openFragment, orderIn, placedOrder } from '../../testing/order-fixture.ts';
import { gone, shown, textOf } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import './order.define.ts';
import type { NongsanOrder } from './order.ts';

/** Half an hour after the test portal's now. */
const soon = '2026-11-22T09:30:00+07:00';
const first = 'https://provider.example/pay?code=NS7K3F9QXMA1';
const second = 'https://provider.example/pay?code=NS7K3F9QXMA2';

interface Trial {
  readonly payment: Partial<Payment>;
  readonly payAgain: OrderCare['payAgain'];
}

/** An order of the server, told as it would be where the portal is paid on a provider's page. */
async function toldAsRedirect({ payment, payAgain }: Trial): Promise<NongsanOrder> {
  const told = (order: Order): Order => ({
    ...order,
    payments: order.payments.map(({ transfer: _, ...rest }) => ({
      ...rest,
      method: 'vnpay',
      expiresAt: soon,
      ...payment,
    })),
  });
  const real = realSource();
  const { order, secret } = await placedOrder(real, 'cod');
  const source = caring(real, (care) => ({
    payAgain,
    look: async (...link) => {
      const { order: seen, ...rest } = await care.look(...link);
      return seen === undefined ? rest : { ...rest, order: told(seen) };
    },
  }));
  const reading: Partial<StorefrontSource> = { order: async (...link) => told(await real.order(...link)) };
  await openFragment(`#${secret}`);
  const element = await orderIn(Object.assign(source, reading), order.id);
  await shown(element, '[part="payments"]');
  return element;
}

const never: OrderCare['payAgain'] = () => Promise.reject(new Error('nobody asked for another try'));
const again = (element: NongsanOrder) => shown(element, '[part="payments"] button');

/** The page takes links over, as an app does; nothing leaves the test. */
function offersOf(element: NongsanOrder): OpenLinkDetail[] {
  const offers: OpenLinkDetail[] = [];
  element.addEventListener('nongsan-open-link', (event) => {
    event.preventDefault();
    offers.push(event.detail);
  });
  return offers;
}

afterEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  await openFragment('');
});

describe('a payment on a provider’s page', () => {
  it('leads there, says until when, and offers the link to the page first', async () => {
    const element = await toldAsRedirect({ payment: { checkoutUrl: first }, payAgain: never });
    const link = await shown<HTMLAnchorElement>(element, '[part="pay"]');
    const offers = offersOf(element);
    link.click();
    expect(offers).to.deep.equal([{ href: first, kind: 'web' }]);
    expect(textOf(element, '[part="payments"] .state')).to.match(/^Trả trước 09:30 22\/11\/2026: còn 30 phút/);
    await expectAccessible(element);
  });

  it('sends the buyer back without the secret, which this tab keeps for them', async () => {
    const element = await toldAsRedirect({ payment: { checkoutUrl: first }, payAgain: never });
    const stay = (event: Event): void => event.preventDefault();
    document.addEventListener('click', stay);
    (await shown(element, '[part="pay"]')).click();
    document.removeEventListener('click', stay);
    expect(Object.values(sessionStorage)).to.deep.equal([window.location.hash]);
  });

  it('is tried again on a new page of the provider', async () => {
    const asked: string[] = [];
    const element = await toldAsRedirect({
      payment: { checkoutUrl: first },
      payAgain: (_, id, __, { idempotencyKey }) => {
        asked.push(id, idempotencyKey);
        return Promise.resolve({ ...samplePayment, id, checkoutUrl: second });
      },
    });
    const offers = offersOf(element);
    (await again(element)).click();
    await waitUntil(() => offers.length > 0);
    expect(offers[0]).to.deep.include({ href: second, kind: 'web' });
    expect(asked).to.have.length(2);
    expect(textOf(element, '[data-outcome]')).to.equal('');
  });

  it('that is closed meanwhile says so where the focus is', async () => {
    const faults = [{ pointer: '', code: 'payment-closed', detail: 'no' }];
    const element = await toldAsRedirect({
      payment: { checkoutUrl: first },
      payAgain: () => Promise.reject(new SourceError('invalid-request', 'no', { faults })),
    });
    (await again(element)).click();
    await waitUntil(() => textOf(element, '[data-outcome]').startsWith('Khoản này không trả ở đây được nữa'));
    await waitUntil(() => element.shadowRoot?.activeElement?.hasAttribute('data-outcome'));
    await expectAccessible(element);
  });

  it('has no way there once its time is over, or once it is paid', async () => {
    const late = { checkoutUrl: first, expiresAt: '2026-11-22T09:00:00+07:00' };
    const over = await toldAsRedirect({ payment: late, payAgain: never });
    expect(textOf(over, '[part="payments"]')).to.contain('Đã hết hạn trả');
    await gone(over, '[part="payments"] .ways');
    const paid = await toldAsRedirect({ payment: { checkoutUrl: first, state: 'paid' }, payAgain: never });
    expect(textOf(paid, '[part="payments"] [role="status"]')).to.match(/^Đã trả /);
    expect(paid.shadowRoot?.querySelector('[part="pay"]')).to.equal(null);
    await expectAccessible(paid);
  });

  it('leads nowhere by an address that is no web page', async () => {
    const element = await toldAsRedirect({ payment: { checkoutUrl: 'javascript:alert(1)' }, payAgain: never });
    const link = await shown<HTMLAnchorElement>(element, '[part="pay"]');
    expect(link.hasAttribute('href')).to.equal(false);
  });
});

const samplePayment: Payment = {
  id: 'pay_1',
  method: 'vnpay',
  state: 'pending',
  payee: { kind: 'portal', name: 'Cổng mẫu' },
  amount: { amount: 78_000, currency: 'VND' },
  reference: 'NS7K3F9QXM',
};
