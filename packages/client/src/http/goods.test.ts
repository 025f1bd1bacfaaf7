import { describe, expect, it } from 'vitest';
import { LocalPortal } from '../testing/local-portal.ts';
import { problem, product, store } from '../testing/samples.ts';
import { createHttpSource } from './http-source.ts';

const sourceAt = ({ api }: LocalPortal) => createHttpSource({ api, key: 'pk_test', retry: { limit: 0 } });
const asked = (portal: LocalPortal) =>
  portal.received.map(({ path, query }) => `${path} ${query.get('refs') ?? query.get('store')} ${query.get('goods')}`);

const goods = { items: [{ product: product('che') }], next: 'cursor' };
const stores = { items: [{ ref: 'mau', store: store('mau') }] };
const page = { items: [{ ok: true, value: product('che') }], next: 'cursor' };

describe('a store and the first page of its goods', () => {
  it('asked for in one moment are one request', async () => {
    await using portal = await LocalPortal.start(() => ({ body: { ...stores, goods } }));
    const source = sourceAt(portal);
    const [found, list] = await Promise.all([source.stores(['mau']), source.listProducts({ store: 'mau', limit: 12 })]);
    expect(found.get('mau')).toEqual({ ok: true, value: store('mau') });
    expect(list).toEqual(page);
    expect(asked(portal)).toEqual(['/v1/stores mau 12']);
  });
  it('are two where the server does not know the wish', async () => {
    await using portal = await LocalPortal.start(({ path }) => ({ body: path === '/v1/stores' ? stores : goods }));
    const source = sourceAt(portal);
    const [found, list] = await Promise.all([source.stores(['mau']), source.listProducts({ store: 'mau', limit: 12 })]);
    expect(found.get('mau')).toEqual({ ok: true, value: store('mau') });
    expect(list).toEqual(page);
    expect(asked(portal)).toEqual(['/v1/stores mau 12', '/v1/products mau null']);
  });
  it('fail alone: goods that are malformed take no store with them, a store that fails no goods', async () => {
    await using odd = await LocalPortal.start(() => ({ body: { ...stores, goods: { items: 1 } } }));
    const oddSource = sourceAt(odd);
    const [found, list] = await Promise.allSettled([
      oddSource.stores(['mau']),
      oddSource.listProducts({ store: 'mau' }),
    ]);
    expect([found.status, list.status]).toEqual(['fulfilled', 'rejected']);
    await using failing = await LocalPortal.start(({ path }) =>
      path === '/v1/stores' ? { status: 500, body: problem(500, 'internal') } : { body: goods },
    );
    const source = sourceAt(failing);
    const other = await Promise.allSettled([source.stores(['mau']), source.listProducts({ store: 'mau' })]);
    expect(other.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
  it('stay apart where only one is asked for, another store, a search or a later page', async () => {
    await using portal = await LocalPortal.start(({ path }) => ({ body: path === '/v1/stores' ? stores : goods }));
    const source = sourceAt(portal);
    await Promise.all([
      source.stores(['mau']),
      source.listProducts({ store: 'khac' }),
      source.listProducts({ store: 'mau', search: 'che' }),
      source.listProducts({ store: 'mau', cursor: 'cursor' }),
    ]);
    expect(asked(portal).sort()).toEqual([
      '/v1/products khac null',
      '/v1/products mau null',
      '/v1/products mau null',
      '/v1/stores mau null',
    ]);
  });
});
