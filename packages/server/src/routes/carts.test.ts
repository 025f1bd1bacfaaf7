import { cartSchema, type Cart, type Problem } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putProduct } from '../repository/index.ts';
import { variants } from '../testing/test-catalogue.ts';
import { once, openTestPortal, type Call, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const add = <T = Cart>(cart: string, body: unknown, call: Call = {}) =>
  portal.call<T>('POST', `/v1/carts/${cart}/lines`, { body, ...call });
const newCart = async () => (await portal.call<Cart>('POST', '/v1/carts')).json;
const create = <T = Cart>(line: unknown, call: Call = {}) =>
  portal.call<T>('POST', '/v1/carts', { body: { line }, ...call });
const carts = async () => (await portal.sql<{ n: number }[]>`SELECT count(*)::int AS n FROM checkouts`)[0]?.n;
const faultsOf = (json: {
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[] | undefined;
}) => json.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a cart', () => {
  it('begins empty, with or without a body', async () => {
    const answer = await portal.call<Cart>('POST', '/v1/carts', { body: {} });
    expect(answer.status).toBe(201);
    expect(cartSchema.parse(answer.json)).toEqual(answer.json);
    expect(answer.json).toMatchObject({ version: 0, lines: [], parcels: [], totals: { total: { amount: 0 } } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await newCart()).id).not.toBe(answer.json.id);
  });
  it('takes no fields but its first line when it is made', async () => {
    expect(faultsOf((await portal.call('POST', '/v1/carts', { body: { total: 1 } })).json)).toEqual([
      '/total unknown-field',
    ]);
  });
  it('begins with a line, priced as if it had been added', async () => {
    const answer = await create({ variant: variants.tea, quantity: '2' });
    expect(answer.status).toBe(201);
    expect(cartSchema.parse(answer.json)).toEqual(answer.json);
    expect(answer.json).toMatchObject({ version: 1, lines: [{ variant: variants.tea, quantity: '2' }] });
    const { json } = await add((await newCart()).id, { variant: variants.tea, quantity: '2' });
    expect(json).toMatchObject({ version: 1, totals: answer.json.totals });
    expect((await portal.call('GET', `/v1/carts/${answer.json.id}`)).json).toEqual(answer.json);
  });
  it('answers every change with the whole of itself, priced by the server', async () => {
    const { id } = await newCart();
    await add(id, { variant: variants.tea, quantity: '2' });
    const { json } = await add(id, { variant: variants.honey, quantity: '1.5' });
    expect(cartSchema.parse(json)).toEqual(json);
    expect(json.version).toBe(2);
    expect(json.lines.map((line) => [line.variant, line.quantity, line.total.amount])).toEqual([
      [variants.tea, '2', 490_000],
      [variants.honey, '1.5', 300_000],
    ]);
    expect(json.parcels.map((parcel) => parcel.totals.shipping.amount)).toEqual([30_000, 30_000]);
    expect(json.totals.total.amount).toBe(490_000 + 300_000 + 60_000);
    expect((await portal.call('GET', `/v1/carts/${id}`)).json).toEqual(json);
  });
  it('ships a parcel free from its worth on', async () => {
    const { totals } = await portal.fill({ [variants.tea]: '3' });
    expect(totals.shipping.amount).toBe(0);
  });
  it('adds to a line that is there instead of making a second one', async () => {
    const { id } = await newCart();
    await add(id, { variant: variants.tea, quantity: '2' });
    const { json } = await add(id, { variant: variants.tea, quantity: '3' });
    expect(json.lines.map((line) => line.quantity)).toEqual(['5']);
  });
  it('changes and removes lines', async () => {
    const cart = await portal.fill({ [variants.tea]: '2', [variants.honey]: '1' });
    const [tea = '', honey = ''] = cart.lines.map((line) => line.id);
    const line = (id: string) => `/v1/carts/${cart.id}/lines/${id}`;
    const more = await portal.call<Cart>('PATCH', line(tea), { body: { quantity: '4' } });
    expect(more.json.lines[0]?.quantity).toBe('4');
    const without = await portal.call<Cart>('PATCH', line(tea), { body: { quantity: '0' } });
    expect(without.json.lines.map(({ id }) => id)).toEqual([honey]);
    expect((await portal.call<Cart>('DELETE', line(honey))).json.lines).toEqual([]);
    expect((await portal.call('DELETE', line(honey))).json).toMatchObject({ code: 'unknown-line', status: 404 });
    expect((await portal.call('PATCH', line(tea), { body: { quantity: '1' } })).json.code).toBe('unknown-line');
  });
  it('of another portal is not there', async () => {
    const { id } = await newCart();
    expect((await portal.call('GET', `/v1/carts/${id}`, { site: 'south' })).json.code).toBe('unknown-cart');
    expect((await portal.call('GET', '/v1/carts/crt_nothing')).json.code).toBe('unknown-cart');
    const elsewhere = await add(id, { variant: variants.southTea, quantity: '1' }, { site: 'south' });
    expect(elsewhere.json).toMatchObject({ code: 'unknown-cart' });
  });
  it('holds at most 100 lines', async () => {
    const { id } = await newCart();
    await portal.sql`
      INSERT INTO checkout_lines (checkout_id, line_id, line_no, store_id, variant_id, quantity)
      SELECT ${id}, 'lin_' || n, n, 'str_hao', 'var_' || n, 1 FROM generate_series(1, 100) AS n`;
    expect((await add(id, { variant: variants.tea, quantity: '1' })).json).toMatchObject({ code: 'cart-full' });
  });
});

