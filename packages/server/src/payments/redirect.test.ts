import type { Payment } from '@nongsan/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, first, payingBuyer } from '../testing/paying-buyer.ts';
import { sites, variants } from '../testing/test-catalogue.ts';
import { vnpayPath } from '../testing/test-payments.ts';
import { once, openTestPortal, orderFor, publicOrigin, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let buyer: ReturnType<typeof payingBuyer>;
beforeAll(async () => {
  portal = await openTestPortal();
  buyer = payingBuyer(portal);
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.sql`TRUNCATE payment_reviews, payment_notices, payment_deadlines`;
  await portal.sql`UPDATE stock SET quantity = 100000`;
});

describe('a payment on VNPAY’s page', () => {
  it('has the page’s address in the order, until it is paid', async () => {
    const placed = await buyer.order('vnpay');
    const payment = first(placed.order);
    expect(payment.checkoutUrl).toMatch(/^https:\/\/vnpay\.example\/paymentv2\/vpcpay\.html\?/);
    expect(payment.expiresAt).toBe('2026-11-22T10:30:00.000+07:00');
    expect(first(await buyer.read(placed)).checkoutUrl).toBe(payment.checkoutUrl);
    expect(await buyer.call({ code: codeOf(payment), number: '1001', amount: payment.amount.amount })).toMatchObject({
      RspCode: '00',
    });
    expect(first(await buyer.read(placed))).toMatchObject({ state: 'paid' });
    expect(first(await buyer.read(placed)).checkoutUrl).toBeUndefined();
  });
  it('answers each call with the code that VNPAY expects', async () => {
    const payment = first((await buyer.order('vnpay')).order);
    const right = { code: codeOf(payment), number: '2001', amount: payment.amount.amount };
    const answers = [
      { ...right, code: 'NOBODYA1', number: '2000' },
      { ...right, amount: 1, number: '2002' },
      { ...right, number: '0', responseCode: '24', status: '02' },
      right,
      right,
      { ...right, number: '2003' },
      { ...right, responseCode: '99' },
    ];
    const codes: string[] = [];
    for (const transaction of answers) codes.push((await buyer.call(transaction)).RspCode);
    expect(codes).toEqual(['01', '04', '00', '00', '02', '02', '00']);
    const forged = await portal.app.request(vnpayPath(right).replace('2001', '2009'));
    expect(await forged.json()).toMatchObject({ RspCode: '97' });
    const malformed = await portal.app.request(`${vnpayPath(right)}&vnp_Amount=1`);
    expect(await malformed.json()).toMatchObject({ RspCode: '03' });
    expect((await buyer.reasons()).sort()).toEqual(['second-payment', 'underpaid', 'unknown-reference']);
  });
  it('of two households goes to the account of each', async () => {
    const placed = await buyer.order('vnpay', { [variants.tea]: '1', [variants.honey]: '1' });
    const [tea, honey] = placed.order.payments;
    if (tea === undefined || honey === undefined) throw new Error('Two households, two payments');
    const forHoney = { code: codeOf(honey), number: '3001', amount: honey.amount.amount };
    expect((await buyer.call(forHoney, 'hao')).RspCode).toBe('01');
    expect((await buyer.call({ ...forHoney, number: '3002' }, 'mai')).RspCode).toBe('00');
    expect((await buyer.read(placed)).payments.map(({ state }) => state)).toEqual(['pending', 'paid']);
  });
  it('is refused for a household without an account, with a pointer', async () => {
    await portal.sql`UPDATE stock SET sale = 'open', quantity = 9 WHERE variant_id = ${variants.lychee}`;
    const body = orderFor(await portal.fill({ [variants.lychee]: '1' }), { payment: 'vnpay' });
    const { json } = await portal.call('POST', '/v1/orders', { body, headers: once() });
    expect(json).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/payment', code: 'unusable' }] });
  });
  it('can be tried again under a new code while it is open, and the first code still counts', async () => {
    const placed = await buyer.order('vnpay');
    const payment = first(placed.order);
    const path = `/v1/orders/${placed.order.id}/payments/${payment.id}/attempts`;
    const again = await portal.call<Payment>('POST', path, { body: {}, headers: buyer.secretOf(placed) });
    expect(again.status).toBe(201);
    expect([codeOf(payment), codeOf(again.json)]).toEqual([`${payment.reference}A1`, `${payment.reference}A2`]);
    expect((await buyer.call({ code: codeOf(payment), number: '4001', amount: payment.amount.amount })).RspCode).toBe(
      '00',
    );
    const closed = await portal.call('POST', path, { body: {}, headers: buyer.secretOf(placed) });
    expect([closed.status, closed.json.code]).toEqual([409, 'payment-closed']);
  });
  it('is tried twenty times at most', async () => {
    const placed = await buyer.order('vnpay');
    const path = `/v1/orders/${placed.order.id}/payments/${first(placed.order).id}/attempts`;
    const tries = Array.from({ length: 25 }, () =>
      portal.call('POST', path, { body: {}, headers: buyer.secretOf(placed) }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect([statuses.filter((status) => status === 201).length, statuses.includes(500)]).toEqual([19, false]);
  });
});

describe('the way back from a provider’s page', () => {
  it('leads to the shop’s page with the order’s secret in the fragment, and settles nothing', async () => {
    const returnUrl = `${sites.north.origin}/thanh-toan?x=1#old`;
    const placed = await buyer.order('vnpay', { [variants.tea]: '1' }, 'north', { returnUrl });
    const payment = first(placed.order);
    const path = vnpayPath({ code: codeOf(payment), number: '5001', amount: payment.amount.amount }, 'return');
    const back = await portal.app.request(path);
    expect([back.status, back.headers.get('location')]).toEqual([
      303,
      `${sites.north.origin}/thanh-toan?x=1#${placed.secret}`,
    ]);
    expect(first(await buyer.read(placed)).state).toBe('pending');
    const forged = await portal.app.request(path.replace('5001', '5002'));
    expect([forged.status, forged.headers.get('location')]).toEqual([403, null]);
  });
  it('leads to the order’s own page where the shop named none', async () => {
    const placed = await buyer.order('vnpay');
    const payment = first(placed.order);
    const back = await portal.app.request(vnpayPath({ code: codeOf(payment), number: '5003', amount: 1 }, 'return'));
    expect(back.headers.get('location')).toBe(placed.url);
  });
  it.each([
    'https://evil.example/',
    `https://north.example.evil.example/`,
    `https://north.example@evil.example/`,
    `https://buyer:pw@north.example/`,
    'http://north.example/',
    sites.south.origin,
  ])('is refused to %s, before anything is ordered', async (returnUrl) => {
    const body = orderFor(await portal.fill({ [variants.tea]: '1' }), { payment: 'vnpay', returnUrl });
    const { status, json } = await portal.call('POST', '/v1/orders', { body, headers: once() });
    expect([status, json.code]).toEqual([422, 'return-not-allowed']);
    expect(await portal.sql`SELECT 1 FROM orders WHERE checkout_id = ${body.cart}`).toEqual([]);
  });
  it('may be a page of this server', async () => {
    const more = { returnUrl: `${publicOrigin}/orders/x` };
    expect((await buyer.order('vnpay', { [variants.tea]: '1' }, 'north', more)).order.payments).toHaveLength(1);
  });
});
