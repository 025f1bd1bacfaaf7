import { SourceError, uniformSource, type Product, type Result, type StorefrontSource } from '@nongsan/core';
import { stock, store, tea } from './goods.ts';

function answers<T>(refs: readonly string[], known: Readonly<Record<string, T>>): Map<string, Result<T>> {
  const result = (ref: string): Result<T> =>
    Object.hasOwn(known, ref)
      ? { ok: true, value: known[ref] as T }
      : { ok: false, error: new SourceError('unknown-product', `No product "${ref}"`) };
  return new Map(refs.map((ref) => [ref, result(ref)]));
}

/** A portal in memory that sells one product, and keeps what it was asked. */
export function portalOf(product: Product = tea): StorefrontSource & { readonly asked: string[] } {
  const asked: string[] = [];
  const refusing = uniformSource((method) => Promise.reject(new SourceError('network', `${method}: no network`)));
  return Object.assign(refusing, {
    asked,
    products: async (refs: readonly string[]) => {
      asked.push(`products ${refs.join()}`);
      return answers(refs, { [product.slug]: product, [product.id]: product });
    },
    availability: async (refs: readonly string[]) => {
      asked.push(`availability ${refs.join()}`);
      return answers(refs, { [stock.variant]: stock });
    },
    stores: async (refs: readonly string[]) => answers(refs, { [store.slug]: store, [store.id]: store }),
    listProducts: async () => ({ items: [{ ok: true, value: product }] as const }),
  });
}

/** A portal that nobody reaches. */
export const nowhere = (): StorefrontSource =>
  uniformSource(() => Promise.reject(new SourceError('network', 'no network')));
