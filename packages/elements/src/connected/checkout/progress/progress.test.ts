import { expect } from '@open-wc/testing';
import { SourceError, type StorefrontSource } from '@nongsan/core';
import type { NongsanOrderPlacedEvent } from '../../../events/index.ts';
import { expectAccessible } from '../../../testing/accessible.ts';
import { keptCart } from '../../../testing/cart-fixture.ts';
import { checkoutFor } from '../../../testing/checkout-fixture.ts';
import { gate } from '../../../testing/gate.ts';
import { shown } from '../../../testing/portal-fixture.ts';
import { realSource } from '../../../testing/real-portal.ts';
import { waitUntil } from '../../../testing/wait-until.ts';

const keyOf = (storage: Storage) => Object.keys(storage).find((key) => key.startsWith('nongsan.checkout.')) ?? '';
const keptIn = (storage: Storage) => storage.getItem(keyOf(storage)) ?? '';
const lost = () => new SourceError('network', 'the answer did not come');

type Page = Awaited<ReturnType<typeof checkoutFor>>;
const values = async ({ control }: Page) =>
  Promise.all(['name', 'phone', 'province', 'commune', 'street'].map(async (id) => (await control(id)).value));
/** The commune comes last, with its province's file. */
const restored = ({ checkout }: Page) =>
  waitUntil(
    () => checkout.shadowRoot?.querySelector<HTMLInputElement>('#commune')?.value === 'Xã Tân Cương',
    'the commune that was chosen',
  );
const answered = ['Người mua thử', '0912 345 678', '19', 'Xã Tân Cương', 'Số 1, xóm Mẫu'];
const unanswered = ['', '', '', '', ''];

/** What each order's event told, while no page is left for it. */
function placedOrders() {
  const heard: NongsanOrderPlacedEvent[] = [];
  const hear = (event: NongsanOrderPlacedEvent): void => {
    event.preventDefault();
    heard.push(event);
  };
  document.addEventListener('nongsan-order-placed', hear);
  return { heard, stop: () => document.removeEventListener('nongsan-order-placed', hear) };
}

/** A page that is loaded anew: another portal, another store, the same tab. */
async function reloaded({ portal }: Page, source: StorefrontSource = realSource()) {
  portal.remove();
  return checkoutFor(source);
}

let orders: ReturnType<typeof placedOrders>;
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  orders = placedOrders();
});
afterEach(() => {
  orders.stop();
  sessionStorage.clear();
});

describe('answers of a checkout', () => {
  it('are there again after a reload, but for what was agreed to and how it is paid', async () => {
    const source = realSource();
    await keptCart(source);
    const page = await checkoutFor(source);
    await page.fill();
    await page.tick('consent-order-processing');
    (await shown(page.checkout, '[value="vietqr"]')).click();
    await waitUntil(() => keptIn(sessionStorage).includes('05503'));
    expect(keptIn(sessionStorage)).not.to.match(/consent|vietqr|order-processing/);
    const again = await reloaded(page);
    await restored(again);
    expect(await values(again)).to.deep.equal(answered);
    expect((await again.control('consent-order-processing')).checked).to.equal(false);
    expect((await shown<HTMLInputElement>(again.checkout, '[value="vietqr"]')).checked).to.equal(false);
    await expectAccessible(again.checkout);
  });

  for (const content of [
    '{',
    'null',
    '[]',
    '"x"',
    '{"answers":{"name":1}}',
    '{"answers":[]}',
    '{"open":{"request":1}}',
  ])
    it(`stay empty where something else is kept under their name: ${content}`, async () => {
      const source = realSource();
      await keptCart(source);
      sessionStorage.setItem(`nongsan.checkout.${(await source.portal()).id}`, content);
      const page = await checkoutFor(source);
      await shown(page.checkout, '#remember');
      expect(await values(page)).to.deep.equal(unanswered);
      await page.toReview();
    });

  it('end with the page where nothing may be stored', async () => {
    const source = realSource();
    await keptCart(source);
    const descriptor = Object.getOwnPropertyDescriptor(window, 'sessionStorage') as PropertyDescriptor;
    const refuse = (): never => {
      throw new DOMException('no storage here', 'SecurityError');
    };
    Object.defineProperty(window, 'sessionStorage', { configurable: true, get: refuse });
    try {
      const page = await checkoutFor(source);
      await page.toReview();
      await page.submit();
      await waitUntil(() => orders.heard.length === 1);
    } finally {
      Object.defineProperty(window, 'sessionStorage', descriptor);
    }
    expect(sessionStorage).to.have.length(0);
  });

  it('are forgotten once they were ordered with', async () => {
    const source = realSource();
    await keptCart(source);
    const page = await checkoutFor(source);
    await page.toReview();
    await waitUntil(() => keptIn(sessionStorage) !== '');
    await page.submit();
    await waitUntil(() => orders.heard.length === 1);
    await shown(page.checkout, '.placed');
    expect(sessionStorage).to.have.length(0);
    expect(keptIn(localStorage)).to.equal('');
  });
});

