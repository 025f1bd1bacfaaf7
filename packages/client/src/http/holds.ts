import type { StockHolds } from '@nongsan/core';
import { addressOf, type Connection } from './connection.ts';
import { change } from './resource.ts';

/** Holds behind the contract. Apart from the source, so that only a checkout at its review loads them. */
export const stockHolds = (http: Connection): StockHolds => ({
  take: (cart, options) =>
    change(http, { operation: 'POST /v1/carts/{cart}/hold', path: [cart] }, {}, import('./schemas/cart.ts'), options),
  release(cart) {
    const address = addressOf(http, { operation: 'POST /v1/carts/{cart}/hold/release', path: [cart] });
    // Without a body and a header the browser asks no permission first, for which a page that is closed has no time.
    http.fetch(address, { method: 'POST', keepalive: true }).catch(() => undefined);
  },
});
