import { expect } from '@open-wc/testing';
import { gate } from '../testing/gate.ts';
import { tea, teaAvailability } from '../testing/product-fixture.ts';
import { testSource } from '../testing/test-source.ts';
import { Catalog } from './catalog.ts';

const landed = () => new Promise((resolve) => setTimeout(resolve));
const nobody = () => undefined;

describe('a catalog', () => {
  it('asks for the stock of what a list brought together with that of the products on their way', async () => {
    const portal = testSource();
    const { calls, source } = gate(portal, 'products');
    const catalog = new Catalog(source);
    let asks = false;
    catalog.products.read(tea.id, () => {
      // As a card does when its product has come.
      if (catalog.products.get(tea.id).state !== 'ready' || asks) return;
      asks = true;
      catalog.availability.read(teaAvailability.variant, nobody);
    });
    catalog.availability.read('var_of-a-list', nobody);
    await landed();
    expect(portal.asked).to.deep.equal([]);
    calls[0]?.pass();
    await landed();
    expect(portal.asked).to.deep.equal([`products ${tea.id}`, `availability var_of-a-list,${teaAvailability.variant}`]);
  });

  it('asks for stock at once where no product is on its way', async () => {
    const portal = testSource();
    new Catalog(portal).availability.read(teaAvailability.variant, nobody);
    await landed();
    expect(portal.asked).to.deep.equal([`availability ${teaAvailability.variant}`]);
  });

  it('asks for the stock of the rest when the products do not come', async () => {
    const portal = testSource();
    const { calls, source } = gate(portal, 'products');
    const catalog = new Catalog(source);
    catalog.products.read(tea.id, nobody);
    catalog.availability.read('var_of-a-list', nobody);
    await landed();
    calls[0]?.fail(new Error('lost'));
    await landed();
    expect(portal.asked).to.deep.equal(['availability var_of-a-list']);
  });
});
