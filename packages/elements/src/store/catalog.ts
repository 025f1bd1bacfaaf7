import type {
  Availability,
  Lot,
  LotRef,
  LotSummary,
  Order,
  OrderingWay,
  Page,
  Portal,
  Product,
  ProductQuery,
  Store,
  StorefrontSource,
  TraceIssuer,
} from '@nongsan/core';
import type { EpcisEvent } from '@nongsan/core/epcis';
import { Collection } from './collection.ts';
import { oneByOne } from './single.ts';

/** The one reference of things that a portal has once. */
export const only = 'only';

/** A lot reference as a collection's key, and back. */
export const lotKey = (ref: LotRef): string => (typeof ref === 'string' ? ref : `${ref.gtin}/${ref.lot}`);
const lotRef = (key: string): LotRef => {
  const [first = '', lot] = key.split('/');
  return lot === undefined ? first : { gtin: first, lot };
};

/** An order with the secret of its link as a collection's key. Secrets have no space. */
export const orderKey = (id: string, secret: string): string => `${id} ${secret}`;

/** Everything that elements of one portal read. Knows no DOM. */
export class Catalog {
  readonly products: Collection<Product>;
  readonly availability: Collection<Availability>;
  readonly stores: Collection<Store>;
  readonly lots: Collection<Lot>;
  /** Lots as a badge beside a price needs them. A product of the same page often brings its lot along. */
  readonly lotSummaries: Collection<LotSummary>;
  /** What happened to lots, by the lot's identifier; `undefined` of a source that tells none. */
  readonly lotEvents: Collection<readonly EpcisEvent[] | undefined>;
  readonly orders: Collection<Order>;
  readonly portal: Collection<Portal>;
  readonly issuers: Collection<readonly TraceIssuer[]>;
  /** First pages of lists; the key is the query in JSON (`listKey`). */
  readonly lists: Collection<Page<Product>>;
  /** Where goods are ordered; absent: in the cart. */
  readonly ordering: OrderingWay | undefined;

  constructor(source: StorefrontSource) {
    this.ordering = source.ordering;
    this.products = new Collection(async (refs, signal) => source.products(refs, { signal }));
    // A list may come before the products that cards ask for: all of them ask for their stock at once.
    this.availability = new Collection(async (refs, signal) => source.availability(refs, { signal }), this.products);
    this.stores = new Collection(async (refs, signal) => source.stores(refs, { signal }));
    this.lots = new Collection(oneByOne((key, signal) => source.lot(lotRef(key), { signal })));
    this.lotSummaries = new Collection(
      oneByOne(async (key, signal) => (await this.#lotOnPage(key)) ?? source.lot(lotRef(key), { signal })),
    );
    this.lotEvents = new Collection(oneByOne(async (lot, signal) => source.lotEvents?.(lot, { signal })));
    this.orders = new Collection(
      oneByOne((key, signal) => {
        const [id = '', secret = ''] = key.split(' ');
        return source.order(id, secret, { signal });
      }),
    );
    this.portal = new Collection(oneByOne((_, signal) => source.portal({ signal })));
    this.issuers = new Collection(oneByOne((_, signal) => source.issuers({ signal })));
    this.lists = new Collection(
      oneByOne((key, signal) => source.listProducts(JSON.parse(key) as ProductQuery, { signal })),
    );
  }

  /** The lot that a product on this page is sold from, once the products that are being asked for now have come. */
  async #lotOnPage(key: string): Promise<LotSummary | undefined> {
    await new Promise((done) => setTimeout(done));
    await this.products.settled();
    return this.products.values().find(({ lot }) => lot?.id === key || lot?.code === key)?.lot;
  }
}

/** A list's key: the same query gives the same text. */
export const listKey = (query: ProductQuery): string => JSON.stringify(query, Object.keys(query).sort());
