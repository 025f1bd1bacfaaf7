import { createHttpSource } from '@nongsan/client';
import type { Product, Result, StorefrontSource } from '@nongsan/core';

/** The real server behind the test page, without its pictures: they live at an address that the page may load none from. */
export function realSource(): StorefrontSource {
  const source = createHttpSource({ api: location.origin, key: 'pk_demo_thainguyen' });
  const products: StorefrontSource['products'] = async (...args) => {
    const results = await source.products(...args);
    const bare = (result: Result<Product>): Result<Product> =>
      result.ok ? { ok: true, value: { ...result.value, pictures: [] } } : result;
    return new Map(Array.from(results, ([ref, result]) => [ref, bare(result)]));
  };
  return Object.assign(Object.create(source) as StorefrontSource, { products });
}
