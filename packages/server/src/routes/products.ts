import { Hono } from 'hono';
import * as z from 'zod/mini';
import { cacheableJson, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { ProblemError } from '../problems/index.ts';
import { findProducts, listProducts, storeIdOf, type SiteContext } from '../repository/index.ts';
import { linksFor, type Services } from '../services.ts';
import { maxOffset, readCursor, writeCursor } from './cursor.ts';
import { itemsOf, readRefs } from './refs.ts';
import { searchWords } from './search-words.ts';
import { lookUpText, query } from './validate.ts';

const listQuery = z.object({
  refs: z.optional(lookUpText(8_000, 'Identifiers or slugs, comma-separated, at most 50')),
  store: z.optional(lookUpText(120, 'Identifier or slug of a store')),
  search: z.optional(z.string().check(z.maxLength(200), z.describe('Words to find, with or without accents'))),
  limit: z.optional(
    z.string().check(z.regex(/^(?:[1-9]\d?|100)$/, 'must be between 1 and 100'), z.describe('1 to 100, default 20')),
  ),
  cursor: z.optional(z.string().check(z.maxLength(200), z.describe('"next" of the page before'))),
});

type ListQuery = z.infer<typeof listQuery>;

/** Products: by reference, by list and search, one by one. */
export function productRoutes(services: Services) {
  return new Hono<AppEnv>()
    .get(
      '/products',
      describe({
        id: 'listProducts',
        tag: 'Catalogue',
        summary: 'Products by reference, or a page of them',
        description:
          'With `refs`, answers each reference by itself: `{ ref, product }` or `{ ref, problem }`. ' +
          'Without, a page of `{ product }` with an opaque `next` where more follow.',
        answer: { schema: 'ProductItems', text: 'The products' },
        problems: ['invalid-request', 'unknown-store'],
        cached: true,
      }),
      query(listQuery),
      async (c) => {
        const asked = c.req.valid('query');
        const site = c.get('site');
        if (asked.refs === undefined) return cacheableJson(c, await readProductPage(services, site, asked));
        const refs = readRefs(asked.refs, 'refs');
        const found = await findProducts(services.sql, site.portal.id, refs, linksFor(services, site));
        return cacheableJson(c, itemsOf(refs, 'product', found, 'unknown-product', services.config.publicOrigin));
      },
    )
    .get(
      '/products/:ref',
      describe({
        id: 'readProduct',
        tag: 'Catalogue',
        summary: 'One product',
        answer: { schema: 'Product', text: 'The product' },
        problems: ['unknown-product'],
        cached: true,
      }),
      async (c) => {
        const ref = c.req.param('ref');
        const site = c.get('site');
        const found = await findProducts(services.sql, site.portal.id, [ref], linksFor(services, site));
        const product = found.get(ref);
        if (product === undefined) {
          throw new ProblemError('unknown-product', 'No product of this portal has this identifier or slug.');
        }
        return cacheableJson(c, product);
      },
    );
}

/** A page of products, of one store or of all, as a list or a search answers it. */
export async function readProductPage(services: Services, site: SiteContext, asked: ListQuery) {
  const portal = site.portal.id;
  const store = asked.store === undefined ? undefined : await storeIdOf(services.sql, portal, asked.store);
  if (asked.store !== undefined && store === undefined) {
    throw new ProblemError('unknown-store', 'No store of this portal has this identifier or slug.');
  }
  const words = searchWords(asked.search ?? '');
  // What was typed holds nothing that could be found: an empty answer, not everything there is.
  if (words.length === 0 && (asked.search ?? '').trim() !== '') return { items: [] };
  const filter = [portal, store ?? null, words];
  const position = readCursor(asked.cursor, filter);
  const limit = Number(asked.limit ?? 20);
  const read = (similar: boolean) =>
    listProducts(
      services.sql,
      { portal, ...(store !== undefined && { store }), words, similar, limit: limit + 1, offset: position.offset },
      linksFor(services, site),
    );
  let { similar } = position;
  let products = await read(similar);
  if (products.length === 0 && position.offset === 0 && words.length > 0) {
    similar = true;
    products = await read(similar);
  }
  const offset = position.offset + limit;
  const more = products.length > limit && offset <= maxOffset;
  return {
    items: products.slice(0, limit).map((product) => ({ product })),
    ...(more && { next: writeCursor({ offset, similar }, filter) }),
  };
}