describe('an order that was sent when the page went away', () => {
  const sentFrom = async () => {
    const source = realSource();
    const cart = await keptCart(source);
    const { calls, source: held } = gate(source, 'placeOrder');
    const page = await checkoutFor(held);
    await page.toReview();
    await shown(page.checkout, '.review');
    await waitUntil(() => keptIn(sessionStorage) !== '');
    await page.submit();
    await waitUntil(() => calls.length === 1 && keptIn(sessionStorage).includes('idempotencyKey'));
    const key = (calls[0]?.args[1] as { idempotencyKey: string }).idempotencyKey;
    return { calls, cart, key, page, source };
  };

  it('is found by the next page, and is the same order', async () => {
    const { calls, cart, key, page } = await sentFrom();
    page.portal.remove();
    calls[0]?.lose(lost());
    const { calls: again, source: next } = gate(realSource(), 'placeOrder');
    // The server has it by now: nothing is left in the cart.
    await waitUntil(async () => (await realSource().cart(cart.id)).lines.length === 0);
    const found = await reloaded(page, next);
    await waitUntil(() => again.length === 1);
    expect((again[0]?.args[1] as { idempotencyKey: string }).idempotencyKey).to.equal(key);
    again[0]?.pass();
    await shown(found.checkout, '.placed');
    const [{ detail } = { detail: undefined }] = orders.heard;
    expect(detail?.order.totals.total).to.deep.equal(cart.totals.total);
    expect(orders.heard).to.have.length(1);
    expect(sessionStorage).to.have.length(0);
  });

  it('that never arrived is sent with the same key when the buyer presses again, and not before', async () => {
    const { calls, key, page } = await sentFrom();
    page.portal.remove();
    calls[0]?.fail(lost());
    const { calls: again, source: next } = gate(realSource(), 'placeOrder');
    const anew = await reloaded(page, next);
    await restored(anew);
    expect(again).to.have.length(0);
    await anew.tick('consent-order-processing');
    await anew.submit();
    await shown(anew.checkout, '.review');
    await anew.submit();
    await waitUntil(() => again.length === 1);
    expect((again[0]?.args[1] as { idempotencyKey: string }).idempotencyKey).to.equal(key);
    again[0]?.pass();
    await shown(anew.checkout, '.placed');
  });
});

describe('the details of a buyer', () => {
  it('are kept on the device when asked, without consents and payment, and forgotten at one press', async () => {
    const source = realSource();
    await keptCart(source);
    const page = await checkoutFor(source);
    await page.write('name', 'Người mua thử');
    const box = await shown<HTMLInputElement>(page.checkout, '#remember');
    expect(box.checked).to.equal(false);
    box.click();
    await page.toReview();
    expect(keptIn(localStorage)).to.equal('');
    await page.submit();
    await waitUntil(() => orders.heard.length === 1);
    await waitUntil(() => keptIn(localStorage).includes('0912 345 678'));
    expect(keptIn(localStorage)).not.to.match(/consent|payment|order-processing|idempotencyKey/);
    await keptCart(source);
    const later = await reloaded(page);
    await restored(later);
    expect(await values(later)).to.deep.equal(answered);
    await expectAccessible(later.checkout);
    (await shown(later.checkout, '[aria-describedby="remembered"]')).click();
    await shown(later.checkout, '#remember');
    expect(keptIn(localStorage)).to.equal('');
    expect(await values(later)).to.deep.equal(unanswered);
  });
});
