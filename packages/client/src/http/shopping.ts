import type { StorefrontSource } from '@nongsan/core';
import type { Connection } from './connection.ts';
import { load } from './load.ts';
import { change, read, writing } from './resource.ts';

type Shopping = Pick<
  StorefrontSource,
  | 'prepare'
  | 'createCart'
  | 'cart'
  | 'addLine'
  | 'setLine'
  | 'handOvers'
  | 'holds'
  | 'setDestination'
  | 'placeOrder'
  | 'order'
>;

const cart = () => import('./schemas/cart.ts');

/** Carts and orders. Every change of a cart answers with the whole cart. */
export const shopping = (http: Connection): Shopping => ({
  prepare: () => {
    // What does not come now is asked for again when it is needed, and fails there.
    for (const part of [writing(), cart()]) part.catch(() => undefined);
  },
  createCart: (options, line) =>
    change(http, { operation: 'POST /v1/carts', newer: 'line' }, { line }, cart(), options),
  cart: (id, options) => read(http, { operation: 'GET /v1/carts/{cart}', path: [id] }, cart(), options),
  addLine: (id, line, options) =>
    change(http, { operation: 'POST /v1/carts/{cart}/lines', path: [id] }, line, cart(), options),
  setLine: (id, line, quantity, options) =>
    change(http, { operation: 'PATCH /v1/carts/{cart}/lines/{line}', path: [id, line] }, { quantity }, cart(), options),
  handOvers: () => load(import('./hand-overs.ts')).then((part) => part.cartHandOvers(http)),
  holds: () => load(import('./holds.ts')).then((part) => part.stockHolds(http)),
  setDestination: (id, destination, options) =>
    change(http, { operation: 'PUT /v1/carts/{cart}/destination', path: [id] }, destination, cart(), options),
  placeOrder: (request, options) =>
    change(http, { operation: 'POST /v1/orders' }, request, import('./schemas/placed-order.ts'), options),
  order: (id, secret, options) =>
    read(
      http,
      { operation: 'GET /v1/orders/{order}', path: [id], headers: { Authorization: `Bearer ${secret}` } },
      import('./schemas/order.ts'),
      options,
    ),
});
