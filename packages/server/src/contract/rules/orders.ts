import { cartSchema, orderSchema, placedOrderSchema, type Cart, type PlaceOrderRequest } from '@nongsan/core';
import { randomUUID } from 'node:crypto';
import { BrokenRule } from '../broken-rule.ts';
import type { Kit } from '../kit.ts';
import { bodyOf, look, problemOf, requirePointer } from '../look.ts';
import { NotTried } from '../not-tried.ts';
import { rulesOf } from '../rule.ts';

/** These place orders, so they run when asked for, and on demonstration portals only. */
export const orderRules = rulesOf('Orders', {
  'order-placed': ['an order is placed once, for the total that the buyer saw, and read by its secret', placed],
  'order-total': ['another total than the buyer saw is refused, with the cart as it is', otherTotal],
  'order-consent': ['an order without a required consent is refused', consent],
  'order-fields': ['an order that brings totals of its own is refused', ownTotals],
  'order-key': ['an order without a key is refused', withoutKey],
});

async function orderFor(kit: Kit): Promise<{ readonly cart: Cart; readonly request: PlaceOrderRequest }> {
  const portal = await kit.portal();
  if (!kit.orders) throw new NotTried('Nobody asked for orders: add --orders.');
  if (!portal.demo) throw new NotTried('Orders are placed on demonstration portals only, and this one is none.');
  const cart = await kit.filledCart(2);
  const place = (await kit.goods())[0]?.store.place;
  const payment = portal.paymentMethods.find((method) => method !== 'other');
  if (place === undefined || payment === undefined)
    throw new NotTried('The portal takes no payment that is known here.');
  const request: PlaceOrderRequest = {
    cart: cart.id,
    expectedTotal: cart.totals.total,
    contact: { name: 'Người mua thử', phone: '+84900000000' },
    address: {
      vintage: place.vintage,
      provinceCode: place.provinceCode,
      communeCode: place.communeCode,
      street: 'Xóm thử',
    },
    payment,
    consents: portal.consents.map(({ purpose, version }) => ({ purpose, version, granted: true })),
    locale: 'vi',
  };
  return { cart, request };
}

const place = (kit: Kit, body: unknown, idempotencyKey: string = randomUUID()) =>
  kit.ask.ask('POST', '/v1/orders', { body, idempotencyKey });

async function placed(kit: Kit): Promise<void> {
  const { cart, request } = await orderFor(kit);
  const key = randomUUID();
  const first = bodyOf(placedOrderSchema, await place(kit, request, key), [200, 201]);
  const second = bodyOf(placedOrderSchema, await place(kit, request, key), [200, 201]);
  if (first.order.id !== second.order.id)
    throw new BrokenRule('One key made two orders.', 'Keep the key with the order, in one transaction.');
  if (first.order.totals.total.amount !== cart.totals.total.amount)
    throw new BrokenRule(
      `The cart was ${cart.totals.total.amount}, the order is ${first.order.totals.total.amount}.`,
      'Order exactly what the buyer saw, or refuse with total-changed.',
    );
  await readBySecret(kit, first.order.id, first.secret);
  const after = bodyOf(cartSchema, await kit.ask.get(`/v1/carts/${cart.id}`));
  if (after.lines.length > 0)
    throw new BrokenRule('The cart that was ordered still holds its lines.', 'An ordered cart is empty.');
}

async function readBySecret({ ask }: Kit, order: string, secret: string): Promise<void> {
  const read = await ask.get(`/v1/orders/${order}`, { headers: { authorization: `Bearer ${secret}` } });
  bodyOf(orderSchema, { ...read, name: 'GET /v1/orders/{order}' });
  const wrong = `${secret.slice(0, -2)}${secret.endsWith('AA') ? 'BB' : 'AA'}`;
  for (const headers of [{}, { authorization: `Bearer ${wrong}` }]) {
    const refused = await ask.get(`/v1/orders/${order}`, { headers });
    problemOf({ ...refused, name: 'GET /v1/orders/{order} without its secret' }, 'wrong-secret');
  }
}

async function otherTotal(kit: Kit): Promise<void> {
  const { cart, request } = await orderFor(kit);
  const expectedTotal = { ...request.expectedTotal, amount: request.expectedTotal.amount - 1 };
  const answer = await place(kit, { ...request, expectedTotal });
  const problem = problemOf(answer, 'total-changed');
  const brought = look(cartSchema, problem.cart, `${answer.name}: the problem’s cart`);
  if (brought.id !== cart.id)
    throw new BrokenRule(
      `${answer.name}: the problem brings another cart.`,
      'Bring the cart as it is, for the buyer to look at.',
    );
}

async function consent(kit: Kit): Promise<void> {
  const { request } = await orderFor(kit);
  if (!(await kit.portal()).consents.some(({ required }) => required))
    throw new NotTried('The portal requires no consent.');
  problemOf(await place(kit, { ...request, consents: [] }), 'consent-required');
}

async function ownTotals(kit: Kit): Promise<void> {
  const { request } = await orderFor(kit);
  const answer = await place(kit, { ...request, total: 1 });
  requirePointer(answer, problemOf(answer, 'invalid-request'), '/total');
}

async function withoutKey(kit: Kit): Promise<void> {
  const { request } = await orderFor(kit);
  problemOf(await kit.ask.ask('POST', '/v1/orders', { body: request }), 'invalid-request');
}
