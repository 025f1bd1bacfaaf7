import type { Page, Product, ProductQuery } from '@nongsan/core';
import { nameOf, type Connection, type Target } from './connection.ts';
import { get } from './get.ts';
import { goodsWithStore } from './goods-wish.ts';
import { readPage } from './product-page.ts';

/** One page of a store's products or of what a search finds. */
export async function listProducts(
  connection: Connection,
  query: ProductQuery,
  signal?: AbortSignal,
): Promise<Page<Product>> {
  const goods = await goodsWithStore(connection, query);
  if (goods !== undefined) return goods;
  const { store, search, limit, cursor } = query;
  const target: Target = { operation: 'GET /v1/products', query: { store, search, limit, cursor } };
  return readPage(await get(connection, target, signal), nameOf(connection, target));
}
