import { randomUUID } from 'node:crypto';
import type { Page, Product, ProductQuery, Result, SourceError, Store, StorefrontSource } from '@nongsan/core';
import { describe, expect, it } from 'vitest';

/** What a source can do besides. The contract is the same for all; where they differ, it is said here. */
export interface Capabilities {
  /** `cart`: carts and orders are kept (their own tests say how); `contact`: every such question is refused beforehand. */
  readonly ordering: 'cart' | 'contact';
  /** Whether availability tells how much is left. */
  readonly counts: boolean;
  /** Whether a search forgives a slip of the finger. */
  readonly forgiving: boolean;
}

export const valueOf = <T>(result: Result<T> | undefined): T =>
  result?.ok ? result.value : expect.unreachable(result?.error.message ?? 'no result');

export const failureOf = async (work: Promise<unknown>): Promise<SourceError> => {
  const [outcome] = await Promise.allSettled([work]);
  return outcome.status === 'rejected' ? (outcome.reason as SourceError) : expect.unreachable();
};

const tea = 'che-dinh-tan-cuong';
const write = { idempotencyKey: '0123456789abcdef' };
const slugs = ({ items }: Page<Product>): string[] => items.map((item) => valueOf(item).slug);

/** Every product of a list, page by page. */
export async function every(source: StorefrontSource, query: ProductQuery): Promise<Product[]> {
  const page = await source.listProducts(query);
  const products = page.items.map(valueOf);
  return page.next === undefined ? products : [...products, ...(await every(source, { ...query, cursor: page.next }))];
}

/** Every store that sells something. */
export async function everyStore(source: StorefrontSource): Promise<Store[]> {
  const ids = [...new Set((await every(source, {})).map(({ store }) => store.id))];
  return [...(await source.stores(ids)).values()].map(valueOf);
}

/**
 * What any `StorefrontSource` keeps, over the sample catalogue of Thái Nguyên.
 *
 * @param open the source; asked for when the tests run
 */
export function describeSource(name: string, capabilities: Capabilities, open: () => StorefrontSource): void {
  describe(`${name}: a source`, () => {
    catalogue(open);
    lists(open, capabilities);
    trace(open);
    ordering(open, capabilities);
    aborting(open);
  });
}

function catalogue(open: () => StorefrontSource): void {
  it('has the portal', async () => {
    expect(await open().portal()).toMatchObject({ slug: 'thai-nguyen', demo: true });
  });
  it('has every product, its store and its availability, as the contract has them', async () => {
    const source = open();
    const products = await every(source, { limit: 100 });
    expect(products.length).toBeGreaterThan(20);
    const again = await source.products(products.map(({ slug }) => slug));
    expect([...again.values()].map(valueOf)).toEqual(products);
    for (const store of await everyStore(source)) expect(store.productCount).toBeGreaterThan(0);
    const variants = products.flatMap((product) => product.variants.map(({ id }) => id));
    const availability = await source.availability(variants);
    expect([...availability.values()].map((result) => valueOf(result).variant)).toEqual(variants);
  });
  it('finds a product and a store by identifier and by slug', async () => {
    const source = open();
    const product = valueOf((await source.products([tea])).get(tea));
    const found = await source.products([product.id, tea]);
    expect([...found.keys()]).toEqual([product.id, tea]);
    expect(valueOf(found.get(product.id))).toEqual(product);
    const { id, slug } = product.store;
    const stores = await source.stores([id, slug]);
    expect(valueOf(stores.get(id))).toEqual(valueOf(stores.get(slug)));
  });
  it('answers each reference alone, whatever it is', async () => {
    const source = open();
    const odd = ['khong-co', '__proto__', 'a b', '../..', '💐'];
    const products = await source.products([...odd, tea]);
    expect([...products.keys()]).toEqual([...odd, tea]);
    for (const ref of odd) expect(products.get(ref)).toMatchObject({ error: { code: 'unknown-product' } });
    expect(products.get(tea)?.ok).toBe(true);
    for (const ref of odd) {
      expect((await source.stores([ref])).get(ref)).toMatchObject({ error: { code: 'unknown-store' } });
      expect((await source.availability([ref])).get(ref)).toMatchObject({ error: { code: 'unknown-variant' } });
    }
  });
  it('answers more references than one request may hold, and none', async () => {
    const missing = Array.from({ length: 130 }, (_, index) => `khong-co-${index}`);
    const results = await open().products([...missing, tea]);
    expect([...results.values()].filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.size).toBe(131);
    expect((await open().products([])).size).toBe(0);
  });
}

