import type { Cart, PlacedOrder, Problem } from '@nongsan/core';
import type { OrderDossier, OrderSummaries } from '@nongsan/core/admin';
import type { HandOver } from '@nongsan/core/hand-over';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTarget, setTarget } from '../hand-over/index.ts';
import { createSecretKey, purgeExpired, putSite } from '../repository/index.ts';
import { sites, variants } from '../testing/test-catalogue.ts';
import { clock, once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';

const tourism = 'pk_tourism_test';
const page = 'https://north.example/cart.html?from=tourism';

let portal: TestPortal;
let now = clock;
beforeAll(async () => {
  portal = await openTestPortal({ now: () => now });
  await portal.sql`UPDATE stock SET quantity = 1000 WHERE variant_id <> ${variants.soldOut}`;
  await putSite(portal.sql, {
    id: 'sit_tourism',
    portal: 'por_north',
    key: tourism,
    origins: ['https://tourism.example'],
    urlTemplates: {},
  });
  await setTarget(portal.sql, 'sit_tourism', { site: 'sit_north', page });
});
afterAll(() => portal.close());

type Told = Cart & Problem;

/** A cart on the tourism site. */
async function fill(lines: Readonly<Record<string, string>>): Promise<Cart> {
  let { json: cart } = await portal.call<Cart>('POST', '/v1/carts', { key: tourism });
  for (const [variant, quantity] of Object.entries(lines)) {
    const body = { variant, quantity };
    cart = (await portal.call<Cart>('POST', `/v1/carts/${cart.id}/lines`, { key: tourism, body })).json;
  }
  return cart;
}

const link = (cart: string, body: object = {}, key = tourism) =>
  portal.call<HandOver & Problem>('POST', `/v1/carts/${cart}/hand-over`, { key, body });
const tokenOf = ({ url }: HandOver): string => new URL(url).hash.replace('#nongsan-cart=', '');
const take = (token: string, cart?: string, headers = once(), key: string = sites.north.key) =>
  portal.call<Told>('POST', '/v1/hand-overs', { key, headers, body: { token, ...(cart && { cart }) } });
const read = async (cart: string) => (await portal.call<Cart>('GET', `/v1/carts/${cart}`)).json;
const contents = ({ lines }: Cart) => Object.fromEntries(lines.map(({ variant, quantity }) => [variant, quantity]));
const why = ({ json, status }: { json: Problem; status: number }) => [status, json.code, json.errors?.[0]?.code];

describe('a link that hands a cart over', () => {
  it('leads to the target’s page, with its secret in the fragment, and is good for 24 hours', async () => {
    const { json, status } = await link((await fill({ [variants.tea]: '2' })).id, { campaign: 'autumn-2026' });
    expect(status).toBe(201);
    expect(json.url.startsWith(`${page}#nongsan-cart=ho_`)).toBe(true);
    expect(new Date(json.expiresAt).getTime() - clock.getTime()).toBe(24 * 60 * 60 * 1000);
  });

  it('makes the target its own cart with the same lines, and empties the old one', async () => {
    const cart = await fill({ [variants.tea]: '2', [variants.liquor]: '1' });
    const { json: mine, status } = await take(tokenOf((await link(cart.id)).json));
    expect(status).toBe(201);
    expect(mine.id).not.toBe(cart.id);
    expect(contents(mine)).toEqual(contents(cart));
    expect(mine.lines.map(({ variant }) => variant)).toEqual(cart.lines.map(({ variant }) => variant));
    const old = await read(cart.id);
    expect(old.lines).toEqual([]);
    expect(old.version).toBeGreaterThan(cart.version);
  });

  it('adds to the cart that the buyer has at the target, up to the most that one order may hold', async () => {
    const own = await portal.fill({ [variants.tea]: '1', [variants.honey]: '0.5' });
    await portal.sql`UPDATE variants SET order_max = 1.5 WHERE variant_id = ${variants.honey}`;
    const cart = await fill({ [variants.honey]: '1.5', [variants.liquor]: '1' });
    const { json: mine } = await take(tokenOf((await link(cart.id)).json), own.id);
    expect(mine.id).toBe(own.id);
    expect(contents(mine)).toEqual({ [variants.tea]: '1', [variants.honey]: '1.5', [variants.liquor]: '1' });
    await portal.sql`UPDATE variants SET order_max = NULL WHERE variant_id = ${variants.honey}`;
  });

  it('makes a new cart where the one that the page kept is ordered, gone or another site’s', async () => {
    const ordered = await portal.fill({ [variants.tea]: '1' });
    await portal.call('POST', '/v1/orders', { body: orderFor(ordered), headers: once() });
    const foreign = await fill({ [variants.tea]: '1' });
    const southern = await portal.fill({ [variants.southTea]: '1' }, 'south');
    for (const kept of [ordered.id, foreign.id, southern.id, 'crt_gone']) {
      const { json, status } = await take(tokenOf((await link((await fill({ [variants.tea]: '3' })).id)).json), kept);
      expect([status, contents(json)]).toEqual([201, { [variants.tea]: '3' }]);
      expect(json.id).not.toBe(kept);
    }
    expect(contents(await read(foreign.id))).toEqual({ [variants.tea]: '1' });
  });

  it('works once: of twenty at once one has the goods', async () => {
    const cart = await fill({ [variants.tea]: '2' });
    const token = tokenOf((await link(cart.id)).json);
    const answers = await Promise.all(Array.from({ length: 20 }, () => take(token)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map((answer) => why(answer).join()))).toEqual(new Set(['409,hand-over-refused,used']));
  });

  it('is answered as the first time when the same request comes again, because its answer was lost', async () => {
    const token = tokenOf((await link((await fill({ [variants.tea]: '2' })).id)).json);
    const headers = once();
    const first = await take(token, undefined, headers);
    const second = await take(token, undefined, headers);
    expect(second.json).toEqual(first.json);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
  });

  it('is refused after 24 hours, and stays refused when it is purged', async () => {
    const token = tokenOf((await link((await fill({ [variants.tea]: '2' })).id)).json);
    now = new Date(clock.getTime() + 24 * 60 * 60 * 1000);
    expect(why(await take(token))).toEqual([409, 'hand-over-refused', 'expired']);
    await purgeExpired(portal.sql, new Date(clock.getTime() + 80 * 60 * 60 * 1000));
    expect(why(await take(token))).toEqual([409, 'hand-over-refused', 'expired']);
    now = clock;
  });

  it('is refused where anything of it was changed, or at a site that it was not made for', async () => {
    const cart = await fill({ [variants.tea]: '2' });
    const token = tokenOf((await link(cart.id)).json);
    const [id = '', seconds = '', mac = ''] = token.split('.');
    const other = tokenOf((await link(cart.id)).json).split('.');
    const later = (Number.parseInt(seconds, 36) + 86_400).toString(36);
    for (const forged of [
      `${id}.${later}.${mac}`,
      `${other[0] ?? ''}.${seconds}.${mac}`,
      `${id}.${seconds}.${mac.slice(0, -2)}`,
      `${id}.${seconds}.${mac.startsWith('A') ? 'B' : 'A'}${mac.slice(1)}`,
    ]) {
      expect(why(await take(forged)), forged).toEqual([409, 'hand-over-refused', 'forged']);
    }
    for (const key of [tourism, sites.south.key]) {
      expect(why(await take(token, undefined, once(), key))).toEqual([409, 'hand-over-refused', 'forged']);
    }
    expect(contents(await read(cart.id))).toEqual({ [variants.tea]: '2' });
    expect((await take(token)).status).toBe(201);
  });

  it('brings nothing of a cart that was emptied or ordered meanwhile', async () => {
    const cart = await fill({ [variants.tea]: '1' });
    const token = tokenOf((await link(cart.id)).json);
    await portal.call('DELETE', `/v1/carts/${cart.id}/lines/${cart.lines[0]?.id ?? ''}`, { key: tourism });
    expect((await take(token)).json.code).toBe('cart-empty');
    const ordered = await fill({ [variants.tea]: '1' });
    const late = tokenOf((await link(ordered.id)).json);
    await portal.call('POST', '/v1/orders', { body: orderFor(ordered), headers: once(), key: tourism });
    expect((await take(late)).json.code).toBe('cart-ordered');
    expect((await link(ordered.id)).json.code).toBe('cart-ordered');
  });

  it('gives back what the old cart held', async () => {
    const cart = await fill({ [variants.tea]: '2' });
    await portal.call('POST', `/v1/carts/${cart.id}/hold`, { key: tourism });
    await take(tokenOf((await link(cart.id)).json));
    const [row] = await portal.sql<{ holds: number }[]>`
      SELECT count(*)::int AS holds FROM stock_holds WHERE checkout_id = ${cart.id}`;
    expect(row?.holds).toBe(0);
  });

  it('is not made where the site has no target, or the cart nothing in it', async () => {
    const own = await portal.fill({ [variants.tea]: '1' });
    expect(why(await link(own.id, {}, sites.north.key))).toEqual([409, 'hand-over-refused', 'no-target']);
    const { json: empty } = await portal.call<Cart>('POST', '/v1/carts', { key: tourism });
    expect((await link(empty.id)).json.code).toBe('cart-empty');
    expect(await findTarget(portal.sql, 'sit_north')).toBeUndefined();
  });

  it('takes no campaign by which somebody could be known', async () => {
    const cart = await fill({ [variants.tea]: '1' });
    for (const campaign of ['0912345678', 'nguyen van a', 'a'.repeat(41)]) {
      expect((await link(cart.id, { campaign })).json.code).toBe('invalid-request');
    }
  });

  it('never deadlocks with another that goes the other way', async () => {
    await setTarget(portal.sql, 'sit_north', { site: 'sit_tourism', page: 'https://tourism.example/cart.html' });
    const pairs = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const [one, two] = [await fill({ [variants.tea]: '1' }), await portal.fill({ [variants.liquor]: '1' })];
        const there = tokenOf((await link(one.id)).json);
        const back = tokenOf((await link(two.id, {}, sites.north.key)).json);
        return [take(there, two.id), take(back, one.id, once(), tourism)] as const;
      }),
    );
    const answers = await Promise.all(pairs.flat());
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const [row] = await portal.sql<{ deadlocks: number }[]>`
      SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`;
    expect(row?.deadlocks).toBe(0);
    await setTarget(portal.sql, 'sit_north', undefined);
  });
});

