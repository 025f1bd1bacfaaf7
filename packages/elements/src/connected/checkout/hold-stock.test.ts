import { expect } from '@open-wc/testing';
import { SourceError, type StockHolds, type StorefrontSource } from '@nongsan/core';
import { expectAccessible } from '../../testing/accessible.ts';
import { keptCart } from '../../testing/cart-fixture.ts';
import { checkoutFor } from '../../testing/checkout-fixture.ts';
import { gate } from '../../testing/gate.ts';
import { shown, textOf } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import { waitUntil } from '../../testing/wait-until.ts';

/** The real portal's holds, with a list of what was asked of them; `refusal` takes their place. */
function watched(source: StorefrontSource, refusal?: SourceError) {
  const asked: string[] = [];
  const holds = async (): Promise<StockHolds> => {
    const real = await source.holds?.();
    if (real === undefined) throw new Error('The real source holds nothing');
    return {
      take: async (cart, options) => {
        asked.push('take');
        if (refusal !== undefined) throw refusal;
        const held = await real.take(cart, options);
        asked.push(held.holdUntil === undefined ? 'nothing' : 'held');
        return held;
      },
      release: (cart) => {
        asked.push('release');
        real.release(cart);
      },
    };
  };
  return { asked, source: Object.assign(Object.create(source) as StorefrontSource, { holds }) };
}

async function atReview(refusal?: SourceError) {
  const source = realSource();
  const cart = await keptCart(source);
  const { asked, source: held } = watched(source, refusal);
  const { calls, source: slow } = gate(held, 'placeOrder');
  const page = await checkoutFor(slow);
  page.checkout.addEventListener('nongsan-order-placed', (event) => event.preventDefault());
  await page.fill();
  expect(asked).to.deep.equal([]);
  await page.tick('consent-order-processing');
  await page.submit();
  await shown(page.checkout, '.review');
  return { ...page, asked, calls, cart, source };
}

/** That the list ends so, once all that was asked for is answered. */
const until = (asked: readonly string[], ...end: readonly string[]) =>
  waitUntil(() => asked.slice(-end.length).join() === end.join(), `${end.join()} at the end of ${asked.join()}`);

beforeEach(() => localStorage.clear());

describe('goods at the review', () => {
  it('are held from there on, and given back when the buyer goes back to the questions', async () => {
    const { asked, cart, checkout, source } = await atReview();
    await until(asked, 'take', 'held');
    (await shown(checkout, '.answers button')).click();
    await until(asked, 'held', 'release');
    await waitUntil(async () => (await source.cart(cart.id)).holdUntil === undefined, 'the goods in the stock again');
  });

  it('are given back when the page is left, and held again when it comes back as it was', async () => {
    const { asked } = await atReview();
    await until(asked, 'take', 'held');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(asked.at(-1)).to.equal('release');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(asked, 'release', 'take', 'held');
  });

  it('are given back when the checkout is taken out of the page, which hears no more of it', async () => {
    const { asked, checkout } = await atReview();
    await until(asked, 'take', 'held');
    checkout.remove();
    await until(asked, 'held', 'release');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(asked.at(-1)).to.equal('release');
  });

  it('are the order’s: nobody gives them back while it is placed, or afterwards', async () => {
    const { asked, calls, checkout, submit } = await atReview();
    await until(asked, 'take', 'held');
    await submit();
    await waitUntil(() => calls.length > 0);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    calls[0]?.pass();
    await shown(checkout, '.placed');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    expect(asked).to.deep.equal(['take', 'held']);
  });

  it('are held anew when the cart changes there', async () => {
    const { asked, cart, portal } = await atReview();
    await until(asked, 'take', 'held');
    await portal.handle?.cart.setQuantity(cart.lines[0]?.id ?? '', '2');
    await until(asked, 'held', 'take', 'held');
  });

  it('that are gone are told of before the order is placed', async () => {
    const { asked, checkout, focusOn } = await atReview(new SourceError('out-of-stock', 'gone'));
    await focusOn('.stop');
    expect(textOf(checkout, '.stop')).to.contain('chưa có gì được đặt');
    expect(asked).to.deep.equal(['take']);
    await expectAccessible(checkout);
  });

  it('are ordered all the same where they cannot be held', async () => {
    const { asked, calls, checkout, submit } = await atReview(new SourceError('too-many-requests', 'a whole village'));
    await until(asked, 'take');
    expect(checkout.shadowRoot?.querySelector('.stop')).to.equal(null);
    await submit();
    await waitUntil(() => calls.length > 0);
    calls[0]?.pass();
    await shown(checkout, '.placed');
  });
});
