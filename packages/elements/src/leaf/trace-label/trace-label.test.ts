import { expect, fixture, html } from '@open-wc/testing';
import type { Lot } from '@nongsan/core';
import { loadTranslate } from '../../i18n/index.ts';
import { fullLot } from '../../testing/lot-fixture.ts';
import { shown } from '../../testing/portal-fixture.ts';
import { teaLot } from '../../testing/product-fixture.ts';
import type { SignatureState } from '../trace-card/signature-state.ts';
import './trace-label.define.ts';
import type { NongsanTraceLabel } from './trace-label.ts';

const withGtin: Lot = { ...fullLot, gtin: '9521234567899' };
const draw = (lot: Partial<Lot> = {}, signature: SignatureState = { outcome: 'valid', issuer: 'Cổng mẫu' }) =>
  fixture<NongsanTraceLabel>(
    html`<nongsan-trace-label
      .lot=${{ ...withGtin, ...lot }}
      .signature=${signature}
      today="2026-11-22"
    ></nongsan-trace-label>`,
  );
const text = (label: NongsanTraceLabel, selector = '.label') =>
  label.renderRoot.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const symbolOf = (label: NongsanTraceLabel) => label.renderRoot.querySelector('nongsan-qr');

describe('<nongsan-trace-label>', () => {
  it('has the signed link as a symbol of millimetres, with its human-readable code under it', async () => {
    const label = await draw();
    expect(symbolOf(label)?.value).to.equal(fullLot.link);
    const svg = await shown(symbolOf(label) as Element, 'svg');
    const side = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
    expect(svg.getAttribute('width')).to.equal(`${(side * 0.375).toFixed(3)}mm`);
    // A millimetre of the page is 96/25.4 of its pixels.
    expect(svg.getBoundingClientRect().width).to.be.closeTo((side * 0.375 * 96) / 25.4, 0.1);
    expect(text(label, '.hri')).to.equal('(01)09521234567899 (10)TC-2611A');
  });

  it('names product, people, lot, dates, growing area, and who states it and when it was checked', async () => {
    const label = await draw();
    for (const part of [
      'Chè đinh Tân Cương',
      'HTX chè Hảo Đạt',
      'Xã Tân Cương, Thái Nguyên',
      'TC-2611A',
      '12/11/2026 đến 14/11/2026',
      '16/11/2026',
      '16/11/2027',
      'VN-19-164-05503-0000-26 Còn hiệu lực',
      'Theo Cổng mẫu · kiểm tra ngày 20/11/2026',
      'Xem tại portal.example/t/TC-2611A',
      'mẫu',
    ])
      expect(text(label, '.facts')).to.contain(part);
  });

  it('says nothing of what is not known', async () => {
    const label = await fixture<NongsanTraceLabel>(
      html`<nongsan-trace-label .lot=${teaLot} today="2026-11-22"></nongsan-trace-label>`,
    );
    const names = Array.from(label.renderRoot.querySelectorAll('dt'), (term) => term.textContent);
    expect(names).to.deep.equal(['Số lô', 'Thu hoạch']);
    expect(text(label, '.hri')).to.equal('Lô TC-2611A');
    expect(text(label)).to.contain('chưa ghi ngày kiểm tra');
  });

  it('never has modules that a phone cannot read', async () => {
    const label = await draw();
    label.module = 0.2;
    await label.updateComplete;
    const svg = await shown(symbolOf(label) as Element, 'svg');
    await symbolOf(label)?.updateComplete;
    const side = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
    expect(svg.getAttribute('width')).to.equal(`${(side * 0.33).toFixed(3)}mm`);
  });

  const stopped: readonly (readonly [string, Partial<Lot>, SignatureState])[] = [
    ['recalled', { status: 'revoked' }, { outcome: 'valid' }],
    ['suspended', { status: 'suspended' }, { outcome: 'valid' }],
    ['past its use-by date', { useBy: '2026-11-21' }, { outcome: 'valid' }],
    ['altered', {}, { outcome: 'altered' }],
  ];
  for (const [name, lot, signature] of stopped)
    it(`has a warning in place of a symbol for a lot that is ${name}`, async () => {
      const label = await draw(lot, signature);
      expect(symbolOf(label)).to.equal(null);
      expect(text(label, '.line.revoked, .line.suspended, .line.expired')).to.match(
        /thu hồi|tạm dừng|quá hạn|không đáng/,
      );
      expect(text(label)).not.to.contain('Xem tại');
    });

  it('is black on white in a dark page', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const label = await draw();
    const style = getComputedStyle(label.renderRoot.querySelector('.label') as Element);
    document.documentElement.style.colorScheme = '';
    expect([style.color, style.backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

  it('speaks another language', async () => {
    const label = await draw();
    label.locale = 'en';
    label.speak = await loadTranslate('en');
    await label.updateComplete;
    expect(text(label, '.facts')).to.contain('Read at portal.example/t/TC-2611A');
  });

  it('is accessible, with and without symbol', async () => {
    await expect(await draw()).to.be.accessible();
    await expect(await draw({ status: 'revoked' })).to.be.accessible();
  });
});
