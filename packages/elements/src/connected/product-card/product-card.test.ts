import { expect, fixture, html } from '@open-wc/testing';
import type { Product } from '@nongsan/core';
import './product-card.define.ts';

export const tea: Product = {
  id: 'prd_che-dinh',
  slug: 'che-dinh',
  type: 'goods',
  name: { vi: 'Chè đinh Tân Cương', en: 'Tân Cương bud tea' },
  store: {
    id: 'str_hao-dat',
    slug: 'hao-dat',
    name: 'HTX chè Hảo Đạt',
    kind: 'cooperative',
    url: 'https://portal.example/s/hao-dat',
    place: {
      vintage: '2025-07',
      communeCode: '05503',
      provinceCode: '19',
      commune: 'Xã Tân Cương',
      province: 'Thái Nguyên',
    },
  },
  pictures: [],
  variants: [
    {
      id: 'var_1',
      name: { vi: 'Gói 200 g' },
      content: { amount: '200', unit: 'g' },
      price: { amount: 245000, currency: 'VND' },
      taxRate: '0',
      taxIncluded: true,
      order: { unit: 'pack', step: '1', min: '1' },
    },
  ],
  ocop: { group: 'food', stars: 5, decidedOn: '2025-01-16' },
  lot: {
    id: 'lot_1',
    code: 'TC-2611A',
    status: 'valid',
    link: 'https://portal.example/t/TC-2611A',
    harvestedOn: '2026-11-12',
    issuer: 'Demo',
  },
  url: 'https://portal.example/p/che-dinh',
  sampleFields: ['price'],
  updatedAt: '2026-11-22T09:00:00+07:00',
};

it('shows a product that the page already has', async () => {
  const card = await fixture(html`<nongsan-product-card .data=${tea}></nongsan-product-card>`);
  expect(card.shadowRoot?.querySelector('.name')?.textContent).to.contain('Chè đinh');
});
