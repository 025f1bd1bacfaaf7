import { expect, fixture, html } from '@open-wc/testing';
import type { Lot } from '@nongsan/core';
import { loadTranslate } from '../../i18n/index.ts';
import { fullLot } from '../../testing/lot-fixture.ts';
import { teaLot } from '../../testing/product-fixture.ts';
import { signatureOutcomes, type SignatureState } from './signature-state.ts';
import './trace-card.define.ts';
import type { NongsanTraceCard } from './trace-card.ts';

const draw = (lot: Partial<Lot> = {}, signature: SignatureState = { outcome: 'valid', issuer: 'Cổng mẫu' }) =>
  fixture<NongsanTraceCard>(
    html`<nongsan-trace-card
      .lot=${{ ...fullLot, ...lot }}
      .signature=${signature}
      today="2026-11-22"
    ></nongsan-trace-card>`,
  );
const text = (card: NongsanTraceCard, selector = '.card') =>
  card.renderRoot.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('<nongsan-trace-card>', () => {
  it('says first whether there is a warning, who states it and when it was checked', async () => {
    const card = await draw();
    expect(text(card, '.verdict')).to.equal('Không có cảnh báo nào về lô này Theo Cổng mẫu · kiểm tra ngày 20/11/2026');
  });

  it('tells a growing area as printed, whose it is and for what', async () => {
    const card = await draw();
    for (const part of [
      'Mã vùng trồng nội địa VN-19-164-05503-0000-26',
      'Còn hiệu lực kiểm tra ngày 02/11/2026',
      'Cấp cho HTX chè Hảo Đạt (mẫu)',
      'Cây trồng: Chè',
      '12,5 ha · Xã Tân Cương, Thái Nguyên',
      'Thị trường: Việt Nam',
      'Nơi cấp: Cơ quan cấp mã (mẫu)',
    ])
      expect(text(card, '.area')).to.contain(part);
  });

  it('has no line for what is not known', async () => {
    const card = await fixture<NongsanTraceCard>(
      html`<nongsan-trace-card .lot=${teaLot} today="2026-11-22"></nongsan-trace-card>`,
    );
    const names = Array.from(card.renderRoot.querySelectorAll('dt'), (term) => term.textContent);
    expect(names).to.deep.equal(['Số lô', 'Thu hoạch']);
    expect(text(card, '.verdict')).to.contain('chưa ghi ngày kiểm tra');
  });

  it('puts a recall before everything, with the reason', async () => {
    const statusNote = { vi: 'Phát hiện dư lượng vượt mức.' };
    const card = await draw({ status: 'revoked', statusNote }, { outcome: 'altered', issuer: 'Cổng mẫu' });
    expect(text(card, '.verdict')).to.contain('Lô này đã bị thu hồi: đừng mua, đừng dùng Phát hiện dư lượng vượt mức.');
    expect(card.renderRoot.querySelector('.verdict')?.classList.contains('revoked')).to.equal(true);
  });

  it('warns of a suspended growing area though the lot has no warning', async () => {
    const growingAreas = fullLot.growingAreas.map((area) => ({ ...area, status: 'suspended' as const }));
    expect(text(await draw({ growingAreas }), '.sentence')).to.equal(
      'Mã vùng trồng VN-19-164-05503-0000-26 đang bị tạm dừng',
    );
  });

  it('does not reassure when the code was altered', async () => {
    expect(text(await draw({}, { outcome: 'altered' }), '.sentence')).to.contain('không đáng tin');
  });

  it('says that a lot is past its use-by date, whatever its record says', async () => {
    expect(text(await draw({ useBy: '2026-11-21' }), '.sentence')).to.equal('Lô này đã quá hạn dùng');
    expect(text(await draw({ useBy: '2026-11-22' }), '.sentence')).to.contain('Không có cảnh báo');
  });

  it('calls a packing house by its name', async () => {
    const card = await fixture<NongsanTraceCard>(
      html`<nongsan-trace-card .area=${{ code: 'VNDTPH-0001', status: 'not-checked' }}></nongsan-trace-card>`,
    );
    expect(text(card)).to.contain('Mã cơ sở đóng gói VNDTPH-0001 Chưa kiểm tra');
    expect(card.renderRoot.querySelector('nongsan-qr')).to.equal(null);
  });

  it('has a sentence of its own for every outcome of the signature, in both languages, and never says genuine', async () => {
    const speak = await loadTranslate('en');
    const sentences = new Set<string>();
    for (const outcome of signatureOutcomes) {
      const card = await draw({}, { outcome, issuer: 'Cổng mẫu' });
      sentences.add(text(card, '.signature'));
      card.speak = speak;
      await card.updateComplete;
      sentences.add(text(card, '.signature'));
    }
    expect(sentences.size).to.equal(2 * signatureOutcomes.length);
    expect([...sentences].join(' ')).not.to.match(/trace\.|\{\{|genuine|authentic|chính hãng|hàng thật/i);
  });

  it('draws the link as a QR code with the lot number under it', async () => {
    const card = await draw({ gtin: '9521234567899' });
    expect(card.renderRoot.querySelector('nongsan-qr')?.value).to.equal(fullLot.link);
    expect(text(card, 'figcaption')).to.contain('Lô TC-2611A GTIN 9521234567899');
  });

  it('says that a sample is a sample', async () => {
    expect(text(await draw(), '.sample')).to.contain('mẫu');
  });

  it('is accessible, with and without warning', async () => {
    await expect(await draw()).to.be.accessible();
    await expect(await draw({ status: 'revoked' }, { outcome: 'altered' })).to.be.accessible();
  });
});
