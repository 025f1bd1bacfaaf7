import type { LabelledProduct } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import type { Links } from './links.ts';
import { productColumns, toProduct, type ProductRow } from './product-row.ts';

/** Products by identifier or slug, also former slugs; keys of the answer are the refs asked. Missing ones are absent. */
export async function findProducts(
  queries: Queries,
  portal: string,
  refs: readonly string[],
  links: Links,
): Promise<Map<string, LabelledProduct>> {
  const rows = await queries<(ProductRow & { ref: string })[]>`
    SELECT d.code AS ref, ${productColumns(queries)}
    FROM directory d
    JOIN products p ON p.store_id = d.store_id AND p.product_id = d.target_id AND p.state = 'active'
    JOIN stores s ON s.store_id = p.store_id
    WHERE d.portal_id = ${portal} AND d.kind = 'product' AND d.code = ANY (${[...refs]}::text[])`;
  return new Map(rows.filter(hasVariants).map((row) => [row.ref, toProduct(row, links)]));
}

/** A product all of whose variants are retired has nothing to show. */
const hasVariants = (row: { readonly variants: unknown }): boolean => row.variants !== null;

export interface ProductFilter {
  readonly portal: string;
  /** Identifier of a store. */
  readonly store?: string;
  /** Folded words to search for. */
  readonly words?: readonly string[];
  /** Whether a search compares by similarity instead of by word, because no word fits. */
  readonly similar: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** One page of products, in the portal's order, or by how well they fit the words. */
export async function listProducts(queries: Queries, filter: ProductFilter, links: Links): Promise<LabelledProduct[]> {
  const { words = [] } = filter;
  const match = words.length === 0 ? queries`` : filter.similar ? similar(queries, words) : matching(queries, words);
  const rank = words.length === 0 ? queries`` : filter.similar ? similarity(queries, words) : relevance(queries, words);
  const rows = await queries<ProductRow[]>`
    SELECT ${productColumns(queries)}
    FROM products p JOIN stores s ON s.store_id = p.store_id
    WHERE p.portal_id = ${filter.portal} AND p.state = 'active'
      ${filter.store === undefined ? queries`` : queries`AND p.store_id = ${filter.store}`}
      ${match}
      AND EXISTS (SELECT FROM variants v
        WHERE v.store_id = p.store_id AND v.product_id = p.product_id AND v.state = 'active')
    ORDER BY ${rank} p.position, p.product_id
    LIMIT ${filter.limit} OFFSET ${filter.offset}`;
  return rows.map((row) => toProduct(row, links));
}

/** Words are letters and digits only (`searchWords`), so nothing in them is an operator of to_tsquery. */
const toQuery = (words: readonly string[]): string => words.map((word) => `${word}:*`).join(' & ');

const matching = (queries: Queries, words: readonly string[]) =>
  queries`AND p.search_vector @@ to_tsquery('simple', ${toQuery(words)})`;

const relevance = (queries: Queries, words: readonly string[]) =>
  queries`ts_rank(p.search_vector, to_tsquery('simple', ${toQuery(words)})) DESC,`;

const similar = (queries: Queries, words: readonly string[]) => queries`AND ${words.join(' ')} <% p.search_text`;

const similarity = (queries: Queries, words: readonly string[]) =>
  queries`word_similarity(${words.join(' ')}, p.search_text) DESC,`;
