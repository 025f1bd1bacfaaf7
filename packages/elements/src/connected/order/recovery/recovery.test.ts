import { expect } from '@open-wc/testing';
import { SourceError, type StorefrontSource } from '@nongsan/core';
import { expectAccessible } from '../../../testing/accessible.ts';
import { caring, openFragment, orderIn } from '../../../testing/order-fixture.ts';
import { shown, textOf } from '../../../testing/portal-fixture.ts';
import { realSource } from '../../../testing/real-portal.ts';
import { waitUntil } from '../../../testing/wait-until.ts';
import '../order.define.ts';
import type { NongsanOrder } from '../order.ts';

const answer = { expiresAt: '2026-11-22T09:10:00+07:00', tries: 5 };
const found = {
  id: 'ord_timlai',
  number: 'NS-7K3F-9QXM',
  placedAt: '2026-11-21T08:00:00+07:00',
  url: 'https://portal.test/don-hang?order=ord_timlai#os_0123456789abcdefghijABCDEFGHIJ',
};

async function fill(element: NongsanOrder, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values))
    (await shown<HTMLInputElement>(element, `#recovery-${name}`)).value = value;
  (await shown(element, '[part="recovery"] .primary')).click();
}

const lost = (source: StorefrontSource) => orderIn(source, 'ord_timlai');
const focusedId = (element: NongsanOrder) => element.shadowRoot?.activeElement?.id;

afterEach(() => openFragment(''));

describe('a lost link', () => {
  it('is asked for by telephone where the page has no secret', async () => {
    const element = await lost(realSource());
    await shown(element, '[part="recovery"]');
    expect(textOf(element, '#recovery')).to.equal('Tìm lại đơn hàng');
    await expectAccessible(element);
  });

  it('says beside the field what cannot be taken, and asks nobody', async () => {
    const element = await lost(realSource());
    await fill(element, { phone: '12', number: '' });
    await waitUntil(() => focusedId(element) === 'recovery-phone');
    expect(textOf(element, '#recovery-phone-fault')).to.contain('Số điện thoại chưa đúng');
    await fill(element, { phone: '0912 345 678', number: '7k' });
    await waitUntil(() => focusedId(element) === 'recovery-number');
    await expectAccessible(element);
  });

  it('says that the portal sends no messages, where it does not', async () => {
    const element = await lost(realSource());
    await fill(element, { phone: '0912 345 678' });
    await waitUntil(() => textOf(element, '[part="recovery"] [role="alert"]').includes('không gửi được mã'));
  });

  it('is shown again for the code that came', async () => {
    const asked: unknown[] = [];
    const source = caring(realSource(), () => ({
      requestCode: (request) => (asked.push(request), Promise.resolve(answer)),
      redeemCode: (request) => (asked.push(request), Promise.resolve({ orders: [found] })),
    }));
    const element = await lost(source);
    await fill(element, { phone: '0912 345 678', number: 'ns-7k3f-9qxm ' });
    await waitUntil(() => focusedId(element) === 'recovery-code');
    expect(textOf(element, '[part="recovery"]')).to.contain('0912 345 678');
    await expectAccessible(element);
    await fill(element, { code: '123 456' });
    const link = await shown<HTMLAnchorElement>(element, '.found a');
    expect(link.href).to.equal(found.url);
    expect(asked).to.deep.equal([
      { phone: '+84912345678', number: 'NS-7K3F-9QXM' },
      { phone: '+84912345678', code: '123456' },
    ]);
    await expectAccessible(element);
  });

  it('is not shown for a wrong code, which says so beside it', async () => {
    const faults = [{ pointer: '/code', code: 'wrong-code', detail: 'is not the one' }];
    const source = caring(realSource(), () => ({
      requestCode: () => Promise.resolve(answer),
      redeemCode: () => Promise.reject(new SourceError('invalid-request', 'no', { faults })),
    }));
    const element = await lost(source);
    await fill(element, { phone: '0912 345 678' });
    await fill(element, { code: '000000' });
    await waitUntil(() => textOf(element, '#recovery-code-fault').includes('Mã sai'));
    expect(focusedId(element)).to.equal('recovery-code');
  });
});
