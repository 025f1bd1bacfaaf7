import { SourceError, type Page, type Product, type ProductQuery } from '@nongsan/core';
import type { StaticIndex } from '@nongsan/core/static-files';
import { searchWords } from '@nongsan/core/text';
import { products } from './kinds.ts';
import type { Library } from './library.ts';
import { matching } from './search.ts';

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
  const words = searchWords(query.search ?? '');
  const list = `${store?.name ?? ''}:${words.join('.')}:`;
  const offset = readCursor(query.cursor, list);
  const found = await find(library, catalogue.content.products, { ...query, words, store: store?.index }, signal);
  const shown = found.slice(offset, offset + limit);
  const next = offset + limit;
  return {
    items: await read(library, shown, signal),
    ...(next < found.length && { next: `${list}${next}` }),
  };
}

type Entry = StaticIndex['products'][number];

interface Wanted {
  readonly search?: string;
  readonly words: readonly string[];
  /** Position of the store. */
  readonly store: number | undefined;
}

async function find(
  library: Library,
  entries: readonly Entry[],
  { search = '', words, store }: Wanted,
  signal: AbortSignal | undefined,
): Promise<readonly Entry[]> {
  const isSold = (entry: Entry | undefined): entry is Entry =>
    entry !== undefined && (store === undefined || entry.store === store);
  if (search.trim() === '') return entries.filter(isSold);
  // What was typed holds nothing that could be found: an empty answer, not everything there is.
  if (words.length === 0) return [];
  return matching(words, await library.texts(signal))
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
