import { describe, expect, it } from 'vitest';
import type { Page, Product, ProductQuery, StorefrontSource } from '@nongsan/core';
import { startFiles, staticFiles } from '../testing/static-portal.ts';
import { createStaticSource } from './static-source.ts';

const slugs = ({ items }: Page<Product>): string[] =>
  items.map((item) => (item.ok ? item.value.slug : item.error.code));

async function setUp(contents = staticFiles()) {
  const files = await startFiles(contents);
  const source = createStaticSource({ src: `${files.api}/data/portal.json`, retry: { limit: 0 } });
  return { files, source, [Symbol.asyncDispose]: () => files[Symbol.asyncDispose]() };
}

async function every(source: StorefrontSource, query: ProductQuery): Promise<string[]> {
  const page = await source.listProducts(query);
  return [...slugs(page), ...(page.next === undefined ? [] : await every(source, { ...query, cursor: page.next }))];
}

describe('a list of products', () => {
  it('is in the portal’s order, page by page, without gap or repetition', async () => {
    await using at = await setUp();
    expect(slugs(await at.source.listProducts({}))).toEqual(['che-mau', 'mien-mau', 'mat-ong-mau']);
    for (const limit of [1, 2, 3])
      expect(await every(at.source, { limit })).toEqual(['che-mau', 'mien-mau', 'mat-ong-mau']);
  });
  it('loads only the files of the page that is shown', async () => {
    await using at = await setUp();
    await at.source.listProducts({ limit: 1 });
    expect(at.files.received.map(({ path }) => path)).toEqual(['/data/portal.json', '/data/stores/mau.json']);
  });
  it('may be of one store, named either way', async () => {
    await using at = await setUp();
    for (const store of ['str_mau', 'hop-tac-xa-mau'])
      expect(await every(at.source, { store, limit: 1 })).toEqual(['che-mau', 'mat-ong-mau']);
  });
  it('of no store is unknown', async () => {
    await using at = await setUp();
    await expect(at.source.listProducts({ store: 'khong-co' })).rejects.toMatchObject({ code: 'unknown-store' });
  });
  it.each([0, -1, 1.5, 101, Number.NaN])('has no page of %d', async (limit) => {
    await using at = await setUp();
    await expect(at.source.listProducts({ limit })).rejects.toMatchObject({
      code: 'invalid-request',
      faults: [{ pointer: '/limit' }],
    });
  });
  it('refuses the cursor of another list, and what is none', async () => {
    await using at = await setUp();
    const { next = '' } = await at.source.listProducts({ limit: 1 });
    const lists: ProductQuery[] = [
      { store: 'str_mau', cursor: next },
      { search: 'mau', cursor: next },
      { cursor: 'x' },
      { cursor: '' },
    ];
    for (const query of lists)
      await expect(at.source.listProducts(query)).rejects.toMatchObject({ faults: [{ pointer: '/cursor' }] });
  });
  it('shows the others when one product is bad, and says what is wrong with it', async () => {
    const contents = staticFiles();
    const { products } = contents['stores/mau.json'] as { products: object[] };
    contents['stores/mau.json'] = { products: [{ ...products[0], variants: [] }, products[1]] };
    await using at = await setUp(contents);
    const page = await at.source.listProducts({});
    expect(slugs(page)).toEqual(['malformed-answer', 'mien-mau', 'mat-ong-mau']);
    const [bad] = page.items;
    expect(bad?.ok === false && bad.error.message).toMatch(
      /GET .*\/data\/stores\/mau\.json: products\[0\]\.variants: /,
    );
  });
});

describe('a search', () => {
  it('finds with and without accents, the beginnings of words, all of them', async () => {
    await using at = await setUp();
    const found = async (search: string) => slugs(await at.source.listProducts({ search }));
    expect(await found('miến')).toEqual(['mien-mau']);
    expect(await found('MIEN')).toEqual(['mien-mau']);
    expect(await found('mật hoa')).toEqual(['mat-ong-mau']);
    expect(await found('tan cu')).toEqual(['che-mau']);
    expect(await found('cương miến')).toEqual([]);
  });
  it('puts whole words before beginnings', async () => {
    const contents = staticFiles();
    contents['search.json'] = { texts: ['chenh vênh', 'không', 'chè'] };
    await using at = await setUp(contents);
    expect(slugs(await at.source.listProducts({ search: 'chè' }))).toEqual(['mat-ong-mau', 'che-mau']);
  });
  it('inside a store finds what is there', async () => {
    await using at = await setUp();
    expect(slugs(await at.source.listProducts({ search: 'mau', store: 'ho-hai' }))).toEqual(['mien-mau']);
  });
  it('for nothing that can be found finds nothing', async () => {
    await using at = await setUp();
    expect(slugs(await at.source.listProducts({ search: '%%%' }))).toEqual([]);
    expect(slugs(await at.source.listProducts({ search: '  ' }))).toHaveLength(3);
  });
});
