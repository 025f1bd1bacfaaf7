import type { Cart, Order, PlacedOrder, PlaceOrderRequest, Problem } from '@nongsan/core';
import { reorderedSchema, type Reordered } from '@nongsan/core/order-states';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variants } from '../testing/test-catalogue.ts';
import { once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  await portal.sql`UPDATE stock SET quantity = 1000 WHERE variant_id <> ${variants.soldOut}`;
});
afterAll(() => portal.close());

const both = { [variants.tea]: '2', [variants.honey]: '1' };

async function place(
  lines: Readonly<Record<string, string>> = both,
  more: Partial<PlaceOrderRequest> = {},
  site: 'north' | 'south' = 'north',
): Promise<PlacedOrder> {
  const body = orderFor(await portal.fill(lines, site), more);
  return (await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once(), site })).json;
}

const act = <T = Order>(
  { order, secret }: PlacedOrder,
  action: 'cancel' | 'reorder',
  body: object = {},
  { headers = {}, site = 'north' }: { headers?: Record<string, string>; site?: 'north' | 'south' } = {},
) =>
  portal.call<T>('POST', `/v1/orders/${order.id}/${action}`, {
    body,
    site,
    headers: { authorization: `Bearer ${secret}`, ...headers },
  });
const statesOf = ({ subOrders }: Order) => subOrders.map(({ state }) => state);
const paymentsOf = ({ payments }: Order) => payments.map(({ state, amount }) => [state, amount.amount]);
const stock = async (variant: string) => {
  const [row] = await portal.sql<
    { left: number }[]
  >`SELECT quantity::float AS left FROM stock WHERE variant_id = ${variant}`;
  return row?.left;
};
const bring = (part: string | undefined, state: string) =>
  portal.sql`UPDATE sub_orders SET state = ${state} WHERE sub_order_id = ${part ?? ''}`;

describe('a buyer cancels', () => {
  it('the whole order: it is for sale again, and nothing is left to pay', async () => {
    const before = await stock(variants.tea);
    const placed = await place(both, { payment: 'vietqr' });
    const { json, status } = await act(placed, 'cancel', { note: 'Đặt nhầm' });
    expect([status, statesOf(json)]).toEqual([200, ['cancelled', 'cancelled']]);
    expect(json.subOrders.map(({ actions }) => actions)).toEqual([['reorder'], ['reorder']]);
    expect(json.subOrders[0]?.history).toMatchObject([{ state: 'placed' }, { by: 'buyer', note: 'Đặt nhầm' }]);
    expect(paymentsOf(json).map(([state]) => state)).toEqual(['cancelled', 'cancelled']);
    expect(await stock(variants.tea)).toBe(before);
    const told = await portal.sql<{ type: string }[]>`
      SELECT type FROM outbox WHERE payload -> 'data' ->> 'order' = ${placed.order.id} ORDER BY type`;
    expect(told.map(({ type }) => type)).toEqual([
      'order.placed',
      'payment.changed',
      'payment.changed',
      'sub-order.changed',
      'sub-order.changed',
    ]);
  });
  it('one household’s part, and pays the other', async () => {
    const placed = await place();
    const [tea, honey] = placed.order.subOrders;
    const { json } = await act(placed, 'cancel', { subOrders: [tea?.id] });
    expect(statesOf(json)).toEqual(['cancelled', 'placed']);
    expect(paymentsOf(json)).toEqual([
      ['cancelled', tea?.totals.total.amount],
      ['pending', honey?.totals.total.amount],
    ]);
  });
  it('what is confirmed, but nothing that is packed; then none of what was asked is cancelled', async () => {
    const placed = await place();
    const [tea, honey] = placed.order.subOrders;
    await bring(tea?.id, 'confirmed');
    await bring(honey?.id, 'packed');
    expect((await act<Problem>(placed, 'cancel')).json).toMatchObject({ code: 'illegal-transition', status: 409 });
    const { json } = await act(placed, 'cancel', { subOrders: [tea?.id] });
    expect(statesOf(json)).toEqual(['cancelled', 'packed']);
    expect(json.subOrders.map(({ actions }) => actions)).toEqual([['reorder'], ['reorder']]);
    const again = await act<Problem>(placed, 'cancel', { subOrders: [tea?.id] });
    expect(again.json.code).toBe('illegal-transition');
  });
  it('once, however often the request comes', async () => {
    const placed = await place();
    const headers = once();
    const answers = await Promise.all(Array.from({ length: 8 }, () => act(placed, 'cancel', {}, { headers })));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const steps = await portal.sql`
      SELECT 1 FROM sub_order_changes JOIN sub_orders USING (store_id, sub_order_id) WHERE order_id = ${placed.order.id}`;
    expect(steps).toHaveLength(4);
    const late = await act(placed, 'cancel', {}, { headers });
    expect([late.status, statesOf(late.json)]).toEqual([200, ['cancelled', 'cancelled']]);
    expect((await act<Problem>(placed, 'cancel')).json.code).toBe('illegal-transition');
  });
  it('nothing that the order does not have', async () => {
    const placed = await place();
    const other = await place();
    const strange = await act<Problem>(placed, 'cancel', { subOrders: [other.order.subOrders[0]?.id] });
    expect(strange.json).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/subOrders/0' }] });
    const hostile = await act<Problem>(placed, 'cancel', { refund: 1 });
    expect(hostile.json).toMatchObject({ errors: [{ pointer: '/refund', code: 'unknown-field' }] });
  });
  it('a part of what the portal is paid for all at the door, and is asked less', async () => {
    const placed = await place();
    const { id, totals, subOrders } = placed.order;
    // Payments of an order to the portal: one for both parts.
    const [kept, other] = placed.order.payments;
    await portal.sql`DELETE FROM payments WHERE payment_id = ${other?.id ?? ''}`;
    await portal.sql`
      UPDATE payments SET payee_kind = 'portal', payee_store_id = NULL, amount = ${totals.total.amount}
      WHERE order_id = ${id} AND payment_id = ${kept?.id ?? ''}`;
    const { json } = await act(placed, 'cancel', { subOrders: [subOrders[0]?.id] });
    expect(paymentsOf(json)).toEqual([['pending', subOrders[1]?.totals.total.amount]]);
  });
});

