import {
  orderSchema,
  placedOrderSchema,
  type Cart,
  type Order,
  type PlacedOrder,
  type PlaceOrderRequest,
} from '@nongsan/core';
import { decodeVietQr } from '@nongsan/core/vietqr';
import { readEvent } from '@nongsan/core/webhook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variants } from '../testing/test-catalogue.ts';
import { once, openTestPortal, orderFor, type Call, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const place = <T = PlacedOrder>(body: unknown, call: Call = {}) =>
  portal.call<T>('POST', '/v1/orders', { body, headers: once(), ...call });
const read = <T = Order>(order: string, authorization?: string) =>
  portal.call<T>('GET', `/v1/orders/${order}`, authorization === undefined ? {} : { headers: { authorization } });
const stockOf = async (variant: string) => {
  const [row] = await portal.sql<{ quantity: string }[]>`
    SELECT trim_scale(quantity)::text AS quantity FROM stock WHERE variant_id = ${variant}`;
  return row?.quantity;
};

describe('an order', () => {
  it('holds what the cart held, split by household, and lowers the stock', async () => {
    const before = Number(await stockOf(variants.tea));
    const cart = await portal.fill({ [variants.tea]: '2', [variants.honey]: '1.5' });
    const { status, json, headers } = await place(orderFor(cart, { note: '  Gọi trước  ' }));
    expect(status).toBe(201);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(placedOrderSchema.parse(json)).toEqual(json);
    const { order } = json;
    expect(order).toMatchObject({ note: 'Gọi trước', demo: true, address: { place: { commune: 'Xã Tân Cương' } } });
    expect(order.number).toMatch(/^NS-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(order.subOrders.map((part) => [part.store.id, part.state, part.lines.length])).toEqual([
      ['str_hao', 'placed', 1],
      ['str_mai', 'placed', 1],
    ]);
    expect(order.totals).toEqual(cart.totals);
    expect(json.url).toBe(`https://north.example/o/${order.id}#${json.secret}`);
    expect(await stockOf(variants.tea)).toBe(String(before - 2));
    expect(await stockOf(variants.honey)).toBe('11');
  });
  it('is shown to whoever holds its secret, and to nobody else', async () => {
    const { json } = await place(orderFor(await portal.fill({ [variants.tea]: '1' })));
    const { order, secret } = json;
    const answer = await read(order.id, `Bearer ${secret}`);
    expect(orderSchema.parse(answer.json)).toEqual(order);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const last = secret.endsWith('A') ? 'B' : 'A';
    for (const authorization of [
      undefined,
      '',
      `Bearer ${secret.slice(0, -1)}${last}`,
      secret,
      'Bearer os_x',
      `Basic ${secret}`,
    ]) {
      expect((await read(order.id, authorization)).json).toMatchObject({ code: 'wrong-secret', status: 403 });
    }
    const elsewhere = await portal.call('GET', `/v1/orders/${order.id}`, {
      site: 'south',
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(elsewhere.json).toMatchObject({ code: 'unknown-order', status: 404 });
    expect((await read('ord_nothing', `Bearer ${secret}`)).json).toMatchObject({ code: 'unknown-order' });
  });
  it('keeps no secret in the database', async () => {
    const { json } = await place(orderFor(await portal.fill({ [variants.tea]: '1' })));
    const dump = await portal.sql<{ text: string }[]>`
      SELECT (SELECT json_agg(o)::text FROM orders o) || (SELECT json_agg(i)::text FROM idempotency_keys i) AS text`;
    expect(dump[0]?.text).not.toContain(json.secret.slice(3));
  });
  it('freezes names and prices', async () => {
    const { json } = await place(orderFor(await portal.fill({ [variants.honey]: '0.5' })));
    await portal.sql`UPDATE variants SET price_amount = 1 WHERE variant_id = ${variants.honey}`;
    await portal.sql`UPDATE products SET name = '{"vi":"Khác"}' WHERE product_id = 'prd_honey'`;
    expect((await read(json.order.id, `Bearer ${json.secret}`)).json).toEqual(json.order);
    await portal.sql`UPDATE variants SET price_amount = 200000 WHERE variant_id = ${variants.honey}`;
  });
  it('leaves notice, consents and payments behind, in the same breath', async () => {
    const cart = await portal.fill({ [variants.tea]: '1' });
    const consents = [
      { purpose: 'order-processing', version: '1', granted: true },
      { purpose: 'marketing', version: '1', granted: false },
    ];
    const { json } = await place(orderFor(cart, { consents }));
    const events = await portal.sql<{ id: string; type: string; payload: object }[]>`
      SELECT event_id AS id, type, payload FROM outbox WHERE checkout_id = ${cart.id}`;
    const [event] = events.filter(({ type }) => type === 'order.placed');
    expect(readEvent(JSON.stringify(event?.payload))).toMatchObject({
      id: event?.id,
      type: 'order.placed',
      data: { order: json.order.id, number: json.order.number, subOrders: [{ store: 'str_hao' }] },
    });
    expect(JSON.stringify(events)).not.toContain('Người mua thử');
    const answers =
      await portal.sql`SELECT purpose, version, granted FROM consents WHERE checkout_id = ${cart.id} ORDER BY 1`;
    expect([...answers]).toEqual([consents[1], consents[0]]);
  });
  it('empties its cart, which then takes nothing more', async () => {
    const cart = await portal.fill({ [variants.tea]: '1' });
    await place(orderFor(cart));
    const { json } = await portal.call<Cart>('GET', `/v1/carts/${cart.id}`);
    expect(json.lines).toEqual([]);
    expect(json.version).toBeGreaterThan(cart.version);
    const more = await portal.call('POST', `/v1/carts/${cart.id}/lines`, {
      body: { variant: variants.tea, quantity: '1' },
    });
    expect(more.json).toMatchObject({ code: 'cart-ordered', status: 409 });
    expect((await place(orderFor(cart))).json).toMatchObject({ code: 'cart-ordered' });
  });
});

describe('paying by transfer', () => {
  it('asks each household’s payment by its own QR, where households are paid', async () => {
    const cart = await portal.fill({ [variants.tea]: '1', [variants.honey]: '1' });
    const { order } = (await place(orderFor(cart, { payment: 'vietqr' }))).json;
    const digits = order.number.replaceAll('-', '');
    expect(order.payments.map((payment) => [payment.payee.store, payment.reference, payment.amount.amount])).toEqual([
      ['str_hao', `${digits}L1`, 275_000],
      ['str_mai', `${digits}L2`, 230_000],
    ]);
    const [first] = order.payments;
    expect(decodeVietQr(first?.transfer?.vietQr ?? '')).toMatchObject({
      bin: '999999',
      account: '0000000001',
      amount: 275_000,
      purpose: `${digits}L1 MAU`,
    });
    expect(first?.transfer).toMatchObject({ sample: true, accountName: 'HO HAO MAU', purpose: `${digits}L1 MAU` });
  });
  it('asks one payment to the portal, where the portal is paid', async () => {
    const cart = await portal.fill({ [variants.southTea]: '2' }, 'south');
    const { order } = (await place(orderFor(cart, { payment: 'vietqr' }), { site: 'south' })).json;
    expect(order.payments).toMatchObject([
      { payee: { kind: 'portal', name: 'Cổng Nam' }, amount: { amount: 230_000 }, state: 'pending' },
    ]);
    expect(order.payments[0]?.reference).toBe(order.number.replaceAll('-', ''));
  });
  it('needs no transfer when paid on delivery', async () => {
    const { order } = (await place(orderFor(await portal.fill({ [variants.tea]: '1' })))).json;
    expect(order.payments).toMatchObject([{ method: 'cod', payee: { store: 'str_hao' } }]);
    expect(order.payments[0]).not.toHaveProperty('transfer');
  });
  it('is refused for a household without an account, and above the banks’ limit, and nothing is sold', async () => {
    await portal.sql`UPDATE stock SET quantity = 10 WHERE variant_id = ${variants.soldOut}`;
    const cash = await portal.fill({ [variants.soldOut]: '1' });
    const answer = await place(orderFor(cash, { payment: 'vietqr' }));
    expect(answer.json).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/payment', code: 'unusable' }] });
    expect(await stockOf(variants.soldOut)).toBe('10');
    await portal.sql`UPDATE variants SET price_amount = 6000000 WHERE variant_id = ${variants.southTea}`;
    const dear = await portal.fill({ [variants.southTea]: '100' }, 'south');
    const refused = await place(orderFor(dear, { payment: 'vietqr' }), { site: 'south' });
    expect(refused.json).toMatchObject({ errors: [{ pointer: '/payment' }] });
    await portal.sql`UPDATE variants SET price_amount = 100000 WHERE variant_id = ${variants.southTea}`;
  });
});

describe('an order is refused, and nothing happens', () => {
  const refusals: readonly (readonly [string, (cart: Cart) => Partial<PlaceOrderRequest>, object])[] = [
    [
      'when the total is not what the buyer saw, with the new cart',
      () => ({ expectedTotal: { amount: 1, currency: 'VND' } }),
      { code: 'total-changed', status: 409, cart: { totals: { total: { amount: 275_000 } } } },
    ],
    [
      'when the expected total says more than amount and currency',
      (cart) => {
        const expectedTotal: object = { ...cart.totals.total, tax: 0 };
        return { expectedTotal: expectedTotal as PlaceOrderRequest['expectedTotal'] };
      },
      { code: 'invalid-request', errors: [{ pointer: '/expectedTotal/tax', code: 'unknown-field' }] },
    ],
    ['without a required consent', () => ({ consents: [] }), { code: 'consent-required', status: 422 }],
    [
      'when a required consent is denied',
      () => ({ consents: [{ purpose: 'order-processing', version: '1', granted: false }] }),
      { code: 'consent-required' },
    ],
    [
      'when a consent is for another version of the text',
      () => ({ consents: [{ purpose: 'order-processing', version: '0', granted: true }] }),
      { code: 'consent-required' },
    ],
    [
      'when a purpose is not the portal’s',
      (cart) => ({ consents: [...orderFor(cart).consents, { purpose: 'resale', version: '1', granted: true }] }),
      { code: 'invalid-request', errors: [{ pointer: '/consents/1/purpose' }] },
    ],
    [
      'for a commune of another province',
      () => ({ address: { vintage: '2025-07', provinceCode: '20', communeCode: '05503', street: 'x' } }),
      { code: 'unknown-place', errors: [{ pointer: '/address/communeCode' }] },
    ],
    [
      'for a commune that does not exist',
      () => ({ address: { vintage: '2025-07', provinceCode: '19', communeCode: '00000', street: 'x' } }),
      { code: 'unknown-place', status: 422 },
    ],
    [
      'for a phone number in local form',
      () => ({ contact: { name: 'Người mua thử', phone: '0912345678' } }),
      { code: 'invalid-request', errors: [{ pointer: '/contact/phone' }] },
    ],
    [
      'with an empty name',
      () => ({ contact: { name: '   ', phone: '+84912345678' } }),
      { code: 'invalid-request', errors: [{ pointer: '/contact/name' }] },
    ],
    ['for a cart that is not there', () => ({ cart: 'crt_nothing' }), { code: 'unknown-cart', status: 404 }],
  ];
  it.each(refusals)('%s', async (_title, change, problem) => {
    const before = await stockOf(variants.tea);
    const cart = await portal.fill({ [variants.tea]: '1' });
    const request = orderFor(cart);
    const patch = change(cart);
    const { json, status } = await place<object>({ ...request, ...patch });
    expect(json).toMatchObject(problem);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(await stockOf(variants.tea)).toBe(before);
    expect((await portal.call<Cart>('GET', `/v1/carts/${cart.id}`)).json).toEqual(cart);
  });
  it('when it brings a total, a price or a status of its own, wherever it stands', async () => {
    const cart = await portal.fill({ [variants.tea]: '1' });
    const request = orderFor(cart);
    const body = { ...request, total: 1, contact: { ...request.contact, vip: true }, lines: [] };
    const answer = await place<{ errors: { pointer: string }[] }>(body);
    expect(answer.json.errors.map(({ pointer }) => pointer).sort()).toEqual(['/contact/vip', '/lines', '/total']);
  });
  it('without an Idempotency-Key', async () => {
    const cart = await portal.fill({ [variants.tea]: '1' });
    const answer = await place<object>(orderFor(cart), { headers: {} });
    expect(answer.json).toMatchObject({ code: 'invalid-request', errors: [{ code: 'idempotency-key' }] });
  });
  it('for an empty cart', async () => {
    const cart = await portal.fill({});
    expect((await place(orderFor(cart))).json).toMatchObject({ code: 'cart-empty', status: 409 });
  });
  it('when the age is not confirmed for alcohol', async () => {
    const cart = await portal.fill({ [variants.liquor]: '1' });
    expect((await place(orderFor(cart))).json).toMatchObject({
      code: 'age-required',
      errors: [{ pointer: '/ageConfirmed' }],
    });
    expect((await place(orderFor(cart, { ageConfirmed: false }))).json).toMatchObject({ code: 'age-required' });
    expect((await place(orderFor(cart, { ageConfirmed: true }))).status).toBe(201);
  });
  it('when stock is gone since, with the cart as it is now', async () => {
    const cart = await portal.fill({ [variants.liquor]: '5' });
    await portal.sql`UPDATE stock SET quantity = 2 WHERE variant_id = ${variants.liquor}`;
    const { json } = await place(orderFor(cart, { ageConfirmed: true }));
    expect(json).toMatchObject({
      code: 'out-of-stock',
      cart: { lines: [{ issue: 'notEnough', available: '2' }] },
    });
    await portal.sql`UPDATE stock SET sale = 'outOfSeason' WHERE variant_id = ${variants.liquor}`;
    expect((await place(orderFor(cart, { ageConfirmed: true }))).json).toMatchObject({ code: 'not-for-sale' });
    await portal.sql`UPDATE stock SET sale = 'open', quantity = 20 WHERE variant_id = ${variants.liquor}`;
  });
  it('when a price rose since, and goes through once the buyer agrees', async () => {
    const cart = await portal.fill({ [variants.tea]: '1' });
    await portal.sql`UPDATE variants SET price_amount = 250000 WHERE variant_id = ${variants.tea}`;
    const refused = await place<{ code: string; cart: Cart }>(orderFor(cart));
    expect(refused.json.code).toBe('total-changed');
    expect((await place(orderFor(refused.json.cart))).status).toBe(201);
    await portal.sql`UPDATE variants SET price_amount = 245000 WHERE variant_id = ${variants.tea}`;
  });
});

describe('hostile texts in an order', () => {
  it('are kept and shown as they were written', async () => {
    const hostile = "<img src=x onerror=alert(1)> ' OR 1=1; -- \u202e ${x} Ế";
    const request = orderFor(await portal.fill({ [variants.tea]: '1' }));
    const { json } = await place({
      ...request,
      contact: { name: hostile, phone: '+84912345678' },
      address: { ...request.address, street: hostile },
      note: hostile,
    });
    expect(json.order).toMatchObject({ contact: { name: hostile }, address: { street: hostile }, note: hostile });
  });
  it('with NUL or half characters are refused with a pointer', async () => {
    const request = orderFor(await portal.fill({ [variants.tea]: '1' }));
    for (const text of ['a\0b', 'a\ud800b']) {
      const answer = await place<object>({ ...request, note: text, contact: { ...request.contact, name: text } });
      expect(answer.json).toMatchObject({
        code: 'invalid-request',
        errors: [{ pointer: '/contact/name' }, { pointer: '/note', code: 'illegal-character' }],
      });
    }
  });
});
