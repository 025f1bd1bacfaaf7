import type { Queries } from '../database/index.ts';

interface NameRow {
  readonly kind: 'store' | 'product' | 'variant' | 'lot' | 'gtin-lot';
  readonly code: string;
  readonly target: string;
}

/** Everything that the things of one store are found by: identifier first, then the present slug, then former ones. */
export interface Names {
  of(kind: 'store' | 'product' | 'lot', id: string, slug?: string): string[];
  readonly variants: readonly string[];
  readonly lots: readonly string[];
}

export async function readNames(queries: Queries, portal: string, store: string): Promise<Names> {
  const rows = await queries<NameRow[]>`
    SELECT kind, code, target_id AS target FROM directory
    WHERE portal_id = ${portal} AND store_id = ${store} ORDER BY kind COLLATE "C", code COLLATE "C"`;
  const codes = (kinds: readonly string[], id: string) =>
    rows.filter((row) => kinds.includes(row.kind) && row.target === id).map(({ code }) => code);
  const targets = (kind: NameRow['kind']) => [
    ...new Set(rows.filter((row) => row.kind === kind).map(({ target }) => target)),
  ];
  return {
    of: (kind, id, slug) => {
      const known = codes(kind === 'lot' ? ['lot', 'gtin-lot'] : [kind], id);
      return [...new Set([id, ...(slug === undefined ? [] : [slug]), ...known])];
    },
    variants: targets('variant'),
    lots: targets('lot'),
  };
}

/** Search texts of a store's products, as the search of the server has them. */
export async function readTexts(queries: Queries, store: string): Promise<ReadonlyMap<string, string>> {
  const rows = await queries<{ id: string; text: string }[]>`
    SELECT product_id AS id, search_text AS text FROM products WHERE store_id = ${store}`;
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** Identifiers of a portal's products in its order. */
export async function readOrder(queries: Queries, portal: string): Promise<readonly string[]> {
  const rows = await queries<{ id: string }[]>`
    SELECT product_id AS id FROM products WHERE portal_id = ${portal} AND state = 'active' ORDER BY position, product_id`;
  return rows.map(({ id }) => id);
}

/** Identifiers of a portal's stores in its order. */
export async function readStoreOrder(queries: Queries, portal: string): Promise<readonly string[]> {
  const rows = await queries<{ id: string }[]>`
    SELECT store_id AS id FROM stores WHERE portal_id = ${portal} ORDER BY position, store_id`;
  return rows.map(({ id }) => id);
}
