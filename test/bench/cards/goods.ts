import type { Product } from '@nongsan/core';

export const numberOfCards = 1_000;

const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>')}`;

/** A product with everything that a card shows; name and price tell one from the other. */
export function goods(index: number): Product {
  const slug = `che-${index}`;
  return {
    id: `prd_${slug}`,
    slug,
    type: 'goods',
    name: { vi: `Chè Tân Cương số ${index}` },
    store: {
      id: 'str_hao-dat',
      slug: 'htx-che-hao-dat',
      name: 'HTX chè Hảo Đạt',
      kind: 'cooperative',
      url: 'https://portal.example/s/htx-che-hao-dat',
      place: {
        vintage: '2025-07',
        communeCode: '05503',
        provinceCode: '19',
        commune: 'Xã Tân Cương',
        province: 'Thái Nguyên',
      },
    },
    pictures: [{ url: picture, alt: { vi: 'Chè' }, width: 400, height: 300, kind: 'illustration' }],
    variants: [
      {
        id: `var_${slug}`,
        name: { vi: 'Gói 200 g' },
        content: { amount: '200', unit: 'g' },
        price: { amount: 100_000 + index * 1_000, currency: 'VND' },
        taxRate: '0',
        taxIncluded: true,
        order: { unit: 'pack', step: '1', min: '1' },
      },
    ],
    ocop: { group: 'beverages', stars: 5, decidedOn: '2025-01-16' },
    lot: {
      id: 'lot_tc-2611a',
      code: 'TC-2611A',
      status: 'valid',
      link: 'https://portal.example/t/TC-2611A',
      harvestedOn: '2026-11-12',
      issuer: 'Cổng mẫu',
    },
    url: `https://portal.example/p/${slug}`,
    updatedAt: '2026-11-22T09:00:00+07:00',
  };
}
