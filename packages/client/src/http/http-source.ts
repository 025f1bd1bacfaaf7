import { availabilitySchema, productSchema, type StorefrontSource } from '@nongsan/core';
import { readBatch, type Batch } from './batch.ts';
import { connect } from './connection.ts';
import { load } from './load.ts';
import type { HttpSourceOptions } from './options.ts';
import { read } from './resource.ts';
import { shopping } from './shopping.ts';
import type * as Stores from './stores.ts';

const products = {
  operation: 'GET /v1/products',
  parameter: 'refs',
  field: 'product',
  schema: productSchema,
  unknown: 'unknown-product',
} as const satisfies Batch<unknown>;

const availability = {
  operation: 'GET /v1/availability',
  parameter: 'variants',
  field: 'availability',
  schema: availabilitySchema,
  unknown: 'unknown-variant',
} as const satisfies Batch<unknown>;

/**
 * A portal behind the HTTP contract (`/v1`). Nothing is sent before the first call, and nothing is kept between calls.
 *
 * Only what one product card needs is loaded with this function. Each other resource brings its schema when it is first
 * asked for, and ky comes with the first repeated read.
 */
export function createHttpSource(portal: HttpSourceOptions): StorefrontSource {
  const http = connect(portal);
  let goods: Promise<typeof Stores> | undefined;
  /** One import for all who wait for it: of two, an engine ends each in a task of its own, and their questions miss each other. */
  const shelves = () => (goods ??= load(import('./stores.ts')).finally(() => (goods = undefined)));
  return {
    products: (refs, options) => readBatch(http, products, refs, options?.signal),
    availability: (variants, options) => readBatch(http, availability, variants, options?.signal),
    stores: (refs, options) => shelves().then((part) => part.readStores(http, refs, options?.signal)),
    listProducts: (query, options) => shelves().then((part) => part.listProducts(http, query, options?.signal)),
    portal: (options) => read(http, { operation: 'GET /v1/portal' }, import('./schemas/portal.ts'), options),
    lot: (ref, options) =>
      read(
        http,
        typeof ref === 'string'
          ? { operation: 'GET /v1/lots/{lot}', path: [ref] }
          : { operation: 'GET /v1/lots', query: { gtin: ref.gtin, lot: ref.lot } },
        import('./schemas/lot.ts'),
        options,
      ),
    lotEvents: (lot, options) =>
      load(import('./lot-events.ts')).then((part) => part.readLotEvents(portal, lot, options)),
    orderCare: () => load(import('./order-care.ts')).then((part) => part.orderCare(portal)),
    issuers: async (options) => (await load(import('./issuers.ts'))).readIssuers(http, options?.signal),
    ...shopping(http),
  };
}
