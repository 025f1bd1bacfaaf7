import { html, oneEvent } from '@open-wc/testing';
import type { OrderCare, PlacedOrder, StorefrontSource } from '@nongsan/core';
import type { NongsanOrder } from '../connected/order/order.ts';
import { keptCart } from './cart-fixture.ts';
import { portalFixture } from './portal-fixture.ts';

/** An order that the server has, placed the short way. */
export async function placedOrder(
  source: StorefrontSource,
  payment: 'cod' | 'vietqr',
  parcels = 1,
): Promise<PlacedOrder> {
  const cart = await keptCart(source, parcels);
  const portal = await source.portal();
  return source.placeOrder(
    {
      cart: cart.id,
      expectedTotal: cart.totals.total,
      contact: { name: 'Người mua thử', phone: '+84912345678' },
      address: { vintage: '2025-07', provinceCode: '19', communeCode: '05503', street: 'Số 1, xóm Mẫu' },
      payment,
      consents: portal.consents.map(({ purpose, required, version }) => ({ purpose, version, granted: required })),
      note: 'Gọi trước khi giao',
      locale: 'vi',
    },
    { idempotencyKey: `order-${cart.id}` },
  );
}

/** The fragment changes as it does when a link is opened, and the page is told. */
export async function openFragment(fragment: string): Promise<void> {
  if (window.location.hash === fragment) return;
  const changed = oneEvent(window, 'hashchange');
  window.location.hash = fragment;
  await changed;
}

export async function orderIn(source: StorefrontSource, id: string, cartHref = ''): Promise<NongsanOrder> {
  const portal = await portalFixture(source, html`<nongsan-order order=${id} cart-href=${cartHref}></nongsan-order>`);
  return portal.querySelector('nongsan-order') as NongsanOrder;
}

/** A source that does some things with orders otherwise than the portal does. */
export const caring = (source: StorefrontSource, change: (care: OrderCare) => Partial<OrderCare>): StorefrontSource =>
  Object.assign(Object.create(source) as StorefrontSource, {
    async orderCare(): Promise<OrderCare> {
      const care = (await source.orderCare?.()) as OrderCare;
      return { ...care, ...change(care) };
    },
  });
