import { idempotencyParameter, type RouteText } from '../openapi/describe.ts';

export const placeOrderText: RouteText = {
  id: 'placeOrder',
  tag: 'Order',
  summary: 'Orders what a cart holds',
  description:
    'All or nothing. `expectedTotal` is what the buyer saw: if the total differs, nothing is ordered and the cart ' +
    'comes back. The answer brings, only here, the secret of the order’s link.',
  answer: { status: 201, schema: 'PlacedOrder', text: 'The order with its link' },
  body: 'PlaceOrderRequest',
  problems: [
    'unknown-cart',
    'cart-empty',
    'cart-ordered',
    'total-changed',
    'out-of-stock',
    'not-for-sale',
    'consent-required',
    'age-required',
    'unknown-place',
    'return-not-allowed',
    'undeliverable',
    'orders-paused',
  ],
  parameters: [idempotencyParameter(true)],
};

export const readOrderText: RouteText = {
  id: 'readOrder',
  tag: 'Order',
  summary: 'An order, for whoever holds its link',
  answer: { schema: 'Order', text: 'The order' },
  problems: ['wrong-secret', 'unknown-order'],
  secret: 'orderSecret',
};
