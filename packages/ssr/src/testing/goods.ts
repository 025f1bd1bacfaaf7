import type { Availability, Product, Store } from '@nongsan/core';

/** A store and its tea, with everything that a page and a machine can be told; synthetic, as all data in this folder. */
export const store: Store = {
  id: 'str_hao-dat',
  slug: 'hao-dat',
  name: 'HTX chè mẫu',
  kind: 'cooperative',
  url: 'https://portal.example/s/hao-dat',
  place: {
    vintage: '2025-07',
    communeCode: '05503',
    provinceCode: '19',
    commune: 'Xã Tân Cương',
    province: 'Thái Nguyên',
  },
  story: { vi: 'Chín hộ góp đất, góp lò sao.', en: 'Nine families put their land and kilns together.' },
  contact: { phone: '0912345678', website: 'https://che.example/', address: 'Xóm Hồng Thái 2' },
  hours: { weekly: { monday: [{ opens: '07:30', closes: '17:00' }], sunday: [{ opens: '18:00', closes: '24:00' }] } },
  productCount: 1,
  updatedAt: '2026-11-20T08:00:00+07:00',
};

export const tea: Product = {
  id: 'prd_che-dinh',
  slug: 'che-dinh',
  type: 'goods',
  name: { vi: 'Chè đinh Tân Cương', en: 'Tân Cương bud tea' },
  summary: { vi: 'Búp non, sao tay.', en: 'Young buds, roasted by hand.' },
  store,
  pictures: [
    { url: 'https://portal.example/tea.jpg', alt: { vi: 'Chè' }, width: 1200, height: 900, kind: 'photo' },
    { url: 'https://portal.example/tea.svg', alt: { vi: 'Chè' }, width: 400, height: 300, kind: 'illustration' },
  ],
  variants: [
    {
      id: 'var_che-dinh-200',
      name: { vi: 'Gói 200 g', en: '200 g pack' },
      price: { amount: 245_000, currency: 'VND' },
      taxRate: '0',
      taxIncluded: true,
      order: { unit: 'pack', step: '1', min: '1' },
      // GS1's demonstration prefix.
      gtin: '9521234543213',
    },
  ],
  ocop: { group: 'beverages', stars: 5, issuer: 'ministry', decision: '123/QĐ-MẪU', decidedOn: '2025-01-16' },
  lot: {
    id: 'lot_tc-2611a',
    code: 'TC-2611A',
    status: 'valid',
    link: 'https://portal.example/01/09521234543213/10/TC-2611A',
    harvestedOn: '2026-11-12',
    issuer: 'Cổng mẫu',
  },
  url: 'https://portal.example/p/che-dinh',
  updatedAt: '2026-11-22T09:00:00+07:00',
};

export const stock: Availability = {
  variant: 'var_che-dinh-200',
  status: 'low',
  available: '3',
  checkedAt: '2026-11-22T09:00:00+07:00',
};

export const now = new Date('2026-11-22T03:00:00Z');
