import type { Cart, Order, PlacedOrder, PlaceOrderRequest } from '@nongsan/core';
import { parcelShippingSchema, type ParcelShipping, type ShippingTable } from '@nongsan/core/shipping';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variants } from '../testing/test-catalogue.ts';
import { once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';
import { putPostOffices } from './post-offices.ts';
import { putStoreShipping } from './put-store-shipping.ts';

const table: ShippingTable = {
  zones: [
    {
      key: 'near',
      provinces: ['19'],
      communes: ['00070'],
      home: {
        steps: [{ upTo: 1_000, price: 20_000 }],
        beyond: { per: 500, price: 3_000 },
        transit: { min: 6, max: 20 },
      },
      postOffice: { steps: [{ upTo: 5_000, price: 12_000 }], transit: { min: 6, max: 30 } },
    },
    {
      key: 'far',
      provinces: ['79'],
      home: { steps: [{ upTo: 2_000, price: 60_000 }], transit: { min: 48, max: 96 } },
    },
  ],
  free: [{ from: 2_000_000, per: 'portal' }],
  handling: 10,
};
const near = { provinceCode: '19', communeCode: '05503' };
const far = { provinceCode: '79', communeCode: '25747' };
const nowhere = { provinceCode: '20', communeCode: '05977' };
const office = {
  code: '19-05503',
  name: 'Bưu điện văn hóa xã (mẫu)',
  address: 'Xã Tân Cương, Thái Nguyên',
  ...near,
  sample: true,
};
const pickup = { address: 'Xóm Hồng Thái, xã Tân Cương' };

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  const { sql } = portal;
  await sql`UPDATE stock SET quantity = 100000`;
  await sql`UPDATE portals SET shipping = ${sql.json(table)} WHERE portal_id = 'por_north'`;
  await putStoreShipping(sql, 'str_hao', { shipping: null, pickup });
  await putStoreShipping(sql, 'str_cash', { shipping: { perParcel: 7_000 }, pickup: null });
  await putPostOffices(sql, 'por_north', [office]);
  await sql`INSERT INTO freshness_promises VALUES ('str_mai', 'prd_honey', 48, 'handedOver')`;
});
afterAll(() => portal.close());

const shippingOf = (cart: Cart, index = 0): ParcelShipping => parcelShippingSchema.parse(cart.parcels[index]?.shipping);
const put = <T = Cart>(cart: Cart, body: object) => portal.call<T>('PUT', `/v1/carts/${cart.id}/destination`, { body });
const sent = async (lines: Record<string, string>, body: object) => (await put(await portal.fill(lines), body)).json;
const place = <T = PlacedOrder>(cart: Cart, more: Partial<PlaceOrderRequest> = {}) =>
  portal.call<T>('POST', '/v1/orders', { body: orderFor(cart, more), headers: once() });
const address = (where: typeof near) => ({ vintage: '2025-07', street: 'Số 1', ...where }) as const;

describe('a cart without a destination', () => {
  it('says from which price on it is sent', async () => {
    const cart = await portal.fill({ [variants.tea]: '1' });
    expect(shippingOf(cart)).toMatchObject({ way: 'home', exact: false, issue: 'none', weight: 200 });
    expect(cart.totals.shipping.amount).toBe(20_000);
  });
  it('is exact from the start by a flat rate', async () => {
    const cart = await portal.fill({ [variants.southTea]: '1' }, 'south');
    expect([shippingOf(cart).exact, cart.totals.shipping.amount]).toEqual([true, 30_000]);
  });
});

