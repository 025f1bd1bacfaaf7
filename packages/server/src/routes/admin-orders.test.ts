import type { Order, PlacedOrder } from '@nongsan/core';
import {
  orderDossierSchema,
  orderSummariesSchema,
  orderSummarySchema,
  type OrderDossier,
  type OrderSummaries,
  type OrderSummary,
} from '@nongsan/core/admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSecretKey } from '../repository/index.ts';
import { openAdminPortal, type AdminPortal } from '../testing/admin-portal.ts';
import { variants } from '../testing/test-catalogue.ts';
import { clock, once, orderFor } from '../testing/test-portal.ts';

let portal: AdminPortal;
/** Of a server that may read and change what `str_hao` sells. */
let bound: Readonly<Record<string, string>>;
beforeAll(async () => {
  portal = await openAdminPortal();
  await portal.sql`UPDATE stock SET quantity = 100000`;
  const key = {
    portal: 'por_north',
    name: 'Máy bán hàng',
    scopes: ['orders:read', 'orders:write'],
    stores: ['str_hao'],
  };
  const { token } = await createSecretKey(portal.sql, key as Parameters<typeof createSecretKey>[1], clock);
  bound = { authorization: `Bearer ${token}` };
});
afterAll(() => portal.close());

const place = async (lines: Readonly<Record<string, string>> = { [variants.tea]: '1', [variants.honey]: '1' }) => {
  const body = orderFor(await portal.fill(lines));
  return (await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() })).json;
};
const partOf = (order: Order, store: string) => order.subOrders.find((part) => part.store.id === store)?.id ?? '';
const step = <T = OrderSummary>(order: string, part: string, body: object, headers = {}) =>
  portal.admin<T>('POST', `/orders/${order}/sub-orders/${part}/state`, body, headers);
const list = (query = '', headers = {}) => portal.admin<OrderSummaries>('GET', `/orders${query}`, undefined, headers);
const ids = ({ json }: Awaited<ReturnType<typeof list>>) => json.orders.map(({ id }) => id);

