import { expect, fixture, html } from '@open-wc/testing';
import './qr.define.ts';
import type { NongsanQr } from './qr.ts';

const draw = (value: string) => fixture<NongsanQr>(html`<nongsan-qr value=${value} label="Mã truy xuất"></nongsan-qr>`);
const dark = (element: NongsanQr) => element.shadowRoot?.querySelector('.dark')?.getAttribute('d') ?? '';

describe('<nongsan-qr>', () => {
  it('draws a quiet zone and the three finders', async () => {
    const element = await draw('https://a.example/t/TC-1');
    expect(element.shadowRoot?.querySelector('svg')?.getAttribute('viewBox')).to.match(/^0 0 (\d+) \1$/);
    expect(dark(element).startsWith('M4 4h7v1h-7z')).to.equal(true);
  });
  it('keeps black on white in a dark page', async () => {
    const element = await draw('x');
    const path = element.shadowRoot?.querySelector('.dark');
    expect(path && getComputedStyle(path).fill).to.equal('rgb(0, 0, 0)');
  });
  it('draws nothing for a text that no symbol can hold', async () => {
    const element = await draw('ế'.repeat(1200));
    expect(element.shadowRoot?.querySelector('svg')).to.equal(null);
  });
  it('holds a mark of byte order like any other character', async () => {
    expect(dark(await draw('\ufeff'))).to.match(/^M4 4h7/);
    expect(dark(await draw('\ufeffx'))).not.to.equal(dark(await draw('x')));
  });
  it('tells a screen reader what it is for', async () => {
    const element = await draw('x');
    await expect(element).to.be.accessible();
    expect(element.shadowRoot?.querySelector('svg')?.getAttribute('aria-label')).to.equal('Mã truy xuất');
  });
  it('follows its value', async () => {
    const element = await draw('one');
    const before = dark(element);
    element.value = 'two';
    await element.updateComplete;
    expect(dark(element)).not.to.equal(before);
  });
});
