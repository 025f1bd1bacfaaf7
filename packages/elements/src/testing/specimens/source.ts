import type { Availability, Result, StorefrontSource } from '@nongsan/core';
import { testSource } from '../test-source.ts';
import { filled } from './text-fields.ts';
import { resources, schemas, type Resources } from './resources.ts';

const names = Object.keys(resources) as (keyof Resources)[];

/** All resources with each field of a kind made anew. */
export function resourcesWith(kind: 'text' | 'url', make: (at: string) => string): Resources {
  const made = names.map((name) => [name, filled(schemas[name], resources[name], kind, (at) => make(`${name}.${at}`))]);
  return Object.fromEntries(made) as Resources;
}

const all = <T>(refs: readonly string[], value: (ref: string) => T): Promise<ReadonlyMap<string, Result<T>>> =>
  Promise.resolve(new Map(refs.map((ref) => [ref, { ok: true, value: value(ref) }])));

/** A source that has one of everything, whatever it is asked for, and answers at once. */
export function specimenSource(given: Resources = resources): StorefrontSource & { readonly asked: string[] } {
  const { cart, issuer, lot, order, portal, product, store } = given;
  const stock = (variant: string): Availability => ({
    variant,
    status: 'low',
    available: '3',
    checkedAt: product.updatedAt,
  });
  return testSource({
    products: (refs) => all(refs, () => product),
    stores: (refs) => all(refs, () => store),
    availability: (variants) => all(variants, stock),
    listProducts: async () => ({ items: [{ ok: true, value: product }] }),
    portal: async () => portal,
    lot: async () => lot,
    issuers: async () => [issuer],
    cart: async () => cart,
    createCart: async () => cart,
    addLine: async () => ({ ...cart, version: cart.version + 1 }),
    setLine: async () => ({ ...cart, version: cart.version + 1 }),
    order: async () => order,
  });
}
