import { expect, fixture, html } from '@open-wc/testing';
import type { Availability, Product } from '@nongsan/core';
import '../../provider/portal/portal.define.ts';
import { now } from '../../testing/lot-fixture.ts';
import { tea } from '../../testing/product-fixture.ts';
import { testSource } from '../../testing/test-source.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import './product.define.ts';
import type { NongsanProduct } from './product.ts';

const packing = (id: string, name: string, amount: number) => ({
  ...tea.variants[0]!,
  id,
  name: { vi: name },
  price: { amount, currency: 'VND' } as const,
});
const { lot: _lot, ...plain } = tea;
const twoPackings: Product = {
  ...plain,
  variants: [packing('var_100', 'Túi 100 g', 125_000), packing('var_200', 'Gói 200 g', 245_000)],
};

type Stock = Readonly<Record<string, Partial<Availability>>>;
const stockOf = (variant: string, stock: Stock): Availability => ({
  variant,
  status: 'available',
  checkedAt: now,
  ...stock[variant],
});

describe('the variant of <nongsan-product>', () => {
  const withVariant = async (variant: string, stock: Stock = {}) => {
    const availability = (ids: readonly string[]) =>
      Promise.resolve(new Map(ids.map((id) => [id, { ok: true as const, value: stockOf(id, stock) }])));
    const products = (refs: readonly string[]) =>
      Promise.resolve(new Map(refs.map((ref) => [ref, { ok: true as const, value: twoPackings }])));
    const source = testSource({ products, availability });
    const portal = await fixture<HTMLElement>(html`
      <nongsan-portal .source=${source} now=${now}>
        <nongsan-product product="che-dinh" variant=${variant}></nongsan-product>
      </nongsan-portal>
    `);
    const element = portal.querySelector('nongsan-product') as NongsanProduct;
    await waitUntil(() => picked(element));
    return element;
  };
  const picked = (element: NongsanProduct) =>
    [...element.renderRoot.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find((one) => one.checked)?.value;
  /** Warnings while something is done. */
  const warningsOf = async (act: (heard: readonly string[]) => Promise<unknown>) => {
    const { warn } = console;
    const heard: string[] = [];
    console.warn = (message: string) => heard.push(message);
    await act(heard).finally(() => (console.warn = warn));
    return heard;
  };

  it('is the packing that is shown first, with its price, and the buyer may choose another', async () => {
    const element = await withVariant('var_200');
    expect([
      picked(element),
      element.renderRoot.querySelector('[part="action"]')?.textContent?.includes('245.000'),
    ]).to.deep.equal(['var_200', true]);
    element.renderRoot.querySelectorAll<HTMLInputElement>('input[type="radio"]')[0]?.click();
    await element.updateComplete;
    expect(picked(element)).to.equal('var_100');
  });

  it('comes from the page’s address where it is asked for', async () => {
    const before = location.href;
    history.replaceState(history.state, '', '?variant=var_200');
    const element = await withVariant('?variant');
    history.replaceState(history.state, '', before);
    expect(picked(element)).to.equal('var_200');
  });

  it('that is sold out is shown as that, not swapped for another', async () => {
    const element = await withVariant('var_200', { var_200: { status: 'soldOut' } });
    expect(picked(element)).to.equal('var_200');
    expect(element.renderRoot.textContent).to.contain('Hết hàng');
  });

  it('that the product does not have leaves the first choice, and a developer is told once', async () => {
    const said =
      '[nongsan] <nongsan-product variant="var_300">: the product has no such packing; the first that can be had is shown.';
    const heard = await warningsOf(async (heard) => {
      const element = await withVariant('var_300');
      expect(picked(element)).to.equal('var_100');
      // Who tells is loaded for that alone.
      await waitUntil(() => heard.includes(said));
      element.requestUpdate();
      await element.updateComplete;
    });
    expect(heard).to.deep.equal([said]);
  });

  it('that is absent from the address warns of nothing', async () => {
    const heard = await warningsOf(() => withVariant('?no-such-parameter'));
    expect(heard).to.deep.equal([]);
  });

  it('that changes goes before what was chosen', async () => {
    const element = await withVariant('var_100');
    element.variant = 'var_200';
    await element.updateComplete;
    expect(picked(element)).to.equal('var_200');
  });
});