describe('a line is refused', () => {
  it('for a variant that is not there, or of another portal', async () => {
    const { id } = await newCart();
    for (const variant of ['var_nothing', variants.southTea]) {
      expect((await add(id, { variant, quantity: '1' })).json).toMatchObject({ code: 'unknown-variant', status: 404 });
    }
  });
  it('for a service, and out of season', async () => {
    const { id } = await newCart();
    for (const variant of [variants.stay, variants.lychee]) {
      expect((await add(id, { variant, quantity: '1' })).json).toMatchObject({ code: 'not-for-sale', status: 409 });
    }
  });
  it('when there is not as much, with the cart as it is', async () => {
    const cart = await portal.fill({ [variants.tea]: '2' });
    const answer = await add(cart.id, { variant: variants.tea, quantity: '49' });
    expect(answer.json).toMatchObject({ code: 'out-of-stock', status: 409, cart: { lines: [{ quantity: '2' }] } });
    expect((await add(cart.id, { variant: variants.soldOut, quantity: '1' })).json).toMatchObject({
      code: 'out-of-stock',
    });
  });
  it('with the cart that it should have begun: nothing is left of either', async () => {
    const before = await carts();
    const refused: readonly (readonly [unknown, string, readonly string[] | undefined])[] = [
      [{ variant: 'var_nothing', quantity: '1' }, 'unknown-variant', undefined],
      [{ variant: variants.southTea, quantity: '1' }, 'unknown-variant', undefined],
      [{ variant: variants.lychee, quantity: '1' }, 'not-for-sale', undefined],
      [{ variant: variants.soldOut, quantity: '1' }, 'out-of-stock', undefined],
      [{ variant: variants.tea, quantity: '1.5' }, 'invalid-request', ['/line/quantity off-step']],
      [{ variant: variants.tea, quantity: '-1' }, 'invalid-request', ['/line/quantity wrong-format']],
      [{ variant: variants.tea, quantity: '1', price: 1 }, 'invalid-request', ['/line/price unknown-field']],
      [null, 'invalid-request', ['/line wrong-type']],
    ];
    for (const [line, code, faults] of refused) {
      const { json } = await create<Problem>(line, { headers: once() });
      expect(json).toMatchObject({ code });
      expect(json.cart).toBeUndefined();
      if (faults) expect(faultsOf(json)).toEqual(faults);
    }
    expect(await carts()).toBe(before);
  });
  it('for quantities that are negative, no decimals, off the step, too small or too large', async () => {
    const { id } = await newCart();
    const refused: readonly (readonly [string, unknown, string])[] = [
      [variants.tea, '-1', '/quantity wrong-format'],
      [variants.tea, '1e3', '/quantity wrong-format'],
      [variants.tea, '1,5', '/quantity wrong-format'],
      [variants.tea, 'NaN', '/quantity wrong-format'],
      [variants.tea, 2, '/quantity wrong-type'],
      [variants.tea, null, '/quantity wrong-type'],
      [variants.tea, '0', '/quantity below-min'],
      [variants.tea, '1.5', '/quantity off-step'],
      [variants.honey, '0.25', '/quantity below-min'],
      [variants.honey, '0.75', '/quantity off-step'],
      [variants.tea, '101', '/quantity above-max'],
      [variants.honey, '999999999.5', '/quantity above-max'],
    ];
    for (const [variant, quantity, fault] of refused) {
      const answer = await add(id, { variant, quantity });
      expect(answer.status).toBe(422);
      expect(faultsOf(answer.json as never)).toEqual([fault]);
    }
  });
  it('when it brings a price, a total or anything else of its own', async () => {
    const { id } = await newCart();
    const body = { variant: variants.tea, quantity: '1', unitPrice: { amount: 1, currency: 'VND' }, 'a/b~c': 1 };
    const answer = await add(id, body);
    expect(faultsOf(answer.json as never)).toEqual(['/unitPrice unknown-field', '/a~1b~0c unknown-field']);
    expect((await portal.call<Cart>('GET', `/v1/carts/${id}`)).json.lines).toEqual([]);
  });
});