describe('a buyer orders again', () => {
  it('what is still sold, into a new cart, and is told what is not', async () => {
    const placed = await place({ ...both, [variants.liquor]: '1' }, { ageConfirmed: true });
    await portal.sql`UPDATE stock SET sale = 'outOfSeason' WHERE variant_id = ${variants.liquor}`;
    await portal.sql`UPDATE stock SET quantity = 0 WHERE variant_id = ${variants.honey}`;
    const { json, status } = await act<Reordered>(placed, 'reorder');
    expect([status, reorderedSchema.parse(json)]).toEqual([200, json]);
    expect(json.cart.lines.map(({ variant, quantity }) => [variant, quantity])).toEqual([[variants.tea, '2']]);
    expect(json.left.map(({ because }) => because).sort()).toEqual(['not-enough', 'not-sold']);
    const ordered = placed.order.subOrders.flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(ordered).toEqual(expect.arrayContaining(json.left.map(({ line }) => line)));
    await portal.sql`UPDATE stock SET sale = 'open' WHERE variant_id = ${variants.liquor}`;
    await portal.sql`UPDATE stock SET quantity = 1000 WHERE variant_id = ${variants.honey}`;
    expect((await portal.call<Cart>('GET', `/v1/carts/${json.cart.id}`)).json.lines).toHaveLength(1);
  });
  it('one household’s part, into the cart that the page has', async () => {
    const placed = await place();
    const cart = await portal.fill({ [variants.tea]: '1' });
    const parts = [placed.order.subOrders[0]?.id];
    const { json } = await act<Reordered>(placed, 'reorder', { subOrders: parts, cart: cart.id });
    expect(json.cart.id).toBe(cart.id);
    expect(json.cart.lines.map(({ quantity }) => quantity)).toEqual(['3']);
    const elsewhere = await portal.fill({ [variants.southTea]: '1' }, 'south');
    const other = await act<Reordered>(placed, 'reorder', { subOrders: parts, cart: elsewhere.id });
    expect(other.json.cart.id).not.toBe(elsewhere.id);
  });
  it('once, however often the request comes', async () => {
    const placed = await place();
    const headers = once();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => act<Reordered>(placed, 'reorder', {}, { headers })),
    );
    expect(new Set(answers.map(({ json }) => json.cart.id)).size).toBe(1);
    expect(answers[0]?.json.cart.lines.map(({ quantity }) => quantity)).toEqual(['2', '1']);
  });
});
