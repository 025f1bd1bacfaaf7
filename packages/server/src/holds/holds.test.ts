import type { Availability } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStock } from '../repository/index.ts';
import { holdingBuyer, piecesOf, putPiece } from '../testing/holding-buyer.ts';
import { clock, openTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { expireHolds, setHoldSettings } from './index.ts';

let portal: TestPortal;
let buyer: ReturnType<typeof holdingBuyer>;
let now = clock;
beforeAll(async () => {
  portal = await openTestPortal({ now: () => now, config: { trustProxy: true } });
  buyer = holdingBuyer(portal);
});
afterAll(() => portal.close());

const later = (minutes: number) => new Date(clock.getTime() + minutes * 60_000);
const expiry = (cart: { readonly holdUntil?: string | undefined }) => new Date(cart.holdUntil ?? 0);

let made = 0;
const pieces = (count: number) => putPiece(portal, `held${++made}`, count);

async function available(variant: string): Promise<string | undefined> {
  const { json } = await portal.call<{ items: { availability: Availability }[] }>(
    'GET',
    `/v1/availability?variants=${variant}`,
  );
  return json.items[0]?.availability.available;
}

describe('goods that a cart holds', () => {
  it('are offered to nobody else, and are there for the cart itself', async () => {
    const variant = await pieces(3);
    const cart = await portal.fill({ [variant]: '2' });
    const { json: held } = await buyer.hold(cart.id);
    expect(expiry(held)).toEqual(later(15));
    expect(held.lines.map(({ issue }) => issue)).toEqual(['none']);
    expect(held.version).toBe(cart.version);
    expect(await available(variant)).toBe('1');
    const other = await portal.fill({ [variant]: '1' });
    const more = await portal.call('PATCH', `/v1/carts/${other.id}/lines/${other.lines[0]?.id ?? ''}`, {
      body: { quantity: '2' },
    });
    expect(more.json.code).toBe('out-of-stock');
    const own = await portal.call('PATCH', `/v1/carts/${cart.id}/lines/${cart.lines[0]?.id ?? ''}`, {
      body: { quantity: '3' },
    });
    expect(own.status).toBe(200);
  });

  it('cannot be sold to another, and are sold to their buyer', async () => {
    const variant = await pieces(2);
    const [mine, theirs] = [await portal.fill({ [variant]: '2' }), await portal.fill({ [variant]: '1' })];
    await buyer.hold(mine.id);
    const refused = await buyer.order(theirs);
    expect([refused.status, refused.json.code]).toEqual([409, 'out-of-stock']);
    expect((await buyer.hold(theirs.id)).json.code).toBe('out-of-stock');
    expect((await buyer.order(mine)).status).toBe(201);
    expect(await piecesOf(portal, variant)).toEqual({ left: 0, held: 0, sold: 2 });
  });

  it('are held all or not at all', async () => {
    const [one, two] = [await pieces(5), await pieces(1)];
    const mine = await portal.fill({ [one]: '1', [two]: '1' });
    await buyer.order(await portal.fill({ [two]: '1' }));
    const refused = await buyer.hold(mine.id);
    expect([refused.status, refused.json.code]).toEqual([409, 'out-of-stock']);
    expect(await piecesOf(portal, one)).toEqual({ left: 5, held: 0, sold: 0 });
  });

  it('are what the cart is when the hold is renewed, and what it was until then', async () => {
    const [one, two] = [await pieces(5), await pieces(5)];
    const cart = await portal.fill({ [one]: '4', [two]: '1' });
    await buyer.hold(cart.id);
    await portal.call('DELETE', `/v1/carts/${cart.id}/lines/${cart.lines[1]?.id ?? ''}`);
    await portal.call('PATCH', `/v1/carts/${cart.id}/lines/${cart.lines[0]?.id ?? ''}`, { body: { quantity: '2' } });
    expect([await piecesOf(portal, one), await piecesOf(portal, two)]).toMatchObject([{ held: 4 }, { held: 1 }]);
    await buyer.hold(cart.id);
    expect([await piecesOf(portal, one), await piecesOf(portal, two)]).toEqual([
      { left: 3, held: 2, sold: 0 },
      { left: 5, held: 0, sold: 0 },
    ]);
  });

  it('go back where the order wants less of them', async () => {
    const [one, two] = [await pieces(5), await pieces(5)];
    const cart = await portal.fill({ [one]: '4', [two]: '1' });
    await buyer.hold(cart.id);
    await portal.call('DELETE', `/v1/carts/${cart.id}/lines/${cart.lines[1]?.id ?? ''}`);
    const less = await portal.call<typeof cart>('PATCH', `/v1/carts/${cart.id}/lines/${cart.lines[0]?.id ?? ''}`, {
      body: { quantity: '2' },
    });
    expect((await buyer.order(less.json)).status).toBe(201);
    expect([await piecesOf(portal, one), await piecesOf(portal, two)]).toEqual([
      { left: 3, held: 0, sold: 2 },
      { left: 5, held: 0, sold: 0 },
    ]);
  });

  it('are among what a household says it has', async () => {
    const variant = await pieces(5);
    await buyer.hold((await portal.fill({ [variant]: '2' })).id);
    await setStock(portal.sql, 'str_hao', variant, { quantity: '10', sale: 'open', shown: true });
    expect(await piecesOf(portal, variant)).toMatchObject({ left: 8, held: 2 });
  });

  it('are not held where nothing can be ordered, and the reason is told', async () => {
    const variant = await pieces(5);
    const cart = await portal.fill({ [variant]: '1' });
    await portal.sql`UPDATE stock SET sale = 'outOfSeason' WHERE variant_id = ${variant}`;
    expect((await buyer.hold(cart.id)).json.code).toBe('not-for-sale');
    const { json: empty } = await portal.call<typeof cart>('POST', '/v1/carts');
    expect((await buyer.hold(empty.id)).json.code).toBe('cart-empty');
    expect((await piecesOf(portal, variant)).held).toBe(0);
  });
});

describe('a hold', () => {
  it('is given back when the review is left, once, by a request without body and header', async () => {
    const variant = await pieces(5);
    const cart = await portal.fill({ [variant]: '2' });
    await buyer.hold(cart.id);
    const answers = await Promise.all([buyer.release(cart.id), buyer.release(cart.id), buyer.release(cart.id)]);
    expect(answers.map(({ status, json }) => [status, json.holdUntil])).toEqual(Array(3).fill([200, undefined]));
    expect(await piecesOf(portal, variant)).toEqual({ left: 5, held: 0, sold: 0 });
  });

  it('lasts as long as the portal says, also not at all', async () => {
    const variant = await pieces(5);
    const cart = await portal.fill({ [variant]: '1' });
    await setHoldSettings(portal.sql, 'por_north', { minutes: 5, perAddress: undefined });
    expect(expiry((await buyer.hold(cart.id)).json)).toEqual(later(5));
    await buyer.release(cart.id);
    await setHoldSettings(portal.sql, 'por_north', { minutes: 0, perAddress: undefined });
    expect((await buyer.hold(cart.id)).json.holdUntil).toBeUndefined();
    expect((await piecesOf(portal, variant)).held).toBe(0);
    await setHoldSettings(portal.sql, 'por_north', { minutes: 15, perAddress: undefined });
  });

  it('is renewed up to four times its minutes, then it goes back and another can be taken', async () => {
    const variant = await pieces(1);
    const cart = await portal.fill({ [variant]: '1' });
    await buyer.hold(cart.id);
    for (const [at, until] of [
      [10, 25],
      [24, 39],
      [38, 53],
      [50, 60],
      [59, 60],
    ] as const) {
      now = later(at);
      expect(expiry((await buyer.hold(cart.id)).json)).toEqual(later(until));
    }
    now = later(60);
    expect((await buyer.hold(cart.id)).json.holdUntil).toBeUndefined();
    await expireHolds(portal.sql, now);
    expect((await piecesOf(portal, variant)).left).toBe(1);
    expect(expiry((await buyer.hold(cart.id)).json)).toEqual(later(75));
    now = clock;
  });

  it('is taken for so many carts of one address and site, and for others all the same', async () => {
    const variant = await pieces(50);
    await setHoldSettings(portal.sql, 'por_north', { minutes: undefined, perAddress: 3 });
    const village = { 'x-forwarded-for': '192.0.2.7' };
    const carts = await Promise.all(Array.from({ length: 8 }, () => portal.fill({ [variant]: '1' })));
    const answers = await Promise.all(carts.map(({ id }) => buyer.hold(id, village)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(refused[0]?.json.code).toBe('too-many-requests');
    expect(refused[0]?.headers.get('retry-after')).toBe('900');
    const [first] = carts.filter((_, index) => answers[index]?.status === 200);
    const [without] = carts.filter((_, index) => answers[index]?.status === 429);
    // Renewing is no further one; whoever has none orders all the same.
    expect((await buyer.hold(first?.id ?? '', village)).status).toBe(200);
    expect((await buyer.hold(without?.id ?? '', { 'x-forwarded-for': '192.0.2.8' })).status).toBe(200);
    const [another] = carts.filter((cart, index) => answers[index]?.status === 429 && cart !== without);
    if (another) expect((await buyer.order(another)).status).toBe(201);
    const kept = await portal.sql<{ holder: Buffer | null }[]>`SELECT holder FROM stock_holds WHERE holder IS NOT NULL`;
    expect(kept).toHaveLength(4);
    expect(kept.map(({ holder }) => holder?.toString('utf8')).join()).not.toContain('192.0.2');
    await setHoldSettings(portal.sql, 'por_north', { minutes: undefined, perAddress: 20 });
  });

  it('that is over goes back exactly once, whoever looks: two sweepers at once', async () => {
    const variant = await pieces(40);
    const carts = await Promise.all(Array.from({ length: 20 }, () => portal.fill({ [variant]: '2' })));
    await Promise.all(carts.map(({ id }) => buyer.hold(id)));
    expect(await piecesOf(portal, variant)).toEqual({ left: 0, held: 40, sold: 0 });
    await expireHolds(portal.sql, later(14));
    expect((await piecesOf(portal, variant)).held).toBe(40);
    await Promise.all([expireHolds(portal.sql, later(16)), expireHolds(portal.sql, later(16))]);
    await expireHolds(portal.sql, later(16));
    expect(await piecesOf(portal, variant)).toEqual({ left: 40, held: 0, sold: 0 });
  });

  it('that is over goes back once or into its order, with two sweepers at the same moment', async () => {
    const variant = await pieces(60);
    const carts = await Promise.all(Array.from({ length: 30 }, () => portal.fill({ [variant]: '2' })));
    await Promise.all(carts.map(({ id }) => buyer.hold(id)));
    now = later(16);
    const [answers] = await Promise.all([
      Promise.all(carts.slice(0, 15).map((cart) => buyer.order(cart))),
      expireHolds(portal.sql, now),
      expireHolds(portal.sql, now),
    ]);
    now = clock;
    expect(answers.map(({ status }) => status)).toEqual(Array(15).fill(201));
    await expireHolds(portal.sql, later(16));
    expect(await piecesOf(portal, variant)).toEqual({ left: 30, held: 0, sold: 30 });
    const [row] = await portal.sql<{ deadlocks: number }[]>`
      SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`;
    expect(row?.deadlocks).toBe(0);
  });
});
