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
  it('is as wide as its place, or as many millimetres as its modules want', async () => {
    const element = await draw('https://a.example/t/TC-1');
    const svg = () => element.shadowRoot?.querySelector('svg') as SVGElement;
    expect(svg().hasAttribute('width')).to.equal(false);
    expect(svg().getBoundingClientRect().width).to.equal(220);
    for (const [module, least] of [
      [0.5, 0.5],
      [0.1, 0.33],
      [Number.NaN, 0.33],
    ] as const) {
      element.module = module;
      await element.updateComplete;
      const side = Number(svg().getAttribute('viewBox')?.split(' ')[2]);
      expect(svg().getAttribute('width')).to.equal(`${(side * least).toFixed(3)}mm`);
    }
    expect(element.style.cssText).to.equal('');
  });
  it('needs no larger symbol than the segments of a signed link ask for', async () => {
    const link = `https://truyxuat.thainguyen.example/01/09520001000119/10/${'TC-'.padEnd(4, '7')}`;
    const facts = `?17=271104&7007=261104261110&251=VN-19-164-05503-0000-26&s=AQ${'aZ3-_'.repeat(17)}xyz`;
    const element = await draw(link.padEnd(60, '7') + facts);
    // Version 10 has 57 modules a side, and a quiet zone of four on both.
    expect(Number(element.shadowRoot?.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2])).to.be.at.most(65);
  });
  it('follows its value', async () => {
    const element = await draw('one');
    const before = dark(element);
    element.value = 'two';
    await element.updateComplete;
    expect(dark(element)).not.to.equal(before);
  });
});
