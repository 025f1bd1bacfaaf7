import { productSchema, type Page, type Product, type ProductQuery } from '@nongsan/core';
import { nameOf, type Connection, type Target } from './connection.ts';
import { get } from './get.ts';
import { malformed } from './malformed.ts';
import { readItems } from './results.ts';

/** One page of a store's products or of what a search finds. */
export async function listProducts(
  connection: Connection,
  { store, search, limit, cursor }: ProductQuery,
  signal?: AbortSignal,
): Promise<Page<Product>> {
  const target: Target = { operation: 'GET /v1/products', query: { store, search, limit, cursor } };
  const where = nameOf(connection, target);
  const body = await get(connection, target, signal);
  const items = (await readItems(body, 'product', productSchema, where)).map(([, result]) => result);
  const { next } = body as { readonly next?: unknown };
  if (next !== undefined && typeof next !== 'string') throw malformed(where, 'next: not a text');
  return { items, next };
}
