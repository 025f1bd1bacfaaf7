import type { Availability, LotSummary, Product } from '@nongsan/core';

/** A lot of the product below; synthetic, like all data in this folder. */
export const teaLot: LotSummary = {
  id: 'lot_tc-2611a',
  code: 'TC-2611A',
  status: 'valid',
  link: 'https://portal.example/t/TC-2611A',
  harvestedOn: '2026-11-12',
  issuer: 'Cổng mẫu',
};

/** A product with everything a card shows. */
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
      id: 'var_che-dinh-200',
      name: { vi: 'Gói 200 g' },
      content: { amount: '200', unit: 'g' },
      price: { amount: 245_000, currency: 'VND' },
      taxRate: '0',
      taxIncluded: true,
      order: { unit: 'pack', step: '1', min: '1' },
    },
  ],
  ocop: { group: 'beverages', stars: 5, decidedOn: '2025-01-16' },
  lot: teaLot,
  url: 'https://portal.example/p/che-dinh',
  updatedAt: '2026-11-22T09:00:00+07:00',
};

export const teaAvailability: Availability = {
  variant: 'var_che-dinh-200',
  status: 'available',
  checkedAt: '2026-11-22T09:00:00+07:00',
};