describe('a cart with a destination', () => {
  it('is priced by zone and weight, exactly', async () => {
    const light = await sent({ [variants.tea]: '5' }, near);
    const heavy = await sent({ [variants.tea]: '6' }, near);
    expect([light, heavy].map((cart) => cart.totals.shipping.amount)).toEqual([20_000, 23_000]);
    expect((await sent({ [variants.tea]: '1' }, far)).totals.shipping.amount).toBe(60_000);
    expect(shippingOf(light)).toMatchObject({ exact: true, weight: 1_000 });
  });
  it('is free from what all households together sell', async () => {
    const cart = await sent({ [variants.tea]: '5', [variants.honey]: '4' }, near);
    expect(cart.totals.shipping.amount).toBe(0);
  });
  it('goes by a household’s own table before the portal’s', async () => {
    const cart = await sent({ [variants.soldOut]: '1', [variants.tea]: '1' }, far);
    expect(cart.parcels.map(({ totals }) => totals.shipping.amount)).toEqual([7_000, 60_000]);
  });
  it('keeps it while lines change, until another is sent', async () => {
    const cart = await sent({ [variants.tea]: '1' }, far);
    const more = await portal.call<Cart>('POST', `/v1/carts/${cart.id}/lines`, {
      body: { variant: variants.tea, quantity: '1' },
    });
    expect(more.json.totals.shipping.amount).toBe(60_000);
    expect((await put(cart, near)).json.totals.shipping.amount).toBe(20_000);
  });
  it('offers what there is: pick-up where the household has a place, post offices where the table has prices', async () => {
    const ways = shippingOf(await sent({ [variants.tea]: '1' }, near)).ways;
    expect(ways).toMatchObject([
      { way: 'home', price: { amount: 20_000 }, transit: { min: 6, max: 20 } },
      { way: 'pickup', price: { amount: 0 }, pickup },
      { way: 'post-office', price: { amount: 12_000 }, postOffices: [office] },
    ]);
    const other = await sent({ [variants.honey]: '1' }, near);
    expect(shippingOf(other).ways.map(({ way }) => way)).toEqual(['home', 'post-office']);
  });
  it.each([
    [{ way: 'pickup' }, 0],
    [{ way: 'post-office', postOffice: office.code }, 12_000],
  ] as const)('costs what the way chosen costs: %j', async (choice, fee) => {
    const cart = await sent({ [variants.tea]: '1' }, { ...near, delivery: [{ store: 'str_hao', ...choice }] });
    expect([cart.totals.shipping.amount, shippingOf(cart).way]).toEqual([fee, choice.way]);
  });
  it('is priced by where its post office is, wherever the buyer lives', async () => {
    const choice = { store: 'str_hao', way: 'post-office', postOffice: office.code };
    const cart = await sent({ [variants.tea]: '1' }, { ...far, delivery: [choice] });
    expect(cart.totals.shipping.amount).toBe(12_000);
  });
  it('says of each way why a parcel cannot go it', async () => {
    expect(shippingOf(await sent({ [variants.tea]: '1' }, nowhere))).toMatchObject({ issue: 'not-delivered' });
    expect(shippingOf(await sent({ [variants.tea]: '11' }, far)).issue).toBe('too-heavy');
    const late = shippingOf(await sent({ [variants.honey]: '1' }, far));
    expect(late).toMatchObject({ issue: 'too-slow', promise: { hours: 48, startsAt: 'handedOver' } });
    expect(shippingOf(await sent({ [variants.honey]: '1' }, near)).issue).toBe('none');
  });
  it.each([
    ['a fee', { ...near, shipping: 0 }, 'unknown-field', '/shipping'],
    [
      'a fee of a way',
      { ...near, delivery: [{ store: 'str_hao', way: 'home', fee: 0 }] },
      'unknown-field',
      '/delivery/0/fee',
    ],
    [
      'another’s parcel',
      { ...near, delivery: [{ store: 'str_mai', way: 'home' }] },
      'not-allowed',
      '/delivery/0/store',
    ],
    [
      'a way that is none',
      { ...near, delivery: [{ store: 'str_hao', way: 'drone' }] },
      'not-allowed',
      '/delivery/0/way',
    ],
    [
      'an office that is not there',
      { ...near, delivery: [{ store: 'str_hao', way: 'post-office', postOffice: 'XX-1' }] },
      'not-allowed',
      '/delivery/0/postOffice',
    ],
    [
      'no office',
      { ...near, delivery: [{ store: 'str_hao', way: 'post-office' }] },
      'not-allowed',
      '/delivery/0/postOffice',
    ],
    [
      'an office for the way home',
      { ...near, delivery: [{ store: 'str_hao', way: 'home', postOffice: office.code }] },
      'not-allowed',
      '/delivery/0/postOffice',
    ],
    [
      'two ways for one parcel',
      {
        ...near,
        delivery: [
          { store: 'str_hao', way: 'home' },
          { store: 'str_hao', way: 'pickup' },
        ],
      },
      'not-allowed',
      '/delivery/1/store',
    ],
    ['a commune of another province', { provinceCode: '20', communeCode: '05503' }, 'unknown-place', '/communeCode'],
  ])('refuses %s, and changes nothing', async (_what, body, code, pointer) => {
    const cart = await portal.fill({ [variants.tea]: '1' });
    const answer = await put<{ errors: object[] }>(cart, body);
    expect([answer.status, answer.json.errors]).toMatchObject([422, [{ code, pointer }]]);
    expect((await portal.call<Cart>('GET', `/v1/carts/${cart.id}`)).json).toEqual(cart);
  });
  it('refuses pick-up where the household has no place for it', async () => {
    const cart = await portal.fill({ [variants.honey]: '1' });
    const answer = await put<object>(cart, { ...near, delivery: [{ store: 'str_mai', way: 'pickup' }] });
    expect(answer.json).toMatchObject({ errors: [{ pointer: '/delivery/0/way' }] });
  });
});

