import type { SourceError, StorefrontSource } from '@nongsan/core';

const methods = {
  portal: true,
  products: true,
  listProducts: true,
  stores: true,
  availability: true,
  lot: true,
  issuers: true,
  createCart: true,
  cart: true,
  addLine: true,
  setLine: true,
  placeOrder: true,
  order: true,
} as const satisfies Record<Exclude<keyof StorefrontSource, 'ordering'>, true>;

/** A source that refuses every question with the error made for it. */
export function refusingSource(error: (method: string) => SourceError): StorefrontSource {
  const refuse = (method: string) => [method, () => Promise.reject(error(method))] as const;
  return Object.fromEntries(Object.keys(methods).map(refuse)) as unknown as StorefrontSource;
}
