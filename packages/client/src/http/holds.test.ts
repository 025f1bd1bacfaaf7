import { describe, expect, it } from 'vitest';
import { LocalPortal } from '../testing/local-portal.ts';
import { cart, problem } from '../testing/samples.ts';
import { createHttpSource } from './http-source.ts';

const holdsAt = async ({ api }: LocalPortal) => {
  const holds = await createHttpSource({ api, key: 'pk_test' }).holds?.();
  if (holds === undefined) throw new Error('The source holds nothing');
  return holds;
};

describe('holds', () => {
  it('are taken with a key, and answer with the cart and the moment of their end', async () => {
    const held = { ...cart, holdUntil: '2026-11-22T09:45:00+07:00' };
    await using portal = await LocalPortal.start(() => ({ body: held }));
    const holds = await holdsAt(portal);
    expect(await holds.take('crt_a', { idempotencyKey: 'key-1' })).toEqual(held);
    const [request] = portal.received;
    expect([request?.method, request?.path]).toEqual(['POST', '/v1/carts/crt_a/hold']);
    expect(request?.headers['idempotency-key']).toBe('key-1');
  });

  it('are given back by a request that a closing page can send: no body, no header that needs permission', async () => {
    let came: (() => void) | undefined;
    const arrival = new Promise<void>((arrived) => (came = arrived));
    await using portal = await LocalPortal.start(() => {
      came?.();
      return { body: cart };
    });
    (await holdsAt(portal)).release('crt_a');
    await arrival;
    const [request] = portal.received;
    expect([request?.method, request?.path, request?.query.get('key')]).toEqual([
      'POST',
      '/v1/carts/crt_a/hold/release',
      'pk_test',
    ]);
    expect(request?.headers).not.toHaveProperty('content-type');
    expect(request?.headers).not.toHaveProperty('idempotency-key');
    expect(request?.headers['content-length'] ?? '0').toBe('0');
  });

  it('that are refused say why', async () => {
    await using portal = await LocalPortal.start(() => problem(409, 'out-of-stock'));
    const holds = await holdsAt(portal);
    await expect(holds.take('crt_a', { idempotencyKey: 'key-1' })).rejects.toMatchObject({ code: 'out-of-stock' });
  });
});
