import { expect, fixture, html } from '@open-wc/testing';
import './price.define.ts';
import type { NongsanPrice } from './price.ts';

const text = (element: NongsanPrice) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim();

describe('<nongsan-price>', () => {
  it('writes đồng the Vietnamese way, with the unit', async () => {
    const element = await fixture<NongsanPrice>(html`<nongsan-price amount="245000" unit="gói 200 g"></nongsan-price>`);
    expect(text(element)).to.equal('245.000 ₫ / gói 200 g');
  });
  it('follows the reader’s language', async () => {
    const element = await fixture<NongsanPrice>(html`<nongsan-price amount="245000" locale="en"></nongsan-price>`);
    expect(text(element)).to.equal('₫245,000');
  });
  it('is never torn at a line’s end', async () => {
    const element = await fixture<NongsanPrice>(html`<nongsan-price amount="99999999"></nongsan-price>`);
    const amount = element.shadowRoot?.querySelector('.amount');
    expect(amount && getComputedStyle(amount).whiteSpace).to.equal('nowrap');
  });
  it('says that a price is a sample', async () => {
    const element = await fixture<NongsanPrice>(html`<nongsan-price amount="1" note="giá mẫu"></nongsan-price>`);
    expect(text(element)).to.contain('giá mẫu');
  });
  for (const amount of ['abc', '0.5', '']) {
    it(`shows nothing for an amount of "${amount}"`, async () => {
      const element = await fixture<NongsanPrice>(html`<nongsan-price></nongsan-price>`);
      element.setAttribute('amount', amount);
      await element.updateComplete;
      expect(text(element)).to.equal('');
    });
  }
  for (const [currency, amount, words] of [
    ['USD', '245050', '2.450,50 USD'],
    ['JPY', '1200', '1.200 JPY'],
    ['đồng', '245000', '245000 đồng'],
  ] as const)
    it(`shows an amount of ${currency}, which is no money of the contract, with its own name`, async () => {
      const element = await fixture<NongsanPrice>(html`<nongsan-price></nongsan-price>`);
      element.setAttribute('currency', currency);
      element.setAttribute('amount', amount);
      await element.updateComplete;
      expect(text(element)?.replace(/\s/g, ' ')).to.equal(words);
    });
  it('is accessible', async () => {
    await expect(await fixture(html`<nongsan-price amount="245000" unit="kg"></nongsan-price>`)).to.be.accessible();
  });
});
