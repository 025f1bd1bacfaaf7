import { expect, fixture, html } from '@open-wc/testing';
import type { Certificate, LotDossier } from '@nongsan/core';
import { fullLot } from '../../testing/lot-fixture.ts';
import './trace-card.define.ts';
import type { NongsanTraceCard } from './trace-card.ts';

const paper: Certificate = {
  id: 'cer_1',
  kind: 'vietgap',
  number: 'VG-26-01',
  issuer: 'Tổ chức mẫu',
  subject: 'growing-area',
};

async function papers(...certificates: readonly Certificate[]): Promise<readonly Element[]> {
  const lot: LotDossier = { ...fullLot, certificates: [...certificates] };
  const card = await fixture<NongsanTraceCard>(
    html`<nongsan-trace-card .lot=${lot} today="2026-11-22"></nongsan-trace-card>`,
  );
  return [...card.renderRoot.querySelectorAll('.papers li')];
}
const text = (element: Element | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

describe('the certificates on a trace card', () => {
  it('are told with what they certify, number, issuer and how long they hold', async () => {
    const [one] = await papers({ ...paper, validUntil: '2028-01-31' });
    expect(text(one)).to.equal('VietGAP Còn hiệu lực đến 31/01/2028 cho vùng trồng · VG-26-01 · Nơi cấp: Tổ chức mẫu');
  });

  const states: readonly (readonly [Partial<Certificate>, string, string])[] = [
    [{ validUntil: '2026-11-21' }, 'Hết hạn ngày 21/11/2026', 'expired'],
    [{ validFrom: '2026-12-01' }, 'Có hiệu lực từ 01/12/2026', 'unknown'],
    [{}, 'Không ghi ngày hết hạn', 'unknown'],
    [{ validUntil: '2028-01-31', withdrawnAt: '2026-11-20T08:00:00+07:00' }, 'Đã thu hồi', 'revoked'],
  ];
  for (const [dates, words, tone] of states)
    it(`say “${words}” with a word and an icon`, async () => {
      const [one] = await papers({ ...paper, ...dates });
      expect(text(one)).to.contain(words);
      expect(one?.querySelector(`.${tone} svg`)).to.exist;
    });

  it('lead to the paper, and never to an address that is none of the web', async () => {
    const [right, wrong] = await papers(
      { ...paper, documentUrl: 'https://giay.example/1.pdf' },
      { ...paper, documentUrl: 'javascript:alert(1)' },
    );
    expect(right?.querySelector('a')?.getAttribute('href')).to.equal('https://giay.example/1.pdf');
    expect(wrong?.querySelector('a')?.hasAttribute('href')).to.equal(false);
  });

  it('are not there for a lot without any', async () => {
    expect(await papers()).to.deep.equal([]);
  });
});
