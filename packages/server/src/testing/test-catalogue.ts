import { placeVintage, type Place } from '@nongsan/core';
import type { Sql } from '../database/index.ts';
import {
  putGrowingArea,
  putIssuer,
  putLot,
  putPortal,
  putProduct,
  putSite,
  putStore,
  type BankAccount,
  type ProductRecord,
  type StockRecord,
  type VariantRecord,
} from '../repository/index.ts';

/** Keys and origins of the two test sites. */
export const sites = {
  north: { key: 'pk_north_test', origin: 'https://north.example' },
  south: { key: 'pk_south_test', origin: 'https://south.example' },
} as const;

export const variants = {
  tea: 'var_tea',
  honey: 'var_honey',
  liquor: 'var_liquor',
  soldOut: 'var_soldout',
  stay: 'var_stay',
  lychee: 'var_lychee',
  southTea: 'var_south',
} as const;

export const tanCuong: Place = {
  vintage: placeVintage,
  communeCode: '05503',
  provinceCode: '19',
  commune: 'Xã Tân Cương',
  province: 'Thái Nguyên',
};

const account = (name: string, digits: string): BankAccount => ({
  bin: '999999',
  bankName: 'Ngân hàng mẫu',
  account: digits,
  accountName: name,
  sample: true,
});

const picture = {
  path: 'pictures/tea.svg',
  alt: { vi: 'Hình' },
  width: 640,
  height: 480,
  kind: 'illustration',
} as const;

const open = (quantity: string, more: Partial<StockRecord> = {}): StockRecord => ({
  quantity,
  sale: 'open',
  shown: true,
  ...more,
});

const pack = (id: string, price: number, stock: StockRecord): VariantRecord => ({
  id,
  name: { vi: 'Gói 200 g', en: 'Pack of 200 g' },
  content: { amount: '200', unit: 'g' },
  price,
  taxRate: '8',
  taxIncluded: true,
  order: { unit: 'pack', step: '1', min: '1', max: '100' },
  stock,
});

const product = (
  id: string,
  slug: string,
  store: string,
  position: number,
  variant: VariantRecord,
  more: Partial<ProductRecord> = {},
): ProductRecord => ({
  id,
  slug,
  store,
  type: 'goods',
  name: { vi: slug, en: slug },
  pictures: [picture],
  variants: [variant],
  position,
  ...more,
});

/** Fills a migrated database with two small portals: households are paid in the north, the portal in the south. */
export async function putTestCatalogue(sql: Sql): Promise<void> {
  await putPortals(sql);
  await putStores(sql);
  await putProducts(sql);
  await putLots(sql);
}

async function putPortals(sql: Sql): Promise<void> {
  const shared = {
    paymentMethods: ['cod', 'vietqr', 'vnpay'],
    contact: { email: 'lien-he@north.example' },
    demo: true,
    shipping: { perParcel: 30_000, freeFrom: 500_000 },
  } as const;
  const consents = [
    { purpose: 'order-processing', version: '1', required: true, text: { vi: 'Xử lý đơn hàng' } },
    { purpose: 'marketing', version: '1', required: false, text: { vi: 'Gửi tin' } },
  ];
  await putPortal(sql, {
    ...shared,
    id: 'por_north',
    slug: 'north',
    name: { vi: 'Cổng Bắc' },
    payee: 'household',
    consents,
  });
  await putPortal(sql, {
    ...shared,
    id: 'por_south',
    slug: 'south',
    name: { vi: 'Cổng Nam' },
    payee: 'portal',
    consents: [],
    account: account('CONG NAM MAU', '0000000009'),
  });
  for (const [name, { key, origin }] of Object.entries(sites)) {
    const urlTemplates =
      name === 'north' ? { product: `${origin}/p/{slug}`, store: `${origin}/s/{slug}`, order: `${origin}/o/{id}` } : {};
    await putSite(sql, { id: `sit_${name}`, portal: `por_${name}`, key, origins: [origin], urlTemplates });
  }
  await putIssuer(sql, 'por_north', { issuer: 'north.example', name: 'Cổng Bắc', hosts: ['north.example'], keys: [] });
}

async function putStores(sql: Sql): Promise<void> {
  const store = (id: string, portal: string, slug: string, position: number, paid?: BankAccount) =>
    putStore(sql, {
      id,
      portal,
      slug,
      name: `Hộ ${slug}`,
      kind: 'household',
      place: tanCuong,
      contact: { phone: '+84912345678' },
      position,
      ...(paid && { account: paid }),
    });
  await store('str_hao', 'por_north', 'hao', 0, account('HO HAO MAU', '0000000001'));
  await store('str_mai', 'por_north', 'mai', 1, account('HO MAI MAU', '0000000002'));
  await store('str_cash', 'por_north', 'cash-only', 2);
  await store('str_south', 'por_south', 'hao', 0);
}

async function putProducts(sql: Sql): Promise<void> {
  const tea = product(
    'prd_tea',
    'che-tan-cuong',
    'str_hao',
    0,
    pack(variants.tea, 245_000, open('50', { lowAt: '5' })),
    {
      name: { vi: 'Chè Tân Cương', en: 'Tan Cuong tea' },
      currentLot: 'lot_tea',
      ocop: [{ group: 'beverages', stars: 4, issuer: 'province', decision: '2865/QĐ-UBND', decidedOn: '2025-12-31' }],
    },
  );
  const honey = pack(variants.honey, 200_000, open('12.5', { shown: false }));
  const records = [
    tea,
    product('prd_honey', 'mat-ong', 'str_mai', 1, { ...honey, order: { unit: 'kg', step: '0.5', min: '0.5' } }),
    product('prd_liquor', 'ruou-nep', 'str_mai', 2, pack(variants.liquor, 90_000, open('20')), { minimumAge: 18 }),
    product('prd_soldout', 'het-hang', 'str_cash', 3, pack(variants.soldOut, 50_000, open('0'))),
    product('prd_stay', 'nghi-ban', 'str_cash', 4, pack(variants.stay, 500_000, open('9')), { type: 'service' }),
    product(
      'prd_lychee',
      'vai-thieu',
      'str_cash',
      5,
      pack(variants.lychee, 55_000, open('9', { sale: 'outOfSeason', availableFrom: '2027-06-01' })),
    ),
    product('prd_south', 'che-tan-cuong', 'str_south', 0, pack(variants.southTea, 100_000, open('1000'))),
  ];
  for (const record of records) await putProduct(sql, record);
}

async function putLots(sql: Sql): Promise<void> {
  await putGrowingArea(sql, {
    id: 'gra_tea',
    store: 'str_hao',
    code: 'VN-19-164-05503-0000-26',
    normal: 'VN19164055030000026',
    kind: 'domestic',
    status: 'valid',
    checkedOn: '2026-10-27',
    holder: 'Hộ hao',
    crop: { vi: 'Chè' },
    markets: ['VN'],
  });
  const shared = { store: 'str_hao', product: 'prd_tea', status: 'valid', issuer: 'Cổng Bắc' } as const;
  const signature = 'A'.repeat(90);
  await putLot(sql, {
    ...shared,
    id: 'lot_tea',
    code: 'L-1',
    gtin: '9520001000119',
    harvestedOn: '2026-11-04',
    linkPath: '/01/09520001000119/10/L-1?7007=261104',
    signature,
    growingAreas: ['gra_tea'],
  });
  await putLot(sql, { ...shared, id: 'lot_plain', code: 'L-2', linkPath: '/t/L-2', signature, growingAreas: [] });
}
