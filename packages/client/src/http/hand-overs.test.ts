import { describe, expect, it } from 'vitest';
import { LocalPortal } from '../testing/local-portal.ts';
import { cart, problem } from '../testing/samples.ts';
import { createHttpSource } from './http-source.ts';

const handOversAt = async ({ api }: LocalPortal) => {
  const ways = await createHttpSource({ api, key: 'pk_test' }).handOvers?.();
  if (ways === undefined) throw new Error('The source hands nothing over');
  return ways;
};

describe('a cart that goes to another site', () => {
  it('gets a link, with what brought its buyer or without', async () => {
    const link = { url: 'https://portal.example/cart#nongsan-cart=ho_a.b.c', expiresAt: '2026-11-23T09:00:00+07:00' };
    await using portal = await LocalPortal.start(() => ({ status: 201, body: link }));
    const ways = await handOversAt(portal);
    expect(await ways.link('crt_a', 'autumn-2026', { idempotencyKey: 'key-1' })).toEqual(link);
    await ways.link('crt_a', undefined, { idempotencyKey: 'key-2' });
    expect(portal.received.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/v1/carts/crt_a/hand-over', { campaign: 'autumn-2026' }],
      ['POST', '/v1/carts/crt_a/hand-over', {}],
    ]);
  });

  it('is taken there, into the cart that the page keeps or a new one', async () => {
    await using portal = await LocalPortal.start(() => ({ status: 201, body: cart }));
    const ways = await handOversAt(portal);
    expect(await ways.take('ho_a.b.c', 'crt_b', { idempotencyKey: 'key-1' })).toEqual(cart);
    await ways.take('ho_a.b.c', undefined, { idempotencyKey: 'key-2' });
    expect(portal.received.map(({ path, body }) => [path, body])).toEqual([
      ['/v1/hand-overs', { token: 'ho_a.b.c', cart: 'crt_b' }],
      ['/v1/hand-overs', { token: 'ho_a.b.c' }],
    ]);
  });

  it('says why a link brings nothing', async () => {
    const errors = [{ pointer: '/token', code: 'used', detail: 'was used' }];
    await using portal = await LocalPortal.start(() => problem(409, 'hand-over-refused', { errors }));
    const ways = await handOversAt(portal);
    const taking = ways.take('ho_a.b.c', undefined, { idempotencyKey: 'key-1' });
    await expect(taking).rejects.toMatchObject({ faults: [{ code: 'used' }] });
  });
});
