import { expect } from '@open-wc/testing';
import { keptCart } from '../../testing/cart-fixture.ts';
import { checkoutFor } from '../../testing/checkout-fixture.ts';
import { shown } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import { waitUntil } from '../../testing/wait-until.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('nongsan-checkout-step', () => {
  it('tells the page of the questions, then of the review, each once and without an answer in it', async () => {
    const heard: unknown[] = [];
    const hear = ({ detail, cancelable }: CustomEvent<unknown>): void => void heard.push({ detail, cancelable });
    document.addEventListener('nongsan-checkout-step', hear);
    try {
      const source = realSource();
      await keptCart(source);
      const { checkout, toReview } = await checkoutFor(source);
      await toReview();
      await waitUntil(() => heard.length === 2);
      checkout.requestUpdate();
      await checkout.updateComplete;
      expect(heard).to.deep.equal([
        { detail: { step: 'answers' }, cancelable: false },
        { detail: { step: 'review' }, cancelable: false },
      ]);
    } finally {
      document.removeEventListener('nongsan-checkout-step', hear);
    }
  });

  it('is not told of an empty cart, which has nothing to ask', async () => {
    let heard = 0;
    const hear = (): void => void (heard += 1);
    document.addEventListener('nongsan-checkout-step', hear);
    const { checkout } = await checkoutFor(realSource());
    await shown(checkout, '.empty');
    document.removeEventListener('nongsan-checkout-step', hear);
    expect(heard).to.equal(0);
  });
});
