import type { OrderCare, Payment, SourceError } from '@nongsan/core';
import { refusalCode } from '@nongsan/core/order-states';
import { describe, expect, it } from 'vitest';
import { LocalPortal, type Reply } from '../testing/local-portal.ts';
import { cart, placedOrder, problem } from '../testing/samples.ts';
import { createHttpSource } from './http-source.ts';

const { order, secret } = placedOrder;
const link = { id: order.id, secret };
const write = { idempotencyKey: 'key-1' };
const payment: Payment = {
  id: 'pay_mau',
  method: 'vnpay',
  state: 'pending',
  payee: { kind: 'portal', name: 'Cổng mẫu' },
  amount: { amount: 245_000, currency: 'VND' },
  reference: 'NS7K3F9QXM',
  checkoutUrl: 'https://provider.test/pay/1',
};

async function careAt({ api }: LocalPortal): Promise<OrderCare> {
  return (await createHttpSource({ api, key: 'pk_test' }).orderCare?.()) ?? expect.unreachable();
}

describe('what the holder of a link does', () => {
  it('is sent with the secret, which stands in no address', async () => {
    const bodies = [order, { cart, left: [] }, payment];
    await using portal = await LocalPortal.start((_, index) => ({ status: 201, body: bodies[index] }));
    const care = await careAt(portal);
    expect(await care.cancel(link, { subOrders: ['sub_mau'], note: 'Đi vắng' }, write)).toEqual(order);
    expect(await care.reorder(link, { cart: cart.id }, write)).toEqual({ cart, left: [] });
    expect(await care.payAgain(link, payment.id, {}, write)).toEqual(payment);
    expect(portal.received.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/v1/orders/ord_bimat/cancel', { subOrders: ['sub_mau'], note: 'Đi vắng' }],
      ['POST', '/v1/orders/ord_bimat/reorder', { cart: cart.id }],
      ['POST', '/v1/orders/ord_bimat/payments/pay_mau/attempts', {}],
    ]);
    for (const { headers, query } of portal.received) {
      expect(headers.authorization).toBe(`Bearer ${secret}`);
      expect(headers['idempotency-key']).toBe('key-1');
      expect(headers['content-type']).toBe('application/json');
      expect([...query]).toEqual([['key', 'pk_test']]);
    }
  });
  it('is told what the order refuses, by the contract’s own code', async () => {
    await using portal = await LocalPortal.start(() => problem(409, 'illegal-transition', { detail: 'It is packed.' }));
    const [refused] = await Promise.allSettled([(await careAt(portal)).cancel(link, {}, write)]);
    expect(refused).toMatchObject({
      status: 'rejected',
      reason: {
        name: 'SourceError',
        code: 'invalid-request',
        retryable: false,
        faults: [{ pointer: '', code: 'illegal-transition', detail: 'It is packed.' }],
      },
    });
    expect(refusalCode((refused as PromiseRejectedResult).reason as SourceError)).toBe('illegal-transition');
  });
  it.each<[Reply, string]>([
    [problem(403, 'wrong-secret'), 'wrong-secret'],
    [problem(503, 'unavailable'), 'unavailable'],
    [
      problem(422, 'invalid-request', { errors: [{ pointer: '/code', code: 'wrong-code', detail: 'x' }] }),
      'invalid-request',
    ],
    [{ status: 404, body: '<!doctype html>', headers: { 'content-type': 'text/html' } }, 'not-found'],
    [{ fault: 'drop' }, 'network'],
  ])('fails as everything does (%#)', async (reply, code) => {
    await using portal = await LocalPortal.start(() => reply);
    const [failed] = await Promise.allSettled([(await careAt(portal)).cancel(link, {}, write)]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { code } });
    expect(refusalCode((failed as PromiseRejectedResult).reason as SourceError)).toBe(undefined);
    expect(portal.received.length).toBeLessThan(2);
  });
});

describe('a lost link', () => {
  it('is found again by telephone and code, without any secret', async () => {
    const recovery = { expiresAt: '2026-11-22T10:10:00+07:00', tries: 5 };
    const orders = [{ id: order.id, number: order.number, placedAt: order.placedAt, url: placedOrder.url }];
    await using portal = await LocalPortal.start((_, index) => ({ body: index === 0 ? recovery : { orders } }));
    const care = await careAt(portal);
    expect(await care.requestCode({ phone: '+84900000000', number: order.number }, write)).toEqual(recovery);
    expect(await care.redeemCode({ phone: '+84900000000', code: '123456' }, write)).toEqual({ orders });
    expect(portal.received.map(({ path, body }) => [path, body])).toEqual([
      ['/v1/order-recoveries', { phone: '+84900000000', number: order.number }],
      ['/v1/order-recoveries/code', { phone: '+84900000000', code: '123456' }],
    ]);
    expect(portal.received.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });
});

describe('a look at an order', () => {
  it('brings it, with the secret as a read has it', async () => {
    await using portal = await LocalPortal.start(() => ({ body: order }));
    expect(await (await careAt(portal)).look(link)).toEqual({ order });
    expect(portal.received[0]).toMatchObject({ method: 'GET', path: '/v1/orders/ord_bimat' });
    expect(portal.received[0]?.headers.authorization).toBe(`Bearer ${secret}`);
  });
  it('is not repeated, and says how long to stay away', async () => {
    const busy = { ...problem(429, 'too-many-requests'), headers: { 'retry-after': '7' } };
    await using portal = await LocalPortal.start(() => busy);
    expect(await (await careAt(portal)).look(link)).toEqual({ retryAfter: 7000 });
    expect(portal.received).toHaveLength(1);
  });
  it('without an answer for the moment is no failure, and with a wrong secret is one', async () => {
    await using portal = await LocalPortal.start((_, index) =>
      index === 0 ? problem(503, 'unavailable') : problem(403, 'wrong-secret'),
    );
    const care = await careAt(portal);
    expect(await care.look(link)).toEqual({});
    await expect(care.look(link)).rejects.toMatchObject({ code: 'wrong-secret' });
  });
});