describe('a line says what has happened since', () => {
  it('when stock went down or the seller stopped selling', async () => {
    const cart = await portal.fill({ [variants.liquor]: '6', [variants.honey]: '2' });
    const issue = async () =>
      (await portal.call<Cart>('GET', `/v1/carts/${cart.id}`)).json.lines.map((line) => [line.issue, line.available]);
    expect(await issue()).toEqual([
      ['none', undefined],
      ['none', undefined],
    ]);
    await portal.sql`UPDATE stock SET quantity = 4 WHERE variant_id = ${variants.liquor}`;
    await portal.sql`UPDATE stock SET quantity = 0.4 WHERE variant_id = ${variants.honey}`;
    expect(await issue()).toEqual([
      ['notEnough', '4'],
      ['soldOut', undefined],
    ]);
    await portal.sql`UPDATE products SET state = 'retired' WHERE product_id = 'prd_liquor'`;
    expect((await issue())[0]).toEqual(['unavailable', undefined]);
    await portal.sql`UPDATE products SET state = 'active' WHERE product_id = 'prd_liquor'`;
    await portal.sql`UPDATE stock SET quantity = 20 WHERE variant_id = ${variants.liquor}`;
    await portal.sql`UPDATE stock SET quantity = 12.5 WHERE variant_id = ${variants.honey}`;
  });
  it('when the variant is replaced in the catalogue', async () => {
    const record = (id: string) => ({
      id: 'prd_change',
      store: 'str_mai',
      slug: 'doi-goi',
      type: 'goods' as const,
      name: { vi: 'Đổi gói' },
      pictures: [],
      variants: [
        {
          id,
          name: { vi: 'Gói' },
          price: 10_000,
          taxRate: '0',
          taxIncluded: true,
          order: { unit: 'pack' as const, step: '1', min: '1' },
          stock: { quantity: '5', sale: 'open' as const, shown: true },
        },
      ],
      position: 20,
    });
    await putProduct(portal.sql, record('var_old'));
    const cart = await portal.fill({ var_old: '1' });
    await putProduct(portal.sql, record('var_new'));
    const { json } = await portal.call<Cart>('GET', `/v1/carts/${cart.id}`);
    expect(json.lines[0]?.issue).toBe('unavailable');
    expect((await add(cart.id, { variant: 'var_old', quantity: '1' })).json).toMatchObject({ code: 'unknown-variant' });
  });
});

