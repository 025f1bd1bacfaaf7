import { expect, html } from '@open-wc/testing';
import { formatMoney, type CartLine, type StorefrontSource } from '@nongsan/core';
import { expectAccessible } from '../../testing/accessible.ts';
import { keptCart } from '../../testing/cart-fixture.ts';
import { portalFixture, shown } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import './cart.define.ts';
import type { NongsanCart } from './cart.ts';

async function cartIn(source: StorefrontSource, attributes = html`<nongsan-cart></nongsan-cart>`) {
  const portal = await portalFixture(source, attributes);
  return portal.querySelector('nongsan-cart') as NongsanCart;
}

/** The server's carts, whose lines say this as well. */
const telling = (source: StorefrontSource, told: Partial<CartLine>): StorefrontSource =>
  Object.assign(Object.create(source) as StorefrontSource, {
    cart: async (id: string) => {
      const cart = await source.cart(id);
      return { ...cart, lines: cart.lines.map((line) => ({ ...line, ...told })) };
    },
  });

beforeEach(() => localStorage.clear());

describe('what a line of <nongsan-cart> tells beside itself', () => {
  it('says what stops a line, in the seller’s words, and when it goes on', async () => {
    const source = realSource();
    await keptCart(source);
    const stopped = {
      reason: 'suspended',
      of: 'store',
      because: { vi: 'Đường vào xóm đang sửa' },
      resumesAt: '2026-11-28T08:00:00+07:00',
    };
    const told = telling(source, { issue: 'unavailable', stopped });
    const cart = await cartIn(told);
    const issue = await shown(cart, '.issue');
    const said = issue.textContent.replace(/\s+/g, ' ');
    expect(said).to.contain('Tạm ngừng bán. Đường vào xóm đang sửa. Nhận đặt lại từ 08:00 28/11/2026.');
    expect(issue.querySelector('[lang="vi"]')?.textContent).to.equal('Đường vào xóm đang sửa');
    expect(said).not.to.contain('Không còn bán nữa');
    (await shown(cart, '[part="action"]')).click();
    await waitUntil(() => cart.shadowRoot?.activeElement === issue);
    await expectAccessible(cart);
  });

  it('shows a price that changed since the line was put in, old and new, and leads on', async () => {
    const source = realSource();
    await keptCart(source);
    const price = { was: { amount: 90_000, currency: 'VND' }, now: { amount: 95_000, currency: 'VND' } } as const;
    const told = telling(source, { changes: { price }, from: '2026-12-20' });
    const cart = await cartIn(told, html`<nongsan-cart checkout-href="/dat-hang" locale="en"></nongsan-cart>`);
    const issue = await shown(cart, '.issue');
    const sentence = () => issue.textContent.replace(/\s+/g, ' ');
    await waitUntil(() => sentence().includes('The price changed'));
    expect(sentence()).to.contain(`from ${formatMoney(price.was, 'en')} to ${formatMoney(price.now, 'en')}.`);
    expect(sentence()).to.contain('Pre-order: sent after Dec 20, 2026.');
    expect(issue.querySelector('button')).to.equal(null);
    expect((await shown(cart, '[part="action"]')).getAttribute('href')).to.equal('/dat-hang');
    await expectAccessible(cart);
  });
});