describe('an order from a cart that was handed over', () => {
  it('tells the seller’s servers which site and what of it brought its buyer', async () => {
    const cart = await fill({ [variants.tea]: '1' });
    const { json: mine } = await take(tokenOf((await link(cart.id, { campaign: 'autumn-2026' })).json));
    const { json: placed } = await portal.call<PlacedOrder>('POST', '/v1/orders', {
      body: orderFor(mine),
      headers: once(),
    });
    const wanted = { portal: 'por_north', name: 'Thử', scopes: ['orders:read'] } as const;
    const { token } = await createSecretKey(portal.sql, wanted, clock);
    const headers = { authorization: `Bearer ${token}` };
    const ref = { site: 'sit_tourism', campaign: 'autumn-2026' };
    const { json: dossier } = await portal.call<OrderDossier>('GET', `/v1/admin/orders/${placed.order.id}`, {
      headers,
    });
    expect(dossier.ref).toEqual(ref);
    const { json: list } = await portal.call<OrderSummaries>('GET', '/v1/admin/orders', { headers });
    expect(list.orders.find(({ id }) => id === placed.order.id)?.ref).toEqual(ref);
    expect(JSON.stringify(placed.order)).not.toContain('autumn-2026');
  });

  it('says nothing of that where its cart was filled at its own site', async () => {
    const own = await portal.fill({ [variants.tea]: '1' });
    const { json: placed } = await portal.call<PlacedOrder>('POST', '/v1/orders', {
      body: orderFor(own),
      headers: once(),
    });
    const [row] =
      await portal.sql`SELECT FROM checkout_refs JOIN orders USING (checkout_id) WHERE order_id = ${placed.order.id}`;
    expect(row).toBeUndefined();
  });
});