describe('an order', () => {
  it('is refused at the price “from …” and comes back with the exact one', async () => {
    const cart = await portal.fill({ [variants.tea]: '1' });
    const refused = await place<{ code: string; cart: Cart }>(cart, { address: address(far) });
    expect(refused.json).toMatchObject({ code: 'total-changed', cart: { totals: { shipping: { amount: 60_000 } } } });
    const placed = await place(refused.json.cart, { address: address(far) });
    expect([placed.status, placed.json.order.totals.shipping.amount]).toEqual([201, 60_000]);
  });
  it('goes as its request says, else as the cart was told', async () => {
    const delivery = [{ store: 'str_hao', way: 'pickup' }] as const;
    const told = await place(await sent({ [variants.tea]: '1' }, { ...near, delivery }));
    expect(told.json.order.subOrders[0]).toMatchObject({ shipping: { way: 'pickup', pickup } });
    const choice = [{ store: 'str_hao', way: 'post-office', postOffice: office.code }] as const;
    const cart = await sent({ [variants.tea]: '1' }, { ...near, delivery: choice });
    const asked = await place(cart, { delivery: [...choice] });
    expect(asked.json.order.subOrders[0]).toMatchObject({ shipping: { way: 'post-office', postOffice: office } });
    const home = await sent({ [variants.tea]: '1' }, { ...near, delivery: [] });
    expect((await place(home)).json.order.subOrders[0]?.shipping).toEqual({ way: 'home' });
  });
  it.each([
    ['where nothing is sent', { [variants.tea]: '1' }, nowhere, 'not-delivered'],
    ['heavier than is sent', { [variants.tea]: '11' }, far, 'too-heavy'],
    ['that cannot be there in the promised time', { [variants.honey]: '1' }, far, 'too-slow'],
  ] as const)('%s is refused before anything is paid, with the cart', async (_what, lines, where, code) => {
    const cart = await sent(lines, where);
    const refused = await place<object>(cart, { address: address(where) });
    expect(refused).toMatchObject({
      status: 409,
      json: { code: 'undeliverable', errors: [{ pointer: '/address/communeCode', code }], cart: { id: cart.id } },
    });
    const again = await portal.call<Cart>('GET', `/v1/carts/${cart.id}`);
    expect(again.json.lines).toHaveLength(1);
  });
  it('refuses a way that is not there at the order too', async () => {
    const cart = await sent({ [variants.tea]: '1' }, near);
    const refused = await place<object>(cart, { delivery: [{ store: 'str_mai', way: 'home' }] });
    expect(refused.json).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/delivery/0/store' }] });
  });
  it('carries its freshness, with its end where the beginning is known', async () => {
    const honey = await place(await sent({ [variants.honey]: '1' }, near));
    expect(honey.json.order.subOrders[0]?.freshness).toEqual({ hours: 48, startsAt: 'handedOver' });
    await portal.sql`INSERT INTO freshness_promises VALUES ('str_hao', 'prd_tea', 72, 'ordered')`;
    const tea = (await place(await sent({ [variants.tea]: '1' }, near))).json.order;
    expect(tea.subOrders[0]?.freshness).toMatchObject({ hours: 72, until: '2026-11-25T10:00:00.000+07:00' });
    await portal.sql`UPDATE freshness_promises SET starts_at = 'harvested', hours = 600 WHERE product_id = 'prd_tea'`;
    const lot = (await place(await sent({ [variants.tea]: '1' }, near))).json.order;
    expect(lot.subOrders[0]?.freshness).toMatchObject({
      startsAt: 'harvested',
      until: '2026-11-29T00:00:00.000+07:00',
    });
    // 18 days after its harvest the lot cannot be anywhere within 72 hours of it.
    await portal.sql`UPDATE freshness_promises SET hours = 72 WHERE product_id = 'prd_tea'`;
    expect(shippingOf(await sent({ [variants.tea]: '1' }, near)).issue).toBe('too-slow');
    await portal.sql`DELETE FROM freshness_promises WHERE product_id = 'prd_tea'`;
  });
  it('keeps how it goes, whatever happens to offices and tables afterwards', async () => {
    const choice = [{ store: 'str_hao', way: 'post-office', postOffice: office.code }] as const;
    const { order, secret } = (await place(await sent({ [variants.tea]: '1' }, { ...near, delivery: choice }))).json;
    expect(await putPostOffices(portal.sql, 'por_north', [])).toEqual({ written: 0, retired: 1 });
    const headers = { authorization: `Bearer ${secret}` };
    const read = (await portal.call<Order>('GET', `/v1/orders/${order.id}`, { headers })).json;
    expect(read.subOrders[0]?.shipping).toMatchObject({ postOffice: office });
    const cart = await portal.fill({ [variants.tea]: '1' });
    expect((await put<object>(cart, { ...near, delivery: choice })).status).toBe(422);
    await putPostOffices(portal.sql, 'por_north', [office]);
  });
});
