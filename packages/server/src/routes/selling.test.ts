import type { Availability, Cart, CartLine, Fault, PlacedOrder, PlaceOrderRequest, Problem } from '@nongsan/core';
import { lineStopSchema, type SellingRules } from '@nongsan/core/selling';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '../database/index.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import { putProduct, setStock } from '../repository/index.ts';
import { setRule } from '../selling/set-rules.ts';
import { makeAdminKeys, type AdminKeys } from '../testing/admin-things.ts';
import { clock, once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';

/** 22 November 2026, 10:00 in Viet Nam: a Sunday. */
const because = { vi: 'Đường vào xã đang sửa (mẫu)', en: 'The road is closed (sample)' };
const until = '2026-11-24T08:00:00+07:00';
const mondays = [{ from: { day: 'monday', time: '06:00' }, until: { day: 'thursday', time: '18:00' } }] as const;

let portal: TestPortal;
let keys: AdminKeys;
beforeAll(async () => {
  portal = await openTestPortal();
  keys = await makeAdminKeys(portal.sql);
  for (const id of ['rules', 'other'])
    await putProduct(portal.sql, {
      id: `prd_${id}`,
      store: 'str_hao',
      slug: `selling-${id}`,
      type: 'goods',
      name: { vi: id },
      pictures: [],
      position: 40,
      variants: [
        {
          id: `var_${id}`,
          name: { vi: id },
          content: { amount: '2', unit: 'kg' },
          price: 10_000,
          taxRate: '0',
          taxIncluded: true,
          order: { unit: 'pack', step: '1', min: '1' },
          stock: { quantity: '1000', sale: 'open', shown: true },
        },
      ],
    });
});
afterAll(() => portal.close());
afterEach(async () => {
  await portal.sql`DELETE FROM selling_rules`;
  await portal.sql`DELETE FROM selling_rule_changes`;
});

const setter = { by: 'test', portal: 'por_north', now: clock, allow: () => undefined };
const rule = (target: 'product' | 'store' | 'zone', id: string, rules: SellingRules) =>
  transact(portal.sql, (transaction) => setRule(transaction, setter, { target, id }, rules));
const place = (cart: Cart, more: Partial<PlaceOrderRequest> = {}) =>
  portal.call<PlacedOrder & Problem>('POST', '/v1/orders', { body: orderFor(cart, more), headers: once() });
const add = (cart: string, quantity = '1') =>
  portal.call<Cart & Problem>('POST', `/v1/carts/${cart}/lines`, { body: { variant: 'var_rules', quantity } });
const read = async (cart: string) => (await portal.call<Cart>('GET', `/v1/carts/${cart}`)).json;
const stopped = (line: CartLine | undefined) => line && [line.issue, line.stopped];
const faultsOf = ({ errors = [] }: { readonly errors?: Fault[] | undefined }) =>
  errors.map(({ pointer, code }) => [pointer, code]);

interface AvailabilityItems {
  readonly items: readonly { readonly availability?: Availability }[];
}

const stops: readonly [string, Parameters<typeof rule>, object][] = [
  ['a product', ['product', 'prd_rules', { suspended: { because, until } }], { of: 'product', because }],
  ['a household', ['store', 'str_hao', { suspended: { because, until } }], { of: 'store', because }],
  [
    'a closed window',
    ['product', 'prd_rules', { orderWindow: { weekly: [...mondays] } }],
    { reason: 'window-closed', of: 'product', resumesAt: '2026-11-23T06:00:00.000+07:00' },
  ],
  [
    'a season that has not begun',
    ['store', 'str_hao', { orderWindow: { from: until } }],
    { reason: 'window-closed', of: 'store' },
  ],
];

describe('what is not sold now', () => {
  it.each(stops)('%s: is told in the cart, refused at add and with the order', async (_, given, told) => {
    const cart = await portal.fill({ var_rules: '1' });
    await rule(...given);
    const stop = { reason: 'suspended', resumesAt: '2026-11-24T08:00:00.000+07:00', ...told };
    expect(stopped((await read(cart.id)).lines[0])).toEqual(['unavailable', stop]);
    const added = await add(cart.id);
    expect([added.status, added.json.code, faultsOf(added.json)]).toEqual([409, 'orders-paused', [['', stop.reason]]]);
    const first = { line: { variant: 'var_rules', quantity: '1' } };
    expect(faultsOf((await portal.call('POST', '/v1/carts', { body: first })).json)).toEqual([['/line', stop.reason]]);
    const placed = await place(cart);
    expect([placed.status, placed.json.code, faultsOf(placed.json)]).toEqual([
      409,
      'orders-paused',
      [['/cart', stop.reason]],
    ]);
    expect(placed.json.detail).not.toContain('undefined');
    expect(lineStopSchema.parse((placed.json.cart as Cart).lines[0]?.stopped)).toEqual(stop);
  });

  it.each(['19', '05503'])(
    'the place with the code %s: told once it is known, refused for that address',
    async (zone) => {
      await rule('zone', zone, { suspended: { because } });
      const cart = await portal.fill({ var_rules: '1' });
      expect(cart.lines[0]?.issue).toBe('none');
      const destination = { provinceCode: '19', communeCode: '05503' };
      const { json } = await portal.call<Cart>('PUT', `/v1/carts/${cart.id}/destination`, { body: destination });
      expect(stopped(json.lines[0])).toEqual(['unavailable', { reason: 'suspended', of: 'zone', because }]);
      const placed = await place(cart);
      expect(faultsOf(placed.json)).toEqual([['/address/communeCode', 'suspended']]);
    },
  );

  it('is sold again once its time is over, and takes nothing of others with it', async () => {
    const cart = await portal.fill({ var_rules: '1', var_other: '1' });
    await rule('product', 'prd_rules', { suspended: { because, until: '2026-11-22T10:00:00+07:00' } });
    await rule('zone', '22', { suspended: { because } });
    expect((await read(cart.id)).lines.map((line) => line.issue)).toEqual(['none', 'none']);
    expect((await place(cart)).status).toBe(201);
  });

  it('can be taken out of the cart', async () => {
    const cart = await portal.fill({ var_rules: '1', var_other: '1' });
    await rule('product', 'prd_rules', { suspended: { because } });
    const line = cart.lines[0]?.id ?? '';
    const left = await portal.call<Cart>('DELETE', `/v1/carts/${cart.id}/lines/${line}`);
    expect(left.json.lines.map(({ variant }) => variant)).toEqual(['var_other']);
    expect((await place(left.json)).status).toBe(201);
  });
});

describe('the most for one buyer', () => {
  const phone = (number: string) => ({ contact: { name: 'Người mua thử', phone: number } });
  const limited = () => rule('product', 'prd_rules', { perBuyer: { quantity: '3', days: 7 } });

  it('is refused at add, and told in a cart that held more before', async () => {
    const cart = await portal.fill({ var_rules: '4' });
    await limited();
    expect(stopped((await read(cart.id)).lines[0])).toEqual(['unavailable', { reason: 'buyer-limit', of: 'product' }]);
    expect(faultsOf((await add(cart.id)).json)).toEqual([['/quantity', 'buyer-limit']]);
  });

  it('counts over orders of one telephone number, and not what was cancelled', async () => {
    await limited();
    const buyer = phone('+84911000001');
    const first = await place(await portal.fill({ var_rules: '2' }), buyer);
    expect(first.status).toBe(201);
    const second = await portal.fill({ var_rules: '2' });
    const refused = await place(second, buyer);
    expect([refused.status, faultsOf(refused.json)]).toEqual([409, [['/contact/phone', 'buyer-limit']]]);
    expect(refused.json.errors?.[0]?.detail).toContain('1 left for this number');
    expect((await place(await portal.fill({ var_rules: '1' }), buyer)).status).toBe(201);
    expect((await place(await portal.fill({ var_rules: '3' }), phone('+84911000002'))).status).toBe(201);
    const subOrder = first.json.order.subOrders[0]?.id ?? '';
    await transact(portal.sql, (transaction) =>
      changeSubOrder(transaction, {
        store: 'str_hao',
        subOrder,
        to: 'cancelled',
        actor: { kind: 'buyer', name: 'buyer' },
        now: clock,
      }),
    );
    expect((await place(second, buyer)).status).toBe(201);
  });

  it('holds for orders that come at once', async () => {
    await limited();
    const carts = await Promise.all(Array.from({ length: 8 }, () => portal.fill({ var_rules: '1' })));
    const answers = await Promise.all(carts.map((cart) => place(cart, phone('+84911000003'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409, 409, 409]);
  });
});

describe('a household’s day', () => {
  it('in kilograms takes what it can pack, and tells the next free day', async () => {
    const cart = await portal.fill({ var_rules: '1' });
    await portal.sql`DELETE FROM sub_order_deliveries`;
    await rule('store', 'str_hao', { capacity: { unit: 'kilograms', perDay: 5 } });
    expect((await place(await portal.fill({ var_rules: '2' }))).status).toBe(201);
    const stop = { reason: 'capacity-reached', of: 'store', resumesAt: '2026-11-23T00:00:00.000+07:00' };
    expect(stopped((await read(cart.id)).lines[0])).toEqual(['unavailable', stop]);
    expect(faultsOf((await place(cart)).json)).toEqual([['/cart', 'capacity-reached']]);
  });
});

describe('what changed since a line was put in', () => {
  const price = (amount: number) =>
    portal.sql`UPDATE variants SET price_amount = ${amount} WHERE variant_id = 'var_other'`;
  const stock = (quantity: string) =>
    setStock(portal.sql, 'str_hao', 'var_other', { quantity, sale: 'open', shown: true });

  it('is nothing at first, then the old and the new price, until the buyer changes the line', async () => {
    const cart = await portal.fill({ var_other: '2' });
    expect(cart.lines[0]?.changes).toBeUndefined();
    await price(12_000);
    const vnd = (amount: number) => ({ amount, currency: 'VND' });
    expect((await read(cart.id)).lines[0]?.changes).toEqual({ price: { was: vnd(10_000), now: vnd(12_000) } });
    expect((await place(cart)).json.code).toBe('total-changed');
    const path = `/v1/carts/${cart.id}/lines/${cart.lines[0]?.id ?? ''}`;
    const set = await portal.call<Cart>('PATCH', path, { body: { quantity: '3' } });
    expect(set.json.lines[0]?.changes).toBeUndefined();
    await price(10_000);
  });

  it('is told of what there is, where it is less than the line holds', async () => {
    await stock('10');
    const cart = await portal.fill({ var_other: '4' });
    await stock('5');
    expect((await read(cart.id)).lines[0]?.changes).toBeUndefined();
    await stock('3');
    expect((await read(cart.id)).lines[0]?.changes).toEqual({ available: { was: '10', now: '3' } });
    await stock('1000');
  });

  it('is nothing for lines that an earlier release wrote', async () => {
    const cart = await portal.fill({ var_other: '2' });
    await portal.sql`UPDATE checkout_lines SET added_price = NULL, added_left = NULL`;
    await price(11_000);
    expect((await read(cart.id)).lines[0]?.changes).toBeUndefined();
    await price(10_000);
  });

  it('a pre-order says after which day it is sent', async () => {
    await setStock(portal.sql, 'str_hao', 'var_other', {
      quantity: '9',
      sale: 'preorder',
      availableFrom: '2026-12-20',
      shown: true,
    });
    const cart = await portal.fill({ var_other: '1' });
    expect(cart.lines[0]).toMatchObject({ issue: 'none', from: '2026-12-20' });
    await stock('1000');
  });
});

describe('rules of a portal’s own systems', () => {
  const ask = async (method: string, path: string, json?: unknown) => {
    const response = await portal.app.request(`/v1/admin/selling-rules/${path}`, {
      method,
      headers: { authorization: `Bearer ${keys.right}`, 'content-type': 'application/json' },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    return { status: response.status, json: (await response.json()) as Problem & Record<string, unknown> };
  };

  it('are set, replaced and kept in a history; the same again changes nothing', async () => {
    const suspended = { suspended: { because } };
    expect((await ask('GET', 'store/str_hao')).json).toEqual({ target: 'store', id: 'str_hao', rules: {}, version: 0 });
    expect((await ask('PUT', 'store/str_hao', suspended)).json).toMatchObject({ version: 1, rules: suspended });
    expect((await ask('PUT', 'store/str_hao', suspended)).json).toMatchObject({ version: 1 });
    expect((await ask('PUT', 'store/str_hao', {})).json).toMatchObject({ version: 2, rules: {} });
    const { json } = await ask('GET', 'store/str_hao/history');
    expect(json['changes']).toMatchObject([
      { number: 2, rules: {} },
      { number: 1, rules: suspended },
    ]);
  });

  it.each([
    ['product/prd_rules', { capacity: { unit: 'orders', perDay: 5 } }, 422, 'invalid-request'],
    ['store/str_hao', { perBuyer: { quantity: '1', days: 1 } }, 422, 'invalid-request'],
    ['zone/22', { suspended: { because: { en: 'x' } } }, 422, 'invalid-request'],
    ['zone/00', { suspended: { because } }, 422, 'unknown-place'],
    ['zone/00000', { suspended: { because } }, 422, 'unknown-place'],
    ['product/prd_none', {}, 404, 'unknown-product'],
    ['store/str_none', {}, 404, 'unknown-store'],
    ['order/ord_1', {}, 404, 'not-found'],
  ])('%s %o: %i %s', async (path, rules, status, code) => {
    const answer = await ask('PUT', path, rules);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
  });
});

describe('what a page is told of goods that are not sold now', () => {
  const told = async () => {
    const { json } = await portal.call<AvailabilityItems>('GET', '/v1/availability?variants=var_rules,var_other');
    return json.items.map(({ availability }) => [availability?.status, availability?.stopped]);
  };
  it('is why, by whose rule and until when, of those alone', async () => {
    expect(await told()).toEqual([
      ['available', undefined],
      ['available', undefined],
    ]);
    await rule('product', 'prd_rules', { suspended: { because, until } });
    expect(await told()).toEqual([
      ['soldOut', { reason: 'suspended', of: 'product', because, resumesAt: '2026-11-24T08:00:00.000+07:00' }],
      ['available', undefined],
    ]);
    await rule('store', 'str_hao', { orderWindow: { weekly: [...mondays] } });
    const [, other] = await told();
    expect(other).toEqual([
      'soldOut',
      { reason: 'window-closed', of: 'store', resumesAt: '2026-11-23T06:00:00.000+07:00' },
    ]);
  });
});
