import { createHttpSource } from '@nongsan/client';
import type { Product, Result, Store, StorefrontSource } from '@nongsan/core';

const map = <T>(results: ReadonlyMap<string, Result<T>>, change: (value: T) => T): ReadonlyMap<string, Result<T>> =>
  new Map(
    Array.from(results, ([ref, result]) => [ref, result.ok ? { ok: true, value: change(result.value) } : result]),
  );

/**
 * The real server with the real sample, which the test runner answers for under `/v1`. Pictures are left out: they live
 * at the server's own address, and the test page may load none from elsewhere.
 */
export function realSource(): StorefrontSource {
  const source = createHttpSource({ api: location.origin, key: 'pk_demo_thainguyen' });
  const product = (value: Product): Product => ({ ...value, pictures: [] });
  const store = ({ picture: _, ...rest }: Store): Store => rest;
  return Object.assign(Object.create(source) as StorefrontSource, {
    products: async (...args: Parameters<StorefrontSource['products']>) => map(await source.products(...args), product),
    stores: async (...args: Parameters<StorefrontSource['stores']>) => map(await source.stores(...args), store),
    listProducts: async (...args: Parameters<StorefrontSource['listProducts']>) => {
      const page = await source.listProducts(...args);
      return { ...page, items: page.items.map((item) => (item.ok ? { ok: true, value: product(item.value) } : item)) };
    },
  } satisfies Partial<StorefrontSource>);
}
