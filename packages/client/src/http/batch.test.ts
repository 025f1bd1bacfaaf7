import { describe, expect, it } from 'vitest';
import { LocalPortal } from '../testing/local-portal.ts';
import { availability, problem, product, productsFor, store } from '../testing/samples.ts';
import { createHttpSource } from './http-source.ts';

const sourceAt = ({ api }: LocalPortal) => createHttpSource({ api, key: 'pk_test', retry: { limit: 0 } });
const refsOf = (portal: LocalPortal) => portal.received.map(({ query }) => query.get('refs')?.split(',') ?? []);

describe('asking for many at once', () => {
  it('takes one plain request that no browser asks permission for', async () => {
    await using portal = await LocalPortal.start(({ query }) => ({ body: productsFor(query) }));
    const results = await sourceAt(portal).products(['che-b', 'che-a']);
    expect([...results]).toEqual([
      ['che-b', { ok: true, value: product('che-b') }],
      ['che-a', { ok: true, value: product('che-a') }],
    ]);
    const [request] = portal.received;
    expect(request).toMatchObject({ method: 'GET', path: '/v1/products' });
    expect(Object.fromEntries(request?.query ?? [])).toEqual({ key: 'pk_test', refs: 'che-a,che-b' });
    expect(request?.headers).not.toHaveProperty('content-type');
    expect(request?.headers).not.toHaveProperty('authorization');
    expect(request?.headers['accept']).toBe('*/*');
  });
  it('asks for each once', async () => {
    await using portal = await LocalPortal.start(({ query }) => ({ body: productsFor(query) }));
    await sourceAt(portal).products(['che', 'che', 'mien', 'che']);
    expect(refsOf(portal)).toEqual([['che', 'mien']]);
  });
  it('asks nothing when nothing is asked for', async () => {
    await using portal = await LocalPortal.start(() => ({}));
    expect(await sourceAt(portal).products([])).toEqual(new Map());
    expect(portal.received).toEqual([]);
  });
  it('splits what is more than fifty', async () => {
    await using portal = await LocalPortal.start(({ query }) => ({ body: productsFor(query) }));
    const refs = Array.from({ length: 120 }, (_, index) => `che-${index}`);
    const results = await sourceAt(portal).products(refs);
    expect(refsOf(portal).map(({ length }) => length)).toEqual([50, 50, 20]);
    expect([...results.keys()]).toEqual(refs);
    expect([...results.values()].every(({ ok }) => ok)).toBe(true);
  });
  it.each([38, 110])('splits what is longer than 2,000 characters (references of %i)', async (length) => {
    await using portal = await LocalPortal.start(({ query }) => ({ body: productsFor(query) }));
    const refs = Array.from({ length: 50 }, (_, index) => `che-${index}-`.padEnd(length, 'x'));
    const results = await sourceAt(portal).products(refs);
    expect(portal.received.length).toBeGreaterThan(1);
    for (const { targetLength } of portal.received) expect(portal.api.length + targetLength).toBeLessThanOrEqual(2_000);
    expect([...results.values()].filter(({ ok }) => ok)).toHaveLength(50);
  });
  it('reads availability by variant', async () => {
    await using portal = await LocalPortal.start(() => ({
      body: { items: [{ ref: 'var_a', availability: availability('var_a') }] },
    }));
    const results = await sourceAt(portal).availability(['var_a']);
    expect(results.get('var_a')).toEqual({ ok: true, value: availability('var_a') });
    expect(portal.received[0]?.path).toBe('/v1/availability');
    expect(portal.received[0]?.query.get('variants')).toBe('var_a');
  });
  it('reads stores', async () => {
    await using portal = await LocalPortal.start(() => ({ body: { items: [{ ref: 'htx', store: store('htx') }] } }));
    expect((await sourceAt(portal).stores(['htx'])).get('htx')).toEqual({ ok: true, value: store('htx') });
  });
});