describe('a repeated request', () => {
  it('to make a cart makes one', async () => {
    const headers = once();
    const [first, second] = await Promise.all([1, 2].map(() => portal.call<Cart>('POST', '/v1/carts', { headers })));
    expect(second?.json).toEqual(first?.json);
    const other = await portal.call<Cart>('POST', '/v1/carts', { headers, site: 'south' });
    expect(other.json.id).not.toBe(first?.json.id);
  });
  it('to make a cart with a line makes one with one, also twenty at once and when it has grown since', async () => {
    const headers = once();
    const line = { variant: variants.tea, quantity: '1' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(line, { headers })));
    expect(new Set(answers.map(({ json }) => JSON.stringify(json))).size).toBe(1);
    const first = answers[0]?.json ?? expect.unreachable();
    expect(first.lines.map(({ quantity }) => quantity)).toEqual(['1']);
    await add(first.id, line);
    const late = await create(line, { headers });
    expect([late.json, late.headers.get('idempotency-replayed')]).toEqual([first, 'true']);
    expect((await create({ ...line, quantity: '2' }, { headers })).json).toMatchObject({
      code: 'key-reused',
      status: 422,
    });
    expect((await portal.call('POST', '/v1/carts', { body: {}, headers })).json).toMatchObject({ code: 'key-reused' });
  });
  it('to make a cart, whose answer is no longer kept, adds nothing to it', async () => {
    const headers = once();
    const line = { variant: variants.tea, quantity: '1' };
    const { json } = await create(line, { headers });
    await portal.sql`DELETE FROM idempotency_keys WHERE checkout_id = ${json.id}`;
    expect((await create(line, { headers })).json).toEqual(json);
  });
  it('to make a cart makes it when its line was refused before and can be had now', async () => {
    const headers = once();
    const line = { variant: variants.soldOut, quantity: '1' };
    expect((await create(line, { headers })).json).toMatchObject({ code: 'out-of-stock' });
    await portal.sql`UPDATE stock SET quantity = 1 WHERE variant_id = ${variants.soldOut}`;
    expect((await create(line, { headers })).json.lines).toHaveLength(1);
    await portal.sql`UPDATE stock SET quantity = 0 WHERE variant_id = ${variants.soldOut}`;
  });
  it('to add a line adds once, and is answered as the first time', async () => {
    const { id } = await newCart();
    const headers = once();
    const body = { variant: variants.tea, quantity: '1' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => add(id, body, { headers })));
    expect(new Set(answers.map(({ json }) => JSON.stringify(json))).size).toBe(1);
    expect(answers[0]?.json.lines.map((line) => line.quantity)).toEqual(['1']);
    const late = await add(id, body, { headers });
    expect(late.headers.get('idempotency-replayed')).toBe('true');
    expect((await add(id, body, { headers: once() })).json.lines[0]?.quantity).toBe('2');
  });
  it('with another body or for another line is refused', async () => {
    const cart = await portal.fill({ [variants.tea]: '1', [variants.honey]: '1' });
    const headers = once();
    const set = (index: number, quantity: string) =>
      portal.call('PATCH', `/v1/carts/${cart.id}/lines/${cart.lines[index]?.id ?? ''}`, {
        body: { quantity },
        headers,
      });
    expect((await set(0, '2')).status).toBe(200);
    expect((await set(0, '3')).json).toMatchObject({ code: 'key-reused', status: 422 });
    expect((await set(1, '2')).json).toMatchObject({ code: 'key-reused' });
  });
  it('to remove a line removes once', async () => {
    const cart = await portal.fill({ [variants.tea]: '1' });
    const headers = once();
    const remove = () =>
      portal.call<Cart>('DELETE', `/v1/carts/${cart.id}/lines/${cart.lines[0]?.id ?? ''}`, { headers });
    const first = await remove();
    expect(await remove()).toMatchObject({ status: 200, json: first.json });
  });
  it('with a key that somebody could guess is refused', async () => {
    for (const key of ['1', 'short', 'x'.repeat(129), 'has a space in the middle']) {
      const answer = await portal.call('POST', '/v1/carts', { headers: once(key) });
      expect(faultsOf(answer.json)).toEqual([' idempotency-key']);
    }
  });
});
