import type { Order, PlacedOrder, Problem } from '@nongsan/core';
import {
  orderRecoverySchema,
  recoveredOrdersSchema,
  type OrderRecovery,
  type RecoveredOrders,
} from '@nongsan/core/order-states';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { variants } from '../testing/test-catalogue.ts';
import { clock, once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let now = clock;
beforeAll(async () => {
  portal = await openTestPortal({ now: () => now });
  await portal.sql`UPDATE stock SET quantity = 1000`;
});
afterAll(() => portal.close());

let phones = 0;
let phone: string;
beforeEach(() => {
  now = clock;
  phone = `+8490${String(++phones).padStart(7, '0')}`;
});
const minutesLater = (minutes: number) => {
  now = new Date(clock.getTime() + minutes * 60_000);
};

const place = async (of = phone) => {
  const contact = { name: 'Người mua thử', phone: of };
  const body = orderFor(await portal.fill({ [variants.tea]: '1' }), { contact, locale: 'en' });
  return (await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() })).json;
};
const ask = <T = OrderRecovery>(body: object = { phone }) => portal.call<T>('POST', '/v1/order-recoveries', { body });
const redeem = <T = RecoveredOrders>(code: string, of = phone) =>
  portal.call<T>('POST', '/v1/order-recoveries/code', { body: { phone: of, code } });
const codesOf = (of = phone) =>
  portal.told.filter(({ recipient }) => recipient.phone === of).map(({ facts }) => facts.code ?? '');
const wrong = { code: 'invalid-request', status: 422, errors: [{ pointer: '/code', code: 'wrong-code' }] };
/** Another code than the one that was sent. */
const not = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('the link of an order', () => {
  it('comes again by telephone and one-time code, and opens the order', async () => {
    const orders = [await place(), await place()];
    await place('+84911111111');
    const asked = await ask();
    expect(orderRecoverySchema.parse(asked.json)).toEqual({ expiresAt: '2026-11-22T10:10:00.000+07:00', tries: 5 });
    expect(portal.told.at(-1)).toMatchObject({
      kind: 'recovery-code',
      recipient: { phone, locale: 'en' },
      facts: { portal: 'Cổng Bắc', minutes: '10' },
    });
    const [code = ''] = codesOf();
    expect(code).toMatch(/^\d{6}$/);
    const { json, headers } = await redeem(code);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(recoveredOrdersSchema.parse(json)).toEqual(json);
    expect(json.orders.map(({ id }) => id).sort()).toEqual(orders.map(({ order }) => order.id).sort());
    expect(json.orders.map(({ url }) => url).sort()).toEqual(orders.map(({ url }) => url).sort());
    const [first] = json.orders;
    const opened = await portal.call<Order>('GET', `/v1/orders/${first?.id ?? ''}`, {
      headers: { authorization: `Bearer ${first?.url.split('#')[1] ?? ''}` },
    });
    expect(opened.json.id).toBe(first?.id);
    expect((await redeem<Problem>(code)).json).toMatchObject(wrong);
  });
  it('comes for one order alone where its number is told, and only with its telephone', async () => {
    const [mine] = [await place(), await place()];
    const foreign = await place('+84911111112');
    await ask({ phone, number: mine.order.number });
    const { json } = await redeem(codesOf().at(-1) ?? '');
    expect(json.orders.map(({ id }) => id)).toEqual([mine.order.id]);
    const asked = portal.told.length;
    await ask({ phone, number: foreign.order.number });
    expect(portal.told).toHaveLength(asked);
  });
  it('is asked for with the same answer whether anybody ordered with the telephone or not, and nobody is sent a thing', async () => {
    await place();
    const stranger = '+84922222222';
    const [known, unknown] = [await ask(), await ask({ phone: stranger })];
    expect([unknown.status, unknown.json]).toEqual([known.status, known.json]);
    expect(codesOf(stranger)).toEqual([]);
    expect((await redeem<Problem>('000000', stranger)).json).toMatchObject(wrong);
    expect((await redeem<Problem>('000000', '+84933333333')).json).toMatchObject(wrong);
  });
  it('needs a new code after ten minutes', async () => {
    await place();
    await ask();
    minutesLater(10);
    expect((await redeem<Problem>(codesOf()[0] ?? '')).json).toMatchObject(wrong);
  });
  it('needs a new code after five wrong ones, even when they come at once', async () => {
    await place();
    await ask();
    const [code = ''] = codesOf();
    await Promise.all(Array.from({ length: 5 }, () => redeem<Problem>(not(code))));
    expect((await redeem<Problem>(code)).json).toMatchObject(wrong);
    await ask();
    expect((await redeem(codesOf().at(-1) ?? '')).json.orders).toHaveLength(1);
  });
  it('is sent three codes an hour at most: the fourth request keeps the last one', async () => {
    await place();
    for (let time = 0; time < 5; time++) expect((await ask()).status).toBe(200);
    expect(codesOf()).toHaveLength(3);
    expect((await redeem(codesOf()[2] ?? '')).json.orders).toHaveLength(1);
    minutesLater(61);
    await ask();
    expect(codesOf()).toHaveLength(4);
  });
  it('opens with the server’s secret of today, where that was changed', async () => {
    const { order } = await place();
    await portal.sql`UPDATE orders SET secret_hash = ${Buffer.alloc(32)} WHERE order_id = ${order.id}`;
    await ask();
    const { json } = await redeem(codesOf().at(-1) ?? '');
    const headers = { authorization: `Bearer ${json.orders[0]?.url.split('#')[1] ?? ''}` };
    expect((await portal.call('GET', `/v1/orders/${order.id}`, { headers })).status).toBe(200);
  });
  it('leaves neither telephone nor code in the table of codes, nor in the log', async () => {
    await place();
    await ask();
    const [row] = await portal.sql<{ text: string }[]>`SELECT json_agg(r)::text AS text FROM order_recoveries r`;
    const [code = ''] = codesOf();
    for (const text of [row?.text ?? '', JSON.stringify(portal.log)]) {
      expect(text).not.toContain(phone.slice(1));
      expect(text).not.toContain(`"${code}"`);
    }
  });
  it('is not promised by a server that sends no messages', async () => {
    const mute = await openTestPortal({ mute: true });
    const { json } = await mute.call('POST', '/v1/order-recoveries', { body: { phone } });
    expect(json).toMatchObject({ code: 'cannot-send', status: 409 });
    await mute.close();
  });
  it.each([
    {},
    { phone: '0912345678' },
    { phone: '+84912345678', code: '123456' },
    { phone: '+84912345678', number: 'x' },
  ])('is not asked for by %j', async (body) => {
    expect((await ask<Problem>(body)).json).toMatchObject({ code: 'invalid-request' });
  });
});