describe('one of many that is not well', () => {
  const answering = async (items: unknown, refs: readonly string[]) => {
    await using portal = await LocalPortal.start(() => ({ body: { items } }));
    return await sourceAt(portal).products(refs);
  };

  it('fails alone and says which field', async () => {
    const bad = {
      ...product('bad'),
      variants: [{ ...product('bad').variants[0], price: { amount: 1.5, currency: 'VND' } }],
    };
    const results = await answering(
      [
        { ref: 'good', product: product('good') },
        { ref: 'bad', product: bad },
      ],
      ['good', 'bad'],
    );
    expect(results.get('good')?.ok).toBe(true);
    expect(results.get('bad')).toMatchObject({ ok: false, error: { name: 'SourceError', code: 'malformed-answer' } });
    expect(String((results.get('bad') as { error: Error }).error)).toContain(
      'items[1].product.variants[0].price.amount',
    );
  });
  it('fails with the server’s problem', async () => {
    const { body } = problem(404, 'unknown-product', { detail: 'No product is called che-cu' });
    const results = await answering([{ ref: 'che-cu', problem: body }], ['che-cu']);
    expect(results.get('che-cu')).toMatchObject({ ok: false, error: { code: 'unknown-product' } });
  });
  it('fails when the answer says nothing about it', async () => {
    const results = await answering([{ ref: 'other', product: product('other') }], ['asked']);
    expect([...results]).toMatchObject([['asked', { ok: false, error: { code: 'malformed-answer' } }]]);
  });
  it.each(['', 'a,b', 'chè', '-x', 'x'.repeat(121), '../portal'])(
    'is not asked for when it is no reference: %j',
    async (ref) => {
      await using portal = await LocalPortal.start(({ query }) => ({ body: productsFor(query) }));
      const results = await sourceAt(portal).products(['che', ref]);
      expect(refsOf(portal)).toEqual([['che']]);
      expect(results.get('che')?.ok).toBe(true);
      expect(results.get(ref)).toMatchObject({ ok: false, error: { code: 'unknown-product' } });
    },
  );
  it.each([null, 'x', 7, [], { ref: 'che' }])('may be anything at all: %j', async (item) => {
    const results = await answering([item, { ref: 'good', product: product('good') }], ['good']);
    expect(results.get('good')?.ok).toBe(true);
  });
  it('keeps the answers of the other requests', async () => {
    await using portal = await LocalPortal.start(({ query }) =>
      query.get('refs')?.includes('che-0') ? problem(503, 'unavailable') : { body: productsFor(query) },
    );
    const refs = Array.from({ length: 80 }, (_, index) => `che-${index}`);
    const results = await sourceAt(portal).products(refs);
    expect([...results.values()].filter(({ ok }) => ok)).toHaveLength(30);
    expect(results.get('che-0')).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  });
  it('leaves out fields of a later release', async () => {
    const results = await answering([{ ref: 'che', product: { ...product('che'), aura: 'green' }, rank: 1 }], ['che']);
    expect(results.get('che')).toEqual({ ok: true, value: product('che') });
  });
  it('reads values of a later release as other', async () => {
    const results = await answering([{ ref: 'che', product: { ...product('che'), type: 'subscription' } }], ['che']);
    expect(results.get('che')).toMatchObject({ ok: true, value: { type: 'other' } });
  });
});

describe('a page of a list', () => {
  it('brings each product or its error, and where to go on', async () => {
    await using portal = await LocalPortal.start(() => ({
      body: {
        items: [{ product: product('a') }, { product: { ...product('b'), url: 'javascript:alert(1)' } }],
        next: 'c2',
      },
    }));
    const page = await sourceAt(portal).listProducts({ store: 'htx', search: 'chè, trà', limit: 2 });
    expect(page).toMatchObject({
      items: [
        { ok: true, value: product('a') },
        { ok: false, error: { code: 'malformed-answer' } },
      ],
      next: 'c2',
    });
    expect(String((page.items[1] as { error: Error }).error)).toContain('items[1].product.url');
    expect(Object.fromEntries(portal.received[0]?.query ?? [])).toEqual({
      key: 'pk_test',
      store: 'htx',
      search: 'chè, trà',
      limit: '2',
    });
  });
  it('has no next on the last page', async () => {
    await using portal = await LocalPortal.start(() => ({ body: { items: [] } }));
    expect(await sourceAt(portal).listProducts({ cursor: 'c2' })).toEqual({ items: [], next: undefined });
  });
  it('fails when next is no text', async () => {
    await using portal = await LocalPortal.start(() => ({ body: { items: [], next: 2 } }));
    await expect(sourceAt(portal).listProducts({})).rejects.toMatchObject({ code: 'malformed-answer' });
  });
});
