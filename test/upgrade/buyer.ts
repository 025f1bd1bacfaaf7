import { randomUUID } from 'node:crypto';
import {
  canOrder,
  type Cart,
  type PlacedOrder,
  type PlaceOrderRequest,
  type Portal,
  type StorefrontSource,
} from '@nongsan/core';

const write = () => ({ idempotencyKey: randomUUID() });

/** A new cart with one of each variant. */
export async function fillCart(source: StorefrontSource, variants: readonly string[]): Promise<Cart> {
  let cart = await source.createCart(write());
  for (const variant of variants) cart = await source.addLine(cart.id, { variant, quantity: '1' }, write());
  return cart;
}

/** Orders a cart as a buyer who agrees to everything. */
export function orderCart(
  source: StorefrontSource,
  portal: Portal,
  cart: Cart,
  more: Partial<PlaceOrderRequest> = {},
): Promise<PlacedOrder> {
  const consents = portal.consents.map(({ purpose, version }) => ({ purpose, version, granted: true }));
  const request: PlaceOrderRequest = {
    cart: cart.id,
    expectedTotal: cart.totals.total,
    contact: { name: 'Người mua thử', phone: '+84912345678' },
    address: { vintage: '2025-07', provinceCode: '19', communeCode: '05503', street: 'Xóm Hồng Thái 2' },
    payment: 'cod',
    consents,
    locale: 'vi',
    ageConfirmed: true,
    ...more,
  };
  return source.placeOrder(request, write());
}

/** What can be bought now: one variant a store, from stores in the order of the catalogue. */
export async function onePerStore(source: StorefrontSource): Promise<string[]> {
  const { items } = await source.listProducts({ limit: 100 });
  const products = items.flatMap((item) => (item.ok ? [item.value] : []));
  const first = new Map<string, string>();
  for (const { store, variants } of products) {
    const open = await source.availability(variants.map(({ id }) => id));
    const variant = variants.find(({ id }) => {
      const found = open.get(id);
      return found?.ok === true && canOrder(found.value);
    });
    if (variant !== undefined && !first.has(store.id)) first.set(store.id, variant.id);
  }
  return [...first.values()];
}
