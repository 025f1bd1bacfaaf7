import { expect } from '@open-wc/testing';
import { SourceError } from '@nongsan/core';
import { expectAccessible } from '../../testing/accessible.ts';
import { gate } from '../../testing/gate.ts';
import { openFragment, orderIn, placedOrder } from '../../testing/order-fixture.ts';
import { shown, textOf } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import './order.define.ts';
import { linkSecret } from './order-link.ts';
import { waitUntil } from '../../testing/wait-until.ts';

beforeEach(() => localStorage.clear());
afterEach(() => openFragment(''));

describe('<nongsan-order>', () => {
  it('shows number, people, sums, address and how to pay in cash', async () => {
    const source = realSource();
    const { order, secret } = await placedOrder(source, 'cod', 2);
    await openFragment(`#${secret}`);
    const element = await orderIn(source, order.id);
    await shown(element, '[part="order"]');
    const text = textOf(element);
    for (const part of [order.number, 'Người mua thử', '0912 345 678', 'Xã Tân Cương, Thái Nguyên', 'Gọi trước'])
      expect(text).to.contain(part);
    for (const { store } of order.subOrders) expect(text).to.contain(store.name);
    expect(text).to.contain('Đã đặt, chờ hộ xác nhận');
    expect(text).to.contain('tiền mặt');
    expect(text).to.contain('Đơn hàng trình diễn');
    await expectAccessible(element);
  });

  it('shows the code and the items of a bank transfer, and that it is a sample', async () => {
    const source = realSource();
    const { order, secret } = await placedOrder(source, 'vietqr');
    await openFragment(`#${secret}`);
    const element = await orderIn(source, order.id);
    const transfer = await shown(element, 'nongsan-transfer');
    const code = await shown(transfer, 'nongsan-qr');
    expect((code as HTMLElementTagNameMap['nongsan-qr']).value).to.equal(order.payments[0]?.transfer?.vietQr);
    expect(textOf(transfer)).to.contain('MẪU - KHÔNG CHUYỂN TIỀN');
    await expectAccessible(element);
  });

  it('asks nothing without the secret, and says what is missing', async () => {
    const { calls, source } = gate(realSource(), 'order');
    const element = await orderIn(source, 'ord_any');
    expect((await shown(element, '[part="error"]')).textContent).to.contain('thiếu phần sau dấu #');
    expect(calls).to.have.length(0);
    await expectAccessible(element);
  });

  it('says that a secret does not open the order, and opens it when the right one comes', async () => {
    const source = realSource();
    const { order, secret } = await placedOrder(source, 'cod');
    await openFragment(`#${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`);
    const element = await orderIn(source, order.id);
    expect((await shown(element, '[part="error"]')).textContent).to.contain('Liên kết này không mở được');
    await expectAccessible(element);
    await openFragment(`#${secret}`);
    await shown(element, '[part="order"]');
  });

  it('says that there is no such order', async () => {
    await openFragment('#os_aaaaaaaaaaaaaaaaaaaaaaaa');
    const element = await orderIn(realSource(), 'ord_nothing');
    expect((await shown(element, '[part="error"]')).textContent).to.contain('Không có đơn hàng này');
    expect(element.shadowRoot?.querySelector('[part="error"] button')).to.equal(null);
  });

  it('waits in its place, and tries again when asked', async () => {
    await openFragment('#os_aaaaaaaaaaaaaaaaaaaaaaaa');
    const { calls, source } = gate(realSource(), 'order');
    const element = await orderIn(source, 'ord_slow');
    await shown(element, '[aria-busy="true"]');
    await expectAccessible(element);
    await waitUntil(() => calls.length === 1);
    calls[0]?.fail(new SourceError('network', 'no network'));
    (await shown(element, '[part="error"] button')).click();
    await waitUntil(() => calls.length === 2);
  });

  it('lets go of its answer when it is removed while loading', async () => {
    await openFragment('#os_aaaaaaaaaaaaaaaaaaaaaaaa');
    const { calls, source } = gate(realSource(), 'order');
    const element = await orderIn(source, 'ord_slow');
    await waitUntil(() => calls.length === 1);
    const [, , { signal }] = calls[0]?.args as [string, string, { signal: AbortSignal }];
    element.remove();
    await waitUntil(() => signal.aborted);
  });

  it('keeps nothing of an order on the device', async () => {
    const source = realSource();
    const { order, secret } = await placedOrder(source, 'cod');
    localStorage.clear();
    sessionStorage.clear();
    await openFragment(`#${secret}`);
    await shown(await orderIn(source, order.id), '[part="order"]');
    expect(localStorage).to.have.length(0);
    expect(sessionStorage).to.have.length(0);
  });
});

describe('the secret of a link', () => {
  it('is the whole fragment', () => {
    expect(linkSecret('#os_aB3-_x')).to.equal('os_aB3-_x');
    for (const hash of ['', '#', '#top', '#os_', '#os_a b', '#xos_a', '#os_a&b'])
      expect(linkSecret(hash)).to.equal(undefined);
  });
});
