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

export const cancelOrderText: RouteText = {
  id: 'cancelOrder',
  tag: 'Order',
  summary: 'Takes an order back, or some households’ parts of it',
  description:
    'All of them or none, until a part is packed: `actions` of a part says whether it may be. What was cancelled is for ' +
    'sale again, and is paid no more.',
  answer: { schema: 'Order', text: 'The order afterwards' },
  body: 'CancelOrderRequest',
  problems: ['wrong-secret', 'unknown-order', 'illegal-transition'],
  parameters: [idempotencyParameter(false)],
  secret: 'orderSecret',
};

export const reorderText: RouteText = {
  id: 'reorder',
  tag: 'Order',
  summary: 'Puts what was ordered into a cart again',
  description: 'At today’s prices, as far as it is still sold; the answer says what is not.',
  answer: { schema: 'Reordered', text: 'The cart, and what is not in it' },
  body: 'ReorderRequest',
  problems: ['wrong-secret', 'unknown-order'],
  parameters: [idempotencyParameter(false)],
  secret: 'orderSecret',
};

export const recoverOrdersText: RouteText = {
  id: 'recoverOrders',
  tag: 'Order',
  summary: 'Sends a one-time code to the telephone that ordered',
  description:
    'The answer is the same whether anybody has ordered with it or not. A code holds for ten minutes and five tries; a ' +
    'telephone gets three in an hour.',
  answer: { schema: 'OrderRecovery', text: 'Until when a code holds' },
  body: 'RecoverOrdersRequest',
  problems: ['cannot-send'],
};

export const redeemCodeText: RouteText = {
  id: 'redeemOrderCode',
  tag: 'Order',
  summary: 'Links of the orders that were placed with a telephone, for its one-time code',
  description: 'A wrong code is `invalid-request` with a fault `wrong-code` at `/code`.',
  answer: { schema: 'RecoveredOrders', text: 'The orders with their links' },
  body: 'RecoveryCodeRequest',
};
