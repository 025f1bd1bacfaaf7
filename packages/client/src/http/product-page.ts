import { productSchema, type Page, type Product } from '@nongsan/core';
import { malformed } from './malformed.ts';
import { readItems } from './results.ts';

/** A page of products as an answer holds it. */
export async function readPage(body: unknown, where: string): Promise<Page<Product>> {
  const items = (await readItems(body, 'product', productSchema, where)).map(([, result]) => result);
  const { next } = body as { readonly next?: unknown };
  if (next !== undefined && typeof next !== 'string') throw malformed(where, 'next: not a text');
  return { items, next };
}
