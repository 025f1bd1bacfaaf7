import { serve } from '@hono/node-server';
import type { Order, PlacedOrder, Problem } from '@nongsan/core';
import { subOrderShippingSchema } from '@nongsan/core/shipping';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '../database/index.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import { listAccess } from '../personal-data/index.ts';
import { variants } from '../testing/test-catalogue.ts';
import { once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';
import type { Carrier } from './carrier.ts';
import { handOver } from './hand-over.ts';
import type { CarrierId } from './names.ts';
import { noticeOf, sendNotice } from './simulator/notice.ts';
import { simulatedUser, startCarrierSimulator, type CarrierSimulator } from './simulator/simulator.ts';
import { createViettelPost } from './viettel-post/viettel-post.ts';
import { createVnpost } from './vnpost/vnpost.ts';

const noticeToken = 'token-of-the-tests-0123456789';
const household = { kind: 'household', name: 'test' } as const;
let simulator: CarrierSimulator;
let portal: TestPortal;
let origin: string;
const closing: (() => Promise<void>)[] = [];
const carriers = {} as Record<CarrierId, Carrier>;

beforeAll(async () => {
  simulator = await startCarrierSimulator();
  closing.push(() => simulator.stop());
  const shared = { ...simulatedUser, noticeToken, sample: true, timeout: 5_000 };
  carriers['viettel-post'] = createViettelPost({ ...shared, url: simulator.urls['viettel-post'] });
  carriers.vnpost = createVnpost({ ...shared, customerCode: 'C1', url: simulator.urls.vnpost });
  portal = await openTestPortal({ carriers: Object.values(carriers) });
  closing.push(() => portal.close());
  await portal.sql`UPDATE stock SET quantity = 100000`;
  const server = serve({ fetch: portal.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  closing.push(
    () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  );
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

interface Sent {
  readonly placed: PlacedOrder;
  readonly tracking: string;
  readonly carrier: CarrierId;
}

/** An order whose only part is confirmed and given to a carrier. */
async function sendOrder(carrier: CarrierId): Promise<Sent> {
  const placed = await placeTea();
  const { store, subOrder } = partOf(placed);
  await transact(portal.sql, (transaction) =>
    changeSubOrder(transaction, { store, subOrder, to: 'confirmed', actor: household, now: new Date() }),
  );
  return { placed, carrier, tracking: await give(placed, carrier) };
}

const placeTea = async (): Promise<PlacedOrder> => {
  const body = orderFor(await portal.fill({ [variants.tea]: '1' }));
  return (await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() })).json;
};
const partOf = ({ order }: PlacedOrder) => ({
  store: order.subOrders[0]?.store.id ?? '',
  subOrder: order.subOrders[0]?.id ?? '',
});
const give = async (placed: PlacedOrder, carrier: CarrierId): Promise<string> => {
  const input = { portal: 'por_north', ...partOf(placed), carrier: carriers[carrier], actor: household };
  return (await handOver(portal.sql, { ...input, now: () => new Date() })).tracking;
};
const tell = ({ tracking, carrier }: Sent, code: string, time: string, token = noticeToken, day = '2026-11-23') =>
  sendNotice(`${origin}/carriers/${carrier}/north/notices`, {
    carrier,
    tracking,
    code,
    at: new Date(`${day}T${time}:00+07:00`),
    token,
  });
async function look({ placed }: Sent) {
  const headers = { authorization: `Bearer ${placed.secret}` };
  const { json } = await portal.call<Order>('GET', `/v1/orders/${placed.order.id}`, { headers });
  const [part] = json.subOrders;
  const shipping = subOrderShippingSchema.parse(part?.shipping);
  return {
    state: part?.state,
    status: shipping.status,
    codes: (shipping.events ?? []).map(({ code }) => code),
    shipping,
  };
}

describe('a parcel that was given to a carrier', () => {
  it('is packed, with its carrier and number on the order', async () => {
    const sent = await sendOrder('vnpost');
    expect(await look(sent)).toMatchObject({
      state: 'packed',
      shipping: { way: 'home', carrier: { id: 'vnpost', name: 'VNPost', sample: true }, tracking: sent.tracking },
    });
  });
  it('is on record as having told the carrier whom and where', async () => {
    const { placed } = await sendOrder('vnpost');
    const log = await listAccess(portal.sql, 'por_north', 10, placed.order.id);
    const by = `${household.kind}: ${household.name}`;
    expect(log).toMatchObject([{ action: 'read', by, purpose: 'carrier vnpost', number: placed.order.number }]);
  });
  it.each(['viettel-post', 'vnpost'] as const)('by %s goes its way as its notices tell', async (carrier) => {
    const sent = await sendOrder(carrier);
    const codes = carrier === 'vnpost' ? ['1', '6', '10', '12', '14'] : ['102', '105', '400', '500', '501'];
    const seen = [];
    for (const [hour, code] of codes.entries()) {
      expect(await tell(sent, code, `0${hour}:00`)).toBe(200);
      seen.push((await look(sent)).state);
    }
    expect(seen).toEqual(['packed', 'handedOver', 'inTransit', 'inTransit', 'delivered']);
    expect(await look(sent)).toMatchObject({ status: 'delivered', codes });
  });
  it('is moved once by notices that come twice', async () => {
    const sent = await sendOrder('viettel-post');
    for (const code of ['105', '105', '400', '105', '400']) expect(await tell(sent, code, '03:00')).toBe(200);
    const changes = await portal.sql`
      SELECT state FROM sub_order_changes WHERE sub_order_id = ${partOf(sent.placed).subOrder} ORDER BY change_no`;
    expect(changes.map(({ state }) => state as string)).toEqual([
      'placed',
      'confirmed',
      'packed',
      'handedOver',
      'inTransit',
    ]);
    expect((await look(sent)).codes).toHaveLength(2);
  });
  it('is where the newest notice says, in whatever order they come', async () => {
    const sent = await sendOrder('vnpost');
    for (const [code, time] of [
      ['14', '09:00'],
      ['6', '01:00'],
      ['12', '08:00'],
      ['10', '04:00'],
    ] as const) {
      expect(await tell(sent, code, time)).toBe(200);
    }
    expect(await look(sent)).toMatchObject({ state: 'delivered', status: 'delivered', codes: ['6', '10', '12', '14'] });
  });
  it('takes twenty notices at once', async () => {
    const sent = await sendOrder('viettel-post');
    const codes = ['102', '105', '200', '400', '500', '501', '105', '400', '501', '500'];
    const answers = await Promise.all(
      [...codes, ...codes].map((code) => tell(sent, code, `0${codes.indexOf(code)}:00`)),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await look(sent)).toMatchObject({ state: 'delivered', codes: ['102', '105', '200', '400', '500', '501'] });
  });
  it('is tried again, or comes back', async () => {
    const sent = await sendOrder('viettel-post');
    const states = [];
    for (const [code, time] of [
      ['500', '01:00'],
      ['506', '02:00'],
      ['500', '03:00'],
      ['506', '04:00'],
      ['515', '05:00'],
      ['504', '06:00'],
    ] as const) {
      await tell(sent, code, time);
      states.push((await look(sent)).state);
    }
    expect(states).toEqual(['inTransit', 'failed', 'inTransit', 'failed', 'returning', 'returned']);
  });
  it('keeps codes that nobody knows, and stays where it was', async () => {
    const sent = await sendOrder('vnpost');
    await tell(sent, '10', '01:00');
    expect(await tell(sent, '4711', '02:00')).toBe(200);
    const { state, status, shipping } = await look(sent);
    expect([state, status]).toEqual(['inTransit', 'in_transit']);
    expect(shipping.events?.at(-1)).toMatchObject({ status: 'other', code: '4711', text: 'Trạng thái 4711' });
  });
  it('changes nothing that people have ended', async () => {
    const sent = await sendOrder('vnpost');
    const { store, subOrder } = partOf(sent.placed);
    await transact(portal.sql, (transaction) =>
      changeSubOrder(transaction, { store, subOrder, to: 'cancelled', actor: household, now: new Date() }),
    );
    expect(await tell(sent, '6', '01:00')).toBe(200);
    expect(await look(sent)).toMatchObject({ state: 'cancelled', codes: ['6'] });
  });
  it('starts a promise that begins with the hand-over at the time that the carrier tells', async () => {
    await portal.sql`INSERT INTO freshness_promises VALUES ('str_hao', 'prd_tea', 48, 'handedOver')`;
    const sent = await sendOrder('viettel-post');
    expect(sent.placed.order.subOrders[0]?.freshness).toEqual({ hours: 48, startsAt: 'handedOver' });
    // The notice arrives a day after the courier had the parcel.
    await tell(sent, '105', '07:00', noticeToken, '2026-11-21');
    const headers = { authorization: `Bearer ${sent.placed.secret}` };
    const { json } = await portal.call<Order>('GET', `/v1/orders/${sent.placed.order.id}`, { headers });
    expect(json.subOrders[0]?.freshness).toMatchObject({ until: '2026-11-23T07:00:00.000+07:00' });
    await portal.sql`DELETE FROM freshness_promises`;
  });
  it('is given once, and anew after its label was cancelled', async () => {
    const sent = await sendOrder('viettel-post');
    await expect(give(sent.placed, 'vnpost')).rejects.toMatchObject({ code: 'wrong-state' });
    await tell(sent, '107', '01:00');
    const anew = { ...sent, carrier: 'vnpost', tracking: await give(sent.placed, 'vnpost') } as const;
    await tell(anew, '6', '02:00');
    // What the first carrier says of its cancelled label moves nothing any more.
    await tell(sent, '501', '03:00');
    expect(await look(anew)).toMatchObject({ state: 'handedOver', shipping: { tracking: anew.tracking } });
  });
  it('must be confirmed first', async () => {
    await expect(give(await placeTea(), 'vnpost')).rejects.toMatchObject({ code: 'wrong-state' });
  });
});

describe('a notice', () => {
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }).then(async (response) => ({
      status: response.status,
      code: ((await response.json()) as Partial<Problem>).code,
    }));

  it('that is forged is refused and kept nowhere', async () => {
    const sent = await sendOrder('viettel-post');
    for (const token of ['', 'x'.repeat(noticeToken.length)]) expect(await tell(sent, '501', '01:00', token)).toBe(401);
    expect(await look(sent)).toMatchObject({ state: 'packed', codes: [] });
  });
  it('for another portal’s parcel, or nobody’s, finds nothing', async () => {
    const sent = await sendOrder('vnpost');
    const { headers, body } = noticeOf({ ...sent, code: '14', at: new Date(), token: noticeToken });
    expect(await post('/carriers/vnpost/south/notices', body, headers)).toEqual({ status: 404, code: 'unknown-order' });
    expect(await post('/carriers/vnpost/nowhere/notices', body, headers)).toEqual({
      status: 404,
      code: 'unknown-portal',
    });
    expect(await post('/carriers/ghn/north/notices', body, headers)).toEqual({ status: 404, code: 'not-found' });
    expect((await look(sent)).state).toBe('packed');
  });
  it.each([
    ['{', 400],
    ['', 422],
    [{}, 422],
    [{ itemCode: 'MAU1', statusCode: '6', createdDate: '31/02/2026', createdHour: '10:00:00' }, 422],
    [{ itemCode: 'MAU1', statusCode: { evil: 1 }, createdDate: '22/11/2026', createdHour: '10:00:00' }, 422],
    [{ itemCode: 'x'.repeat(70_000) }, 413],
  ])('without sense is refused, never a failure of the server: %j', async (body, status) => {
    expect((await post('/carriers/vnpost/north/notices', body, { token: noticeToken })).status).toBe(status);
  });
});
