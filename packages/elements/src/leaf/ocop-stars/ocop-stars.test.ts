import { expect, fixture, html } from '@open-wc/testing';
import './ocop-stars.define.ts';
import type { NongsanOcopStars } from './ocop-stars.ts';

async function stars(count: number, status: string): Promise<NongsanOcopStars> {
  const element = await fixture<NongsanOcopStars>(html`<nongsan-ocop-stars stars=${count}></nongsan-ocop-stars>`);
  element.setAttribute('status', status);
  await element.updateComplete;
  return element;
}
const text = (element: NongsanOcopStars) => element.shadowRoot?.textContent?.trim();

describe('<nongsan-ocop-stars>', () => {
  for (const count of [3, 4, 5]) {
    it(`draws ${count} stars and says so in words`, async () => {
      const element = await stars(count, 'valid');
      expect(element.shadowRoot?.querySelectorAll('svg')).to.have.length(count);
      expect(text(element)).to.equal(`OCOP ${count} sao`);
    });
  }
  for (const count of [0, 2, 6, Number.NaN]) {
    it(`shows nothing for ${count} stars, which nobody recognises`, async () => {
      expect(text(await stars(count, 'valid'))).to.equal('');
    });
  }
  it('says that a recognition has lapsed', async () => {
    expect(text(await stars(4, 'expired'))).to.equal('OCOP 4 sao, đã hết hạn');
  });
  it('says that the day of the decision is not known', async () => {
    expect(text(await stars(4, 'unknown'))).to.contain('chưa rõ ngày công nhận');
  });
  it('takes an unknown status for not known', async () => {
    expect(text(await stars(4, 'brilliant'))).to.contain('chưa rõ ngày công nhận');
  });
  it('is accessible, whatever its status', async () => {
    for (const status of ['valid', 'expired', 'unknown']) await expect(await stars(5, status)).to.be.accessible();
  });
});
