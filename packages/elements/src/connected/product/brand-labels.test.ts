import { expect, html } from '@open-wc/testing';
import { portalFixture, shown, textOf } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import { tea } from '../../testing/product-fixture.ts';
import '../store/store.define.ts';
import './product.define.ts';

describe('the brand labels of the real server’s answers', () => {
  it('stand on the page of a product that may carry one', async () => {
    const product = html`<nongsan-product product="che-dinh-tan-cuong"></nongsan-product>`;
    const portal = await portalFixture(realSource(), product);
    const labels = await shown(portal.querySelector('nongsan-product')!, 'nongsan-brand-labels');
    await shown(labels, 'li');
    expect(textOf(labels)).to.contain('Chè Thái Nguyên').and.to.contain('Nhãn hiệu tập thể').and.to.contain('mẫu');
  });

  it('stand on the page of the household whose product it is', async () => {
    const store = html`<nongsan-store store="htx-che-hao-dat"></nongsan-store>`;
    const portal = await portalFixture(realSource(), store);
    const labels = await shown(portal.querySelector('nongsan-store')!, 'nongsan-brand-labels');
    await shown(labels, 'li');
    expect(textOf(labels)).to.contain('Chè Thái Nguyên');
  });

  it('are not there where an answer has none', async () => {
    const portal = await portalFixture(realSource(), html`<nongsan-product .data=${tea}></nongsan-product>`);
    const product = portal.querySelector('nongsan-product')!;
    await shown(product, '.name');
    expect(product.shadowRoot?.querySelector('nongsan-brand-labels')).to.equal(null);
  });
});
