import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { NongsanCartChangeEvent } from '../../events/index.ts';
import '../../provider/portal/portal.define.ts';
import { realSource } from '../../testing/real-portal.ts';
import '../store/store.define.ts';
import './product.define.ts';
import { waitUntil } from '../../testing/wait-until.ts';

/** All three elements against the real server: what it sends is what they draw. */
describe('with the real portal', () => {
  afterEach(() => localStorage.clear());

  it('a product page shows its offer and puts it into the cart', async () => {
    const portal = await fixture<HTMLElement>(html`
      <nongsan-portal .source=${realSource()}>
        <nongsan-product product="che-dinh-tan-cuong"></nongsan-product>
      </nongsan-portal>
    `);
    const root = portal.querySelector('nongsan-product')!.renderRoot as ShadowRoot;
    await waitUntil(() => root.querySelector('.stock:not(.asking)') !== null, 'stock is told');
    setTimeout(() => root.querySelector<HTMLElement>('button[part="action"]')?.click());
    const { detail } = await oneEvent<NongsanCartChangeEvent>(portal, 'nongsan-cart-change');
    expect(detail.cart?.lines).to.have.length(1);
    await waitUntil(() => root.querySelector('[role="status"]')?.textContent?.includes('Đã thêm'));
    // The button fades back to its colours; contrast is measured when it has.
    await Promise.all(root.getAnimations().map((animation) => animation.finished));
    await expect(portal).to.be.accessible();
  });

  it('its lot’s signature is right, and what was signed is what is shown', async () => {
    const source = realSource();
    const found = await source.products(['che-dinh-tan-cuong']);
    const product = found.get('che-dinh-tan-cuong');
    const lot = product?.ok ? product.value.lot : undefined;
    const portal = await fixture<HTMLElement>(html`
      <nongsan-portal .source=${source}>
        <nongsan-trace-badge lot=${lot?.id ?? ''} variant="card"></nongsan-trace-badge>
      </nongsan-portal>
    `);
    const card = () => portal.querySelector('nongsan-trace-badge')!.renderRoot.querySelector('nongsan-trace-card');
    const done = () => !['checking', 'notChecked', undefined].includes(card()?.signature.outcome);
    await waitUntil(done, 'the signature is checked');
    expect(card()?.signature.outcome).to.equal('valid');
  });

  it('a store shows what it sells', async () => {
    const source = realSource();
    const first = (await source.listProducts({ limit: 1 })).items[0];
    const store = first?.ok ? first.value.store.slug : '';
    const portal = await fixture<HTMLElement>(html`
      <nongsan-portal .source=${source}><nongsan-store store=${store}></nongsan-store></nongsan-portal>
    `);
    const root = portal.querySelector('nongsan-store')!.renderRoot as ShadowRoot;
    const cards = () => Array.from(root.querySelectorAll('nongsan-product-card'), (card) => card.data?.store.slug);
    await waitUntil(() => cards()[0] !== undefined, 'cards are there');
    expect(new Set(cards())).to.deep.equal(new Set([store]));
    await expect(portal).to.be.accessible();
  });
});
