import { Hono } from 'hono';
import * as z from 'zod/mini';
import { cacheableJson, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { ProblemError } from '../problems/index.ts';
import { findStores, listStores, type SiteContext } from '../repository/index.ts';
import { linksFor, type Services } from '../services.ts';
import { readProductPage } from './products.ts';
import { maxOffset, readCursor, writeCursor } from './cursor.ts';
import { itemsOf, readRefs } from './refs.ts';
import { lookUpText, query } from './validate.ts';

const listQuery = z.object({
  refs: z.optional(lookUpText(8_000, 'Identifiers or slugs, comma-separated, at most 50')),
  limit: z.optional(
    z.string().check(z.regex(/^(?:[1-9]\d?|100)$/, 'must be between 1 and 100'), z.describe('1 to 100, default 20')),
  ),
  cursor: z.optional(z.string().check(z.maxLength(200), z.describe('"next" of the page before'))),
  goods: z.optional(
    z
      .string()
      .check(
        z.regex(/^(?:[1-9]\d?|100)$/, 'must be between 1 and 100'),
        z.describe('With one reference: how many of its products come along'),
      ),
  ),
});

/** Stores of households, cooperatives and companies. */
export function storeRoutes(services: Services) {
  return new Hono<AppEnv>()
    .get(
      '/stores',
      describe({
        id: 'listStores',
        tag: 'Catalogue',
        summary: 'Stores by reference, or a page of them',
        description:
          'With `refs`, answers `{ ref, store }` or `{ ref, problem }` each; without, a page of `{ store }`. ' +
          'With one reference and `goods`, the first page of what it sells comes along, as `GET /v1/products` lists it.',
        answer: { schema: 'StoreItems', text: 'The stores' },
        problems: ['invalid-request'],
        cached: true,
      }),
      query(listQuery),
      async (c) => {
        const asked = c.req.valid('query');
        const site = c.get('site');
        if (asked.refs === undefined) return cacheableJson(c, await readPage(services, site, asked));
        const refs = readRefs(asked.refs, 'refs');
        const found = await findStores(services.sql, site.portal.id, refs, linksFor(services, site));
        const items = itemsOf(refs, 'store', found, 'unknown-store', services.config.publicOrigin);
        const store = refs.length === 1 ? found.get(refs[0] ?? '')?.id : undefined;
        if (asked.goods === undefined || store === undefined) return cacheableJson(c, items);
        const goods = await readProductPage(services, site, { store, limit: asked.goods });
        return cacheableJson(c, { ...items, goods });
      },
    )
    .get(
      '/stores/:ref',
      describe({
        id: 'readStore',
        tag: 'Catalogue',
        summary: 'One store',
        answer: { schema: 'Store', text: 'The store' },
        problems: ['unknown-store'],
        cached: true,
      }),
      async (c) => {
        const ref = c.req.param('ref');
        const site = c.get('site');
        const found = await findStores(services.sql, site.portal.id, [ref], linksFor(services, site));
        const store = found.get(ref);
        if (store === undefined) {
          throw new ProblemError('unknown-store', 'No store of this portal has this identifier or slug.');
        }
        return cacheableJson(c, store);
      },
    );
}

async function readPage(services: Services, site: SiteContext, asked: z.infer<typeof listQuery>) {
  const filter = ['stores', site.portal.id];
  const { offset } = readCursor(asked.cursor, filter);
  const limit = Number(asked.limit ?? 20);
  const page = { limit: limit + 1, offset };
  const stores = await listStores(services.sql, site.portal.id, page, linksFor(services, site));
  const next = offset + limit;
  return {
    items: stores.slice(0, limit).map((store) => ({ store })),
    ...(stores.length > limit && next <= maxOffset && { next: writeCursor({ offset: next, similar: false }, filter) }),
  };
}
