import { SourceError, type StorefrontSource } from '@nongsan/core';

type Shopping = Pick<StorefrontSource, 'createCart' | 'cart' | 'addLine' | 'setLine' | 'placeOrder' | 'order'>;

/** Nobody is there to keep a cart: the household's phone is where goods are ordered. */
const elsewhere = (): Promise<never> =>
  Promise.reject(
    new SourceError(
      'ordering-elsewhere',
      'A portal of static files takes no orders. Its source says so: ordering is "contact".',
    ),
  );

/** Carts and orders of a portal that has none. */
export const orderingElsewhere: Shopping = {
  createCart: elsewhere,
  cart: elsewhere,
  addLine: elsewhere,
  setLine: elsewhere,
  placeOrder: elsewhere,
  order: elsewhere,
};
