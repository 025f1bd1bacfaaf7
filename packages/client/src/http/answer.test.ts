import { describe, expect, it } from 'vitest';
import type { SourceError } from '@nongsan/core';
import { LocalPortal, type Reply } from '../testing/local-portal.ts';
import { issuer, lot, placedOrder, portal as portalSample, problem } from '../testing/samples.ts';
import { createHttpSource } from './http-source.ts';

const sourceAt = ({ api }: LocalPortal) => createHttpSource({ api, key: 'pk_test', retry: { limit: 0 } });

/** What reading the portal from a server that answers so fails with. */
async function failure(reply: Reply): Promise<SourceError> {
  await using portal = await LocalPortal.start(() => reply);
  const [outcome] = await Promise.allSettled([sourceAt(portal).portal()]);
  return outcome.status === 'rejected' ? (outcome.reason as SourceError) : expect.unreachable();
}

describe('an answer', () => {
  it('becomes a portal', async () => {
    await using portal = await LocalPortal.start(() => ({ body: portalSample }));
    expect(await sourceAt(portal).portal()).toEqual(portalSample);
    expect(portal.received[0]).toMatchObject({ method: 'GET', path: '/v1/portal' });
  });
  it('becomes a lot, by its reference or by what its link tells', async () => {
    await using portal = await LocalPortal.start(() => ({ body: lot }));
    const source = sourceAt(portal);
    expect(await source.lot('TC-2026-03')).toEqual(lot);
    expect(await source.lot({ gtin: '09521234543213', lot: 'TC-2026-03' })).toEqual(lot);
    expect(portal.received.map(({ path }) => path)).toEqual(['/v1/lots/TC-2026-03', '/v1/lots']);
    expect(Object.fromEntries(portal.received[1]?.query ?? [])).toEqual({
      key: 'pk_test',
      gtin: '09521234543213',
      lot: 'TC-2026-03',
    });
  });
  it('becomes issuers, all or none', async () => {
    let issuers: unknown = [issuer];
    await using portal = await LocalPortal.start(() => ({ body: { issuers } }));
    const source = sourceAt(portal);
    expect(await source.issuers()).toEqual([issuer]);
    issuers = [issuer, { ...issuer, keys: [{ keyId: 'XYZ' }] }];
    await expect(source.issuers()).rejects.toThrow('issuers[1].keys[0].keyId');
  });
  it('becomes an order for whoever has its secret', async () => {
    await using portal = await LocalPortal.start(() => ({ body: placedOrder.order }));
    expect(await sourceAt(portal).order(placedOrder.order.id, placedOrder.secret)).toEqual(placedOrder.order);
    expect(portal.received[0]?.headers.authorization).toBe(`Bearer ${placedOrder.secret}`);
  });
  it('may have a content type of its own kind of JSON', async () => {
    const headers = { 'content-type': 'application/vnd.nongsan+json; charset=utf-8' };
    await using portal = await LocalPortal.start(() => ({ body: portalSample, headers }));
    expect(await sourceAt(portal).portal()).toEqual(portalSample);
  });
});

describe('an answer that breaks the contract', () => {
  it.each<[string, Reply]>([
    ['is a page', { body: '<!doctype html>', headers: { 'content-type': 'text/html' } }],
    ['says it is text', { body: portalSample, headers: { 'content-type': 'text/plain' } }],
    ['is cut JSON', { body: '{"id":"por_' }],
    ['is empty', { body: '' }],
    ['has no content', { status: 204, body: '', headers: { 'content-type': 'application/json' } }],
    ['is null', { body: 'null' }],
    ['is a list', { body: [portalSample] }],
    ['lacks a field', { body: { ...portalSample, consents: undefined } }],
    ['has a wrong type', { body: { ...portalSample, demo: 'yes' } }],
  ])('that %s is malformed', async (_, reply) => {
    expect(await failure(reply)).toMatchObject({ name: 'SourceError', code: 'malformed-answer', retryable: false });
  });
  it('says where it breaks it', async () => {
    const { message } = await failure({ body: { ...portalSample, name: { vi: 7 } } });
    expect(message).toMatch(/^GET http:\/\/127\.0\.0\.1:\d+\/v1\/portal: name\.vi: /);
  });
});

describe('a problem', () => {
  it('keeps its code, faults and cart', async () => {
    const errors = [{ pointer: '/limit', code: 'too-large', detail: 'at most 50' }];
    const error = await failure(problem(422, 'invalid-request', { errors, cart: { id: 'crt_x' } }));
    expect(error).toMatchObject({ code: 'invalid-request', faults: errors, cart: { id: 'crt_x' } });
  });
  it('of a code that this release does not know is internal', async () => {
    expect(await failure(problem(409, 'mercury-in-retrograde'))).toMatchObject({ code: 'internal' });
  });
  it.each<[number, string]>([
    [400, 'invalid-request'],
    [404, 'not-found'],
    [408, 'timeout'],
    [410, 'not-found'],
    [429, 'too-many-requests'],
    [500, 'internal'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
  ])('without a document counts by its status: %i is %s', async (status, code) => {
    expect(await failure({ status, body: '<h1>nginx</h1>', headers: { 'content-type': 'text/html' } })).toMatchObject({
      code,
    });
  });
  it.each([{}, null, [], { code: 7 }, { code: 'internal' }])(
    'that is not one counts by its status: %j',
    async (body) => {
      expect(await failure({ status: 404, body })).toMatchObject({ code: 'not-found' });
    },
  );
});

describe('messages', () => {
  it('hold no key, cart, order or secret', async () => {
    await using portal = await LocalPortal.start(() => problem(404, 'not-found'));
    const source = sourceAt(portal);
    const { secret, order } = placedOrder;
    const write = { idempotencyKey: 'key-1' };
    const outcomes = await Promise.allSettled([
      source.cart('crt_bimat'),
      source.addLine('crt_bimat', { variant: 'var_a', quantity: '1' }, write),
      source.setLine('crt_bimat', 'lin_bimat', '2', write),
      source.order(order.id, secret),
    ]);
    const messages = outcomes.map((outcome) => String((outcome as PromiseRejectedResult).reason));
    expect(messages).toHaveLength(4);
    for (const message of messages) expect(message).not.toMatch(/pk_test|bimat|os_/);
    expect(messages[2]).toContain(`PATCH ${portal.api}/v1/carts/{cart}/lines/{line}: not-found`);
  });
});
