import { SourceError, type Page, type Product, type ProductQuery } from '@nongsan/core';
import type { StaticIndex } from '@nongsan/core/static-files';
import { load } from '../http/load.ts';
import { products } from './kinds.ts';
import type { Library } from './library.ts';

const usualLimit = 20;
const mostItems = 100;

/**
 * One page of products, found and put in order here. A bad product fails alone; a file that does not come fails the page,
 * so that it can be asked for again.
 */
export async function listProducts(
  library: Library,
  query: ProductQuery,
  signal: AbortSignal | undefined,
): Promise<Page<Product>> {
  const limit = readLimit(query.limit);
  const catalogue = await library.catalogue(signal);
  const store = query.store === undefined ? undefined : catalogue.stores.get(query.store);
  if (query.store !== undefined && store === undefined)
    throw new SourceError('unknown-store', `The files of this portal hold no store ${JSON.stringify(query.store)}.`);
  const search = (query.search ?? '').trim();
  const list = `${store?.name ?? ''}:${search}:`;
  const offset = readCursor(query.cursor, list);
  const found = await find(library, catalogue.content.products, search, store?.index, signal);
  const shown = found.slice(offset, offset + limit);
  const next = offset + limit;
  return {
    items: await read(library, shown, signal),
    ...(next < found.length && { next: `${list}${next}` }),
  };
}

type Entry = StaticIndex['products'][number];

async function find(
  library: Library,
  entries: readonly Entry[],
  search: string,
  store: number | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly Entry[]> {
  const isSold = (entry: Entry | undefined): entry is Entry =>
    entry !== undefined && (store === undefined || entry.store === store);
  if (search === '') return entries.filter(isSold);
  const [{ matching }, texts] = await Promise.all([load(import('./search.ts')), library.texts(signal)]);
  return matching(search, texts)
    .map((index) => entries[index])
    .filter(isSold);
}

async function read(library: Library, entries: readonly Entry[], signal: AbortSignal | undefined) {
  const results = await library.many(
    products,
    entries.map(({ refs: [name = ''] }) => name),
    (name) => {
      const entry = entries.find(({ refs }) => refs[0] === name);
      return entry && { file: entry.file, name };
    },
    signal,
  );
  const items = [...results.values()];
  for (const item of items) if (!item.ok && item.error.retryable) throw item.error;
  return items;
}

function readLimit(limit = usualLimit): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostItems) return limit;
  throw refused('limit', 'wrong-format', `must be between 1 and ${mostItems}`);
}

/** Bound to what is listed: the cursor of another list begins otherwise. */
function readCursor(cursor: string | undefined, list: string): number {
  if (cursor === undefined) return 0;
  const offset = cursor.startsWith(list) ? cursor.slice(list.length) : '';
  if (/^[1-9]\d{0,8}$/.test(offset)) return Number(offset);
  throw refused('cursor', 'wrong-cursor', 'must be the "next" of a page of this very list');
}

const refused = (field: string, code: string, detail: string): SourceError =>
  new SourceError('invalid-request', `listProducts: ${field} ${detail}.`, {
    faults: [{ pointer: `/${field}`, code, detail }],
  });
