import type { CartHandOvers } from '@nongsan/core';
import { handOverSchema } from '@nongsan/core/hand-over';
import type { Connection } from './connection.ts';
import { change } from './resource.ts';

/** Hand-overs behind the contract. Apart from the source: few pages offer one, and few visits bring one. */
export const cartHandOvers = (http: Connection): CartHandOvers => ({
  link: (cart, campaign, options) =>
    change(
      http,
      { operation: 'POST /v1/carts/{cart}/hand-over', path: [cart] },
      { campaign },
      Promise.resolve({ schema: handOverSchema }),
      options,
    ),
  take: (token, cart, options) =>
    change(http, { operation: 'POST /v1/hand-overs' }, { token, cart }, import('./schemas/cart.ts'), options),
});
