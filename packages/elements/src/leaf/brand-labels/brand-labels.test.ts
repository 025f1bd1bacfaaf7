import { expect, fixture, html } from '@open-wc/testing';
import type { LabelGrant } from '@nongsan/core';
import { loadTranslate } from '../../i18n/index.ts';
import './brand-labels.define.ts';
import type { NongsanBrandLabels } from './brand-labels.ts';

const mark: LabelGrant = {
  id: 'grt_1',
  label: {
    id: 'lbl_1',
    name: 'Chè mẫu',
    kind: 'collective-mark',
    owner: 'Hội mẫu',
    registration: '000123',
  },
  grantedOn: '2026-03-02',
};
const indication: LabelGrant = {
  id: 'grt_2',
  label: { id: 'lbl_2', name: 'Na mẫu', kind: 'geographical-indication', owner: 'Sở mẫu' },
  grantedOn: '2025-11-30',
};

const draw = (grants: unknown) =>
  fixture<NongsanBrandLabels>(html`<nongsan-brand-labels .grants=${grants}></nongsan-brand-labels>`);
const items = (labels: NongsanBrandLabels) =>
  Array.from(labels.renderRoot.querySelectorAll('li'), ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('<nongsan-brand-labels>', () => {
  it('tells name, kind, number, who granted it and since when', async () => {
    expect(items(await draw([mark, indication]))).to.deep.equal([
      'Chè mẫu Nhãn hiệu tập thể · số 000123 Hội mẫu cho phép dùng từ 02/03/2026',
      'Na mẫu Chỉ dẫn địa lý Sở mẫu cho phép dùng từ 30/11/2025',
    ]);
  });

  it('draws no seal: there is no picture in it', async () => {
    expect((await draw([mark])).renderRoot.querySelector('svg, img, picture')).to.equal(null);
  });

  it('shows nothing of a label that was taken back', async () => {
    const withdrawn = { ...mark, withdrawnAt: '2026-11-20T08:00:00+07:00' };
    expect(items(await draw([withdrawn, indication]))).to.have.length(1);
    expect((await draw([withdrawn])).renderRoot.querySelector('ul')).to.equal(null);
  });

  it('says that a sample is a sample, whether label or grant is one', async () => {
    for (const grant of [
      { ...mark, sample: true },
      { ...mark, label: { ...mark.label, sample: true } },
    ])
      expect(items(await draw([grant]))[0]).to.contain('Mẫu, chỉ để minh hoạ');
  });

  it('has no word for a kind of a later release, and shows the label all the same', async () => {
    const later = { ...mark, label: { ...mark.label, kind: 'terroir-seal', registration: undefined } };
    expect(items(await draw([later]))[0]).to.equal('Chè mẫu Hội mẫu cho phép dùng từ 02/03/2026');
  });

  for (const strange of [undefined, null, 'x', 7, {}, [null], [{}], [{ ...mark, grantedOn: 'today' }], []])
    it(`shows nothing of ${JSON.stringify(strange)}`, async () => {
      expect((await draw(strange)).renderRoot.querySelector('*:not(style, link)')).to.equal(null);
    });

  it('leaves out what cannot be read and shows the rest', async () => {
    expect(items(await draw([{ ...mark, label: undefined }, indication]))).to.have.length(1);
  });

  it('speaks another language, with names in their own', async () => {
    const labels = await draw([mark]);
    labels.locale = 'en';
    labels.speak = await loadTranslate('en');
    await labels.updateComplete;
    expect(items(labels)[0]).to.match(/^Chè mẫu Collective mark · No. 000123 Granted by Hội mẫu since /);
    expect(labels.renderRoot.querySelector('.name [lang=vi]')?.textContent).to.equal('Chè mẫu');
  });

  it('is accessible', async () => {
    await expect(await draw([mark, indication])).to.be.accessible();
  });
});