function lists(open: () => StorefrontSource, { forgiving }: Capabilities): void {
  it.each([1, 7, 20, 100])('is listed by %d without gap or repetition', async (limit) => {
    const all = (await every(open(), { limit: 100 })).map(({ slug }) => slug);
    expect((await every(open(), { limit })).map(({ slug }) => slug)).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });
  it('is listed by store, in the same order', async () => {
    const source = open();
    const all = await every(source, {});
    const { id, slug } = all[0]?.store ?? expect.unreachable();
    const own = all.filter(({ store }) => store.id === id);
    for (const store of [id, slug]) expect(await every(source, { store, limit: 1 })).toEqual(own);
    expect(await failureOf(source.listProducts({ store: 'khong-co' }))).toMatchObject({ code: 'unknown-store' });
  });
  it('refuses the cursor of another list, and a page that is none', async () => {
    const source = open();
    const { next = '' } = await source.listProducts({ limit: 1 });
    for (const query of [{ search: 'chè', cursor: next }, { cursor: 'khong-co' }])
      expect(await failureOf(source.listProducts(query))).toMatchObject({
        code: 'invalid-request',
        faults: [{ pointer: '/cursor' }],
      });
    expect(await failureOf(source.listProducts({ limit: 0 }))).toMatchObject({ faults: [{ pointer: '/limit' }] });
  });
  it('is searched with and without accents, by the beginnings of words', async () => {
    const source = open();
    const found = async (search: string) => new Set((await every(source, { search })).map(({ slug }) => slug));
    const teas = await found('chè đinh');
    expect(teas).toContain(tea);
    for (const same of ['che dinh', 'CHÈ  ĐINH', 'ch đin']) expect(await found(same)).toEqual(teas);
    expect(await found('%%%')).toEqual(new Set());
    expect((await found('chè đinhh')).has(tea)).toBe(forgiving);
  });
  it('is searched inside a store', async () => {
    const source = open();
    const [{ store }] = (await every(source, { search: 'mật ong' })) as [Product];
    const own = slugs(await source.listProducts({ store: store.slug }));
    for (const slug of slugs(await source.listProducts({ search: 'mật ong', store: store.id })))
      expect(own).toContain(slug);
  });
}

function trace(open: () => StorefrontSource): void {
  it('has each lot by identifier, code and link, and the issuers to check it with', async () => {
    const source = open();
    const [issuer] = await source.issuers();
    expect(issuer?.keys.length).toBeGreaterThan(0);
    const summaries = (await every(source, {})).flatMap(({ lot }) => lot ?? []);
    expect(summaries.length).toBeGreaterThan(0);
    for (const { id, code } of summaries) {
      const lot = await source.lot(id);
      expect(lot).toMatchObject({ id, code });
      expect(await source.lot(code)).toEqual(lot);
      if (lot.gtin !== undefined) expect(await source.lot({ gtin: lot.gtin, lot: code })).toEqual(lot);
    }
  });
  it('states nothing about another lot', async () => {
    for (const ref of ['KHONG-CO', { gtin: '09521234543213', lot: 'KHONG-CO' }])
      expect(await failureOf(open().lot(ref))).toMatchObject({ code: 'unknown-lot', retryable: false });
  });
}

function ordering(open: () => StorefrontSource, capabilities: Capabilities): void {
  it('says beforehand how goods are ordered', () => {
    expect(open().ordering ?? 'cart').toBe(capabilities.ordering);
  });
  it(capabilities.counts ? 'tells how much is left' : 'tells what can be had, not how much', async () => {
    const source = open();
    const variants = (await every(source, {})).flatMap((product) => product.variants.map(({ id }) => id));
    const counted = [...(await source.availability(variants)).values()].filter(
      (result) => valueOf(result).available !== undefined,
    );
    expect(counted.length > 0).toBe(capabilities.counts);
  });
  it(capabilities.ordering === 'cart' ? 'gets ready for a cart in silence' : 'has nothing to get ready', () => {
    const source = open();
    expect(source.prepare !== undefined).toBe(capabilities.ordering === 'cart');
    expect(source.prepare?.()).toBeUndefined();
  });
  it(capabilities.ordering === 'cart' ? 'keeps a cart' : 'keeps no cart and takes no order', async () => {
    const source = open();
    if (capabilities.ordering === 'cart') {
      const cart = await source.createCart({ idempotencyKey: randomUUID() });
      expect(await source.cart(cart.id)).toEqual(cart);
    } else {
      const refused = [source.createCart(write), source.cart('crt_a'), source.order('ord_a', 'os_a')].map(failureOf);
      for (const refusal of await Promise.all(refused)) expect(refusal.code).toBe('ordering-elsewhere');
    }
  });
}

function aborting(open: () => StorefrontSource): void {
  it('rejects with the reason when it is aborted', async () => {
    const source = open();
    const { signal } = new AbortController();
    const gone = AbortSignal.abort('left the page');
    await expect(source.portal({ signal: gone })).rejects.toBe('left the page');
    await expect(source.products([tea], { signal: gone })).rejects.toBe('left the page');
    await expect(source.listProducts({}, { signal: gone })).rejects.toBe('left the page');
    expect((await source.products([tea], { signal })).get(tea)?.ok).toBe(true);
  });
}