describe('orders for those who sell', () => {
  it('are listed newest first, page by page, and name nobody', async () => {
    const placed = [await place(), await place(), await place()].map(({ order }) => order.id);
    const first = await list('?limit=2');
    expect(orderSummariesSchema.parse(first.json)).toEqual(first.json);
    const second = await list(`?limit=2&cursor=${first.json.next ?? ''}`);
    const seen = [...ids(first), ...ids(second)];
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(placed));
    expect(second.json.next).toBeUndefined();
    expect(JSON.stringify(first.json)).not.toMatch(/Người mua|\+84912345678|Hồng Thái/);
    const elsewhere = await portal.admin('GET', `/orders?state=placed&cursor=${first.json.next ?? ''}`);
    expect(elsewhere.json).toMatchObject({ code: 'invalid-request', errors: [{ code: 'wrong-cursor' }] });
  });
  it('are narrowed to a state, a store, a day', async () => {
    const { order } = await place();
    await step(order.id, partOf(order, 'str_mai'), { state: 'confirmed' });
    expect(ids(await list('?state=confirmed'))).toEqual([order.id]);
    expect(ids(await list('?state=confirmed&store=str_hao'))).toEqual([]);
    const mai = await list('?state=confirmed&store=str_mai');
    expect(mai.json.orders[0]?.subOrders.map(({ store }) => store.id)).toEqual(['str_mai']);
    expect(ids(await list('?day=2026-11-22&limit=100'))).toContain(order.id);
    expect(ids(await list('?day=2026-11-21'))).toEqual([]);
    expect((await list('?state=lost')).json).toMatchObject({ code: 'invalid-request' });
    expect((await list('?store=str_none')).json).toMatchObject({ code: 'unknown-store' });
  });
  it('are read by number too, with who bought and who did what', async () => {
    const { order } = await place();
    await step(order.id, partOf(order, 'str_hao'), { state: 'confirmed', note: 'Gửi xe sáng mai' });
    const { json, headers } = await portal.admin<OrderDossier>('GET', `/orders/${order.number}`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(orderDossierSchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({ id: order.id, contact: order.contact, address: order.address });
    const [part] = json.subOrders.filter(({ store }) => store.id === 'str_hao');
    expect(part?.history.map(({ state, by, note }) => [state, by, note])).toEqual([
      ['placed', { kind: 'buyer', name: 'buyer' }, undefined],
      ['confirmed', { kind: 'portal', name: 'ERP' }, 'Gửi xe sáng mai'],
    ]);
    expect(part?.next).toEqual(['packed', 'cancelled', 'failed']);
  });
  it('are for a key of one store no more than that store’s part', async () => {
    const { order } = await place();
    const { json } = await portal.admin<OrderDossier>('GET', `/orders/${order.id}`, undefined, bound);
    const [own] = order.subOrders.filter(({ store }) => store.id === 'str_hao');
    expect(json.subOrders.map(({ store }) => store.id)).toEqual(['str_hao']);
    expect(json.payments.map(({ payee }) => payee.store)).toEqual(['str_hao']);
    expect(json.totals).toEqual(own?.totals);
    expect((await list('?limit=100', bound)).json.orders.flatMap(({ subOrders }) => subOrders)).not.toContainEqual(
      expect.objectContaining({ store: expect.objectContaining({ id: 'str_mai' }) as unknown }),
    );
    expect((await list('?store=str_mai', bound)).json).toMatchObject({ code: 'other-store', status: 403 });
    const foreign = await step(order.id, partOf(order, 'str_mai'), { state: 'confirmed' }, bound);
    expect(foreign.json).toMatchObject({ code: 'unknown-order' });
    const honeyOnly = (await place({ [variants.honey]: '1' })).order;
    const refused = await portal.admin('GET', `/orders/${honeyOnly.id}`, undefined, bound);
    expect(refused.json).toMatchObject({ code: 'other-store' });
  });
});

describe('a part of an order', () => {
  it('is brought to its next state by the household, which its buyer reads', async () => {
    const { order, secret } = await place();
    const part = partOf(order, 'str_hao');
    const { json, status } = await step(order.id, part, { state: 'confirmed' }, bound);
    expect([status, orderSummarySchema.parse(json)]).toEqual([200, json]);
    expect(json.subOrders).toMatchObject([{ id: part, state: 'confirmed' }]);
    await step(order.id, part, { state: 'cancelled', note: 'Sương muối, chè hỏng (mẫu)' }, bound);
    const { json: read } = await portal.call<Order>('GET', `/v1/orders/${order.id}`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    const [cancelled] = read.subOrders.filter(({ id }) => id === part);
    expect(cancelled).toMatchObject({
      state: 'cancelled',
      actions: ['reorder'],
      history: [
        { state: 'placed', by: 'buyer' },
        { state: 'confirmed', by: 'household' },
        { state: 'cancelled', by: 'household', note: 'Sương muối, chè hỏng (mẫu)' },
      ],
    });
    expect(JSON.stringify(read)).not.toContain('Máy bán hàng');
  });
  it('takes no step that is not in the table', async () => {
    const { order } = await place();
    const { json } = await step(order.id, partOf(order, 'str_hao'), { state: 'delivered' });
    expect(json).toMatchObject({ code: 'illegal-transition', status: 409 });
    for (const body of [{ state: 'lost' }, {}, { state: 'confirmed', total: 1 }, { state: 'confirmed', note: ' ' }]) {
      const refused = await step(order.id, partOf(order, 'str_hao'), body);
      expect(refused.json, JSON.stringify(body)).toMatchObject({ code: 'invalid-request' });
    }
  });
  it('is changed once by a request that is repeated under one key', async () => {
    const { order } = await place();
    const part = partOf(order, 'str_hao');
    const headers = once();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => step(order.id, part, { state: 'confirmed' }, headers)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ json }) => JSON.stringify(json))).size).toBe(1);
    const other = await step(order.id, part, { state: 'packed' }, headers);
    expect(other.json).toMatchObject({ code: 'key-reused' });
    const [row] = await portal.sql<{ steps: number }[]>`
      SELECT count(*)::int AS steps FROM sub_order_changes WHERE sub_order_id = ${part}`;
    expect(row?.steps).toBe(2);
  });
  it('needs the scope to write, not only to read', async () => {
    const { order } = await place();
    const key = { portal: 'por_north', name: 'Chỉ đọc', scopes: ['orders:read'] };
    const { token } = await createSecretKey(portal.sql, key as Parameters<typeof createSecretKey>[1], clock);
    const reader = { authorization: `Bearer ${token}` };
    expect((await portal.admin('GET', `/orders/${order.id}`, undefined, reader)).status).toBe(200);
    const refused = await step(order.id, partOf(order, 'str_hao'), { state: 'confirmed' }, reader);
    expect(refused.json).toMatchObject({
      code: 'missing-scope',
      detail: expect.stringContaining('orders:write') as string,
    });
    const lots = await portal.admin('POST', '/lots', { product: 'prd_tea', code: 'X' }, reader);
    expect(lots.json).toMatchObject({ code: 'missing-scope' });
  });
});
