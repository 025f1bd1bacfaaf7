import type { StorefrontSource } from './source.ts';

export type SourceMethod = Exclude<
  keyof StorefrontSource,
  'ordering' | 'prepare' | 'lotEvents' | 'holds' | 'handOvers' | 'orderCare' | 'setDestination'
>;

/** The compiler keeps this complete. */
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
} as const satisfies Record<SourceMethod, true>;

/** A source whose questions are all answered by one function: to refuse them, to count them, to pass them on. */
export function uniformSource(
  answer: (method: SourceMethod, asked: readonly unknown[]) => Promise<unknown>,
): StorefrontSource {
  const entry = (method: string) =>
    [method, (...asked: readonly unknown[]) => answer(method as SourceMethod, asked)] as const;
  return Object.fromEntries(Object.keys(methods).map(entry)) as unknown as StorefrontSource;
}
