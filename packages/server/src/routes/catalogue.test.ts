import { availabilitySchema, lotSchema, portalSchema, productSchema, storeSchema } from '@nongsan/core';
import type { Availability, Lot, Portal, Problem, Product, Store, TraceIssuer } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putProduct, putStore } from '../repository/index.ts';
import { tanCuong, variants } from '../testing/test-catalogue.ts';
import { openTestPortal, publicOrigin, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

interface Items<Name extends string, T> {
  readonly items: readonly ({ readonly ref?: string; readonly problem?: Problem } & Partial<Record<Name, T>>)[];
  readonly next?: string;
}

const list = async (query: string) =>
  (await portal.call<Items<'product', Product>>('GET', `/v1/products?${query}`)).json;
const slugs = (page: Items<'product', Product>) => page.items.map((item) => item.product?.slug);

describe('the portal', () => {
  it('follows the contract and keeps its own settings to itself', async () => {
    const { json } = await portal.call<Portal>('GET', '/v1/portal');
    expect(portalSchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({ slug: 'north', payee: 'household', demo: true });
    expect(json).not.toHaveProperty('shipping');
    expect(JSON.stringify(json)).not.toContain('0000000009');
  });
});

describe('products', () => {
  it('are read by identifier and by slug, with the addresses of the site that asks', async () => {
    const { json } = await portal.call<Product>('GET', '/v1/products/prd_tea');
    expect(productSchema.parse(json)).toEqual(json);
    expect(json.url).toBe('https://north.example/p/che-tan-cuong');
    expect(json.store.url).toBe('https://north.example/s/hao');
    expect(json.pictures[0]?.url).toBe(`${publicOrigin}/media/pictures/tea.svg`);
    expect((await portal.call('GET', '/v1/products/che-tan-cuong')).json).toEqual(json);
  });
  it('of another portal are not there', async () => {
    expect((await portal.call('GET', '/v1/products/prd_south')).json).toMatchObject({ code: 'unknown-product' });
    const south = await portal.call<Product>('GET', '/v1/products/che-tan-cuong', { site: 'south' });
    expect(south.json.id).toBe('prd_south');
    expect(south.json.url).toBe(`${publicOrigin}/products/che-tan-cuong`);
  });
  it('carry lot, growing area and recognition', async () => {
    const { json } = await portal.call<Product>('GET', '/v1/products/prd_tea');
    expect(json.lot?.link).toBe(`${publicOrigin}/01/09520001000119/10/L-1?7007=261104&s=${'A'.repeat(90)}`);
    expect(json.lot?.growingArea).toMatchObject({ code: 'VN-19-164-05503-0000-26', status: 'valid' });
    expect(json.ocop).toMatchObject({ stars: 4, decision: '2865/QĐ-UBND', decidedOn: '2025-12-31' });
  });
  it('asked for together answer each by itself, in the order asked', async () => {
    const { items } = await list('refs=mat-ong,nothing,prd_tea,mat-ong,%C4%91%C3%A0o');
    expect(items.map((item) => item.ref)).toEqual(['mat-ong', 'nothing', 'prd_tea', 'đào']);
    expect(items.map((item) => item.product?.id)).toEqual(['prd_honey', undefined, 'prd_tea', undefined]);
    expect(items[1]?.problem).toMatchObject({ code: 'unknown-product', status: 404, retryable: false });
  });
  it('asked for in too great a number are refused', async () => {
    const refs = Array.from({ length: 51 }, (_, index) => `p${index}`).join(',');
    const answer = await portal.call('GET', `/v1/products?refs=${refs}`);
    expect(answer.json).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/refs', code: 'too-big' }] });
    expect((await portal.call('GET', '/v1/products?refs=,')).status).toBe(422);
  });
  it('are listed in the portal’s order, page by page, each once', async () => {
    const first = await list('limit=4');
    expect(slugs(first)).toEqual(['che-tan-cuong', 'mat-ong', 'ruou-nep', 'het-hang']);
    const second = await list(`limit=4&cursor=${first.next ?? ''}`);
    expect(slugs(second)).toEqual(['nghi-ban', 'vai-thieu']);
    expect(second.next).toBeUndefined();
  });
  it('of one store are listed by its slug', async () => {
    expect(slugs(await list('store=mai'))).toEqual(['mat-ong', 'ruou-nep']);
    expect((await portal.call('GET', '/v1/products?store=nobody')).json).toMatchObject({ code: 'unknown-store' });
  });
  it('refuse a cursor of another list, and one that was tampered with', async () => {
    const { next = '' } = await list('limit=1');
    for (const query of [`store=mai&cursor=${next}`, 'cursor=abc', `cursor=${next}x%00`, 'cursor=W10']) {
      const answer = await portal.call('GET', `/v1/products?${query}`);
      expect(answer.json).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/cursor' }] });
    }
  });
  it('refuse a limit out of range', async () => {
    for (const limit of ['0', '101', '-1', '1.5', 'x']) {
      expect((await portal.call('GET', `/v1/products?limit=${limit}`)).status).toBe(422);
    }
  });
});

describe('search', () => {
  it('finds words with and without accents, by their beginnings, in both languages', async () => {
    for (const words of ['chè tân cương', 'che tan cuong', 'CHÈ', 'tea', 'tan cuo', 'thai nguyen che']) {
      expect(slugs(await list(`search=${encodeURIComponent(words)}`))[0]).toBe('che-tan-cuong');
    }
  });
  it('finds a word with slips when none fits exactly', async () => {
    expect(slugs(await list('search=tan%20cuog'))).toContain('che-tan-cuong');
  });
  it('takes operators, quotes and NUL as plain text', async () => {
    for (const words of ["che' & !", 'che:*', '((', '%00', "'; DROP TABLE products; --", '\u0000che', '𝓽𝓮𝓪']) {
      const answer = await portal.call('GET', `/v1/products?search=${encodeURIComponent(words)}`);
      expect(answer.status).toBe(200);
    }
  });
  it('for nothing findable finds nothing', async () => {
    expect((await list('search=%21%21')).items).toEqual([]);
    expect((await list('search=khongcogica')).items).toEqual([]);
  });
});

describe('stores', () => {
  it('bring the first page of their goods along, as the list has it, where one is asked for with goods', async () => {
    type WithGoods = Items<'store', Store> & { readonly goods?: Items<'product', Product> };
    const ask = async (query: string) => (await portal.call<WithGoods>('GET', `/v1/stores?${query}`)).json;
    const { items, goods } = await ask('refs=mai&goods=1');
    expect(items.map(({ store }) => store?.slug)).toEqual(['mai']);
    expect(goods).toEqual(await list('store=mai&limit=1'));
    expect(goods?.next).toBeDefined();
    for (const query of ['refs=mai', 'refs=hao,mai&goods=1', 'refs=nobody&goods=1'])
      expect(await ask(query)).not.toHaveProperty('goods');
    expect((await portal.call('GET', '/v1/stores?refs=hao&goods=0')).json).toMatchObject({ code: 'invalid-request' });
  });
  it('follow the contract, by reference and in a list', async () => {
    const { json } = await portal.call<Store>('GET', '/v1/stores/hao');
    expect(storeSchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({ id: 'str_hao', productCount: 1 });
    expect(JSON.stringify(json)).not.toContain('0000000001');
    const page = (await portal.call<Items<'store', Store>>('GET', '/v1/stores?limit=2')).json;
    expect(page.items.map((item) => item.store?.slug)).toEqual(['hao', 'mai']);
    const rest = await portal.call<Items<'store', Store>>('GET', `/v1/stores?limit=2&cursor=${page.next ?? ''}`);
    expect(rest.json.items.map((item) => item.store?.slug)).toEqual(['cash-only']);
    const some = await portal.call<Items<'store', Store>>('GET', '/v1/stores?refs=mai,nobody');
    expect(some.json.items.map((item) => item.store?.id ?? item.problem?.code)).toEqual(['str_mai', 'unknown-store']);
  });
  it('that are not there are a problem', async () => {
    expect((await portal.call('GET', '/v1/stores/nobody')).json).toMatchObject({ code: 'unknown-store', status: 404 });
  });
});

describe('availability', () => {
  it('tells what can be ordered, and nothing of it is cached', async () => {
    const ids = Object.values(variants).join(',');
    const answer = await portal.call<Items<'availability', Availability>>('GET', `/v1/availability?variants=${ids}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const byVariant = new Map(answer.json.items.map((item) => [item.ref, item.availability]));
    for (const availability of byVariant.values()) {
      if (availability) expect(availabilitySchema.parse(availability)).toEqual(availability);
    }
    expect(byVariant.get(variants.tea)).toMatchObject({ status: 'available', available: '50' });
    expect(byVariant.get(variants.honey)).toMatchObject({ status: 'available' });
    expect(byVariant.get(variants.honey)).not.toHaveProperty('available');
    expect(byVariant.get(variants.soldOut)).toMatchObject({ status: 'soldOut', available: '0' });
    expect(byVariant.get(variants.stay)?.status).toBe('contact');
    expect(byVariant.get(variants.lychee)).toMatchObject({ status: 'outOfSeason', from: '2027-06-01' });
    expect(byVariant.get(variants.southTea)).toBeUndefined();
  });
  it('turns low when few are left', async () => {
    await portal.sql`UPDATE stock SET quantity = 3 WHERE variant_id = ${variants.liquor}`;
    await portal.sql`UPDATE stock SET low_at = 5 WHERE variant_id = ${variants.liquor}`;
    const answer = await portal.call<Items<'availability', Availability>>(
      'GET',
      `/v1/availability?variants=${variants.liquor}`,
    );
    expect(answer.json.items[0]?.availability).toMatchObject({ status: 'low', available: '3' });
  });
  it('without variants is refused', async () => {
    expect((await portal.call('GET', '/v1/availability')).json).toMatchObject({ errors: [{ pointer: '/variants' }] });
  });
});

describe('lots', () => {
  it('are found by identifier, by code and by what stands in the Digital Link', async () => {
    const { json } = await portal.call<Lot>('GET', '/v1/lots/L-1');
    expect(lotSchema.parse(json)).toEqual(json);
    expect((await portal.call('GET', '/v1/lots/lot_tea')).json).toEqual(json);
    for (const gtin of ['9520001000119', '09520001000119']) {
      expect((await portal.call('GET', `/v1/lots?gtin=${gtin}&lot=L-1`)).json).toEqual(json);
    }
    expect(json.growingAreas).toHaveLength(1);
    expect(json.product.url).toBe('https://north.example/p/che-tan-cuong');
  });
  it('without GTIN have a plain signed link', async () => {
    const { json } = await portal.call<Lot>('GET', '/v1/lots/L-2');
    expect(json.link).toBe(`${publicOrigin}/t/L-2?s=${'A'.repeat(90)}`);
    expect(json.growingAreas).toEqual([]);
  });
  it('that nobody stated anything about are a problem', async () => {
    for (const path of ['/v1/lots/L-9', '/v1/lots?gtin=9520001000119&lot=L-2']) {
      expect((await portal.call('GET', path)).json).toMatchObject({ code: 'unknown-lot', status: 404 });
    }
    const wrong = await portal.call('GET', '/v1/lots?gtin=12&lot=l_1');
    expect(wrong.json.errors?.map((fault) => fault.pointer)).toEqual(['/gtin', '/lot']);
  });
  it('come with the issuers that the portal pins', async () => {
    const { json } = await portal.call<{ issuers: TraceIssuer[] }>('GET', '/v1/trace/issuers');
    expect(json.issuers).toEqual([{ issuer: 'north.example', name: 'Cổng Bắc', hosts: ['north.example'], keys: [] }]);
  });
});

describe('hostile texts', () => {
  const hostile = '<script>alert(1)</script>"\';--\u202e\u200b ${7*7} {{x}} \\u0000 ' + 'Ế'.repeat(50);
  it('come back as they were written, and are found', async () => {
    await putStore(portal.sql, {
      id: 'str_hostile',
      portal: 'por_south',
      slug: 'hostile',
      name: hostile,
      kind: 'household',
      place: { ...tanCuong, former: hostile },
      story: { vi: hostile },
      contact: { address: hostile },
      position: 9,
    });
    await putProduct(portal.sql, {
      id: 'prd_hostile',
      store: 'str_hostile',
      slug: 'hostile',
      type: 'goods',
      name: { vi: hostile, en: hostile },
      pictures: [],
      variants: [
        {
          id: 'var_hostile',
          name: { vi: hostile },
          price: 1,
          taxRate: '0',
          taxIncluded: true,
          order: { unit: 'piece', step: '1', min: '1' },
          stock: { quantity: '1', sale: 'open', shown: true },
        },
      ],
      position: 9,
    });
    const { json } = await portal.call<Product>('GET', '/v1/products/hostile', { site: 'south' });
    expect(json.name).toEqual({ vi: hostile, en: hostile });
    expect(json.store.name).toBe(hostile);
    const found = await portal.call<Items<'product', Product>>('GET', '/v1/products?search=alert', { site: 'south' });
    expect(slugs(found.json)).toEqual(['hostile']);
  });
});
