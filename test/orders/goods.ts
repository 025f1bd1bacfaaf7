import { putPortal, putProduct, putSite, putStore, type Sql } from '@nongsan/server';

/** Publishable key of the one site of `putGoods`. */
export const siteKey = 'pk_orders_test';

/** The one portal. */
export const portalId = 'por_orders';

/** What is sold in tests of orders: a packing each of three households, prices that do not round evenly. */
export const goods = [
  { store: 'str_one', variant: 'var_one', price: 245_000 },
  { store: 'str_two', variant: 'var_two', price: 33_333 },
  { store: 'str_three', variant: 'var_three', price: 90_001 },
] as const;

export interface GoodsOptions {
  /** Pieces of each packing. */
  readonly pieces: number;
}

/** Fills a migrated database with a portal whose households are paid themselves. Names in it are made up and say so. */
export async function putGoods(sql: Sql, { pieces }: GoodsOptions): Promise<void> {
  const id = portalId;
  await putPortal(sql, {
    id,
    slug: 'orders',
    name: { vi: 'Cổng thử' },
    payee: 'household',
    paymentMethods: ['cod'],
    consents: [],
    contact: {},
    demo: true,
    shipping: { perParcel: 30_000, freeFrom: 500_000 },
  });
  await putSite(sql, { id: 'sit_orders', portal: id, key: siteKey, origins: [], urlTemplates: {} });
  for (const [position, { store, variant, price }] of goods.entries()) {
    await putStore(sql, {
      id: store,
      portal: id,
      slug: store.replace('_', '-'),
      name: `Hộ thử ${position + 1}`,
      kind: 'household',
      place: {
        vintage: '2025-07',
        communeCode: '05503',
        provinceCode: '19',
        commune: 'Xã Tân Cương',
        province: 'Thái Nguyên',
      },
      contact: {},
      position,
    });
    await putProduct(sql, {
      id: variant.replace('var', 'prd'),
      store,
      slug: variant.replace('_', '-'),
      type: 'goods',
      name: { vi: `Hàng thử ${position + 1}` },
      pictures: [],
      variants: [
        {
          id: variant,
          name: { vi: 'Gói' },
          price,
          taxRate: '8',
          taxIncluded: position !== 1,
          order: { unit: 'pack', step: '1', min: '1' },
          stock: { quantity: String(pieces), sale: 'open', shown: true },
        },
      ],
      position,
    });
  }
}
