import { idempotencyParameter, type RouteText } from '../openapi/describe.ts';

const cartAnswer = { schema: 'Cart', text: 'The whole cart' } as const;
const parameters = [idempotencyParameter(false)];

export const createCartText: RouteText = {
  id: 'createCart',
  tag: 'Cart',
  summary: 'A new cart, empty or with its first line',
  description: 'A line that is refused leaves no cart behind. Errors point to it as /line.',
  answer: { ...cartAnswer, status: 201 },
  body: 'NewCartRequest',
  problems: ['unknown-variant', 'not-for-sale', 'out-of-stock', 'orders-paused', 'cart-ordered'],
  parameters,
};

export const readCartText: RouteText = {
  id: 'readCart',
  tag: 'Cart',
  summary: 'A cart, priced as of now',
  description: 'A cart that was ordered is empty.',
  answer: cartAnswer,
  problems: ['unknown-cart'],
};

export const addCartLineText: RouteText = {
  id: 'addCartLine',
  tag: 'Cart',
  summary: 'Puts a variant into the cart, or raises its quantity',
  answer: cartAnswer,
  body: 'AddLineRequest',
  problems: [
    'unknown-cart',
    'unknown-variant',
    'not-for-sale',
    'out-of-stock',
    'orders-paused',
    'cart-full',
    'cart-ordered',
  ],
  parameters,
};

export const setCartLineText: RouteText = {
  id: 'setCartLine',
  tag: 'Cart',
  summary: 'Sets a line’s quantity; "0" takes it out',
  answer: cartAnswer,
  body: 'SetLineRequest',
  problems: ['unknown-cart', 'unknown-line', 'not-for-sale', 'out-of-stock', 'orders-paused', 'cart-ordered'],
  parameters,
};

export const setDestinationText: RouteText = {
  id: 'setCartDestination',
  tag: 'Cart',
  summary: 'Says where a cart shall go, and how each parcel',
  description:
    'Shipping is exact from then on; before, it is the lowest price of any place. What the request leaves out is ' +
    'forgotten. Each parcel’s `shipping` tells its ways, their prices, and what stands in the way of one.',
  answer: cartAnswer,
  body: 'CartDestinationRequest',
  problems: ['unknown-cart', 'cart-ordered', 'unknown-place'],
  parameters,
};

export const removeCartLineText: RouteText = {
  id: 'removeCartLine',
  tag: 'Cart',
  summary: 'Takes a line out',
  answer: cartAnswer,
  problems: ['unknown-cart', 'unknown-line', 'cart-ordered', 'invalid-request', 'key-reused'],
  parameters,
};

export const holdCartText: RouteText = {
  id: 'holdCart',
  tag: 'Cart',
  summary: 'Holds everything in the cart for its buyer, or renews that',
  description:
    'For buyers who look at the review. What is held is offered to nobody else; the order takes it first. The hold ends at ' +
    'the cart’s `holdUntil` (absent where the portal holds nothing), when it is released, or with the order; it can be ' +
    'renewed up to four times its minutes. A cart that changed afterwards holds what it held until the hold is renewed. An order needs no hold: where ' +
    'too many carts of one address hold something, `too-many-requests` is no reason not to order.',
  answer: cartAnswer,
  problems: [
    'unknown-cart',
    'cart-ordered',
    'cart-empty',
    'not-for-sale',
    'out-of-stock',
    'orders-paused',
    'invalid-request',
    'key-reused',
  ],
  parameters,
};

export const releaseCartText: RouteText = {
  id: 'releaseCart',
  tag: 'Cart',
  summary: 'Gives back what a cart holds: its buyer has left the review',
  description:
    'Takes no body and no header, so that a page which is being closed can send it (`fetch` with `keepalive`, `sendBeacon`). ' +
    'Does nothing where nothing is held.',
  answer: cartAnswer,
  problems: ['unknown-cart'],
};

export const handOverText: RouteText = {
  id: 'handOverCart',
  tag: 'Cart',
  summary: 'A link by which the cart goes on at another site of the portal',
  description:
    'The site’s target is set by the portal’s operator; without one, and to say why a link is refused, `errors` has a code. ' +
    'The link works once, for 24 hours, and holds a secret behind #nongsan-cart=. The cart stays as it is until it is taken. ' +
    'The campaign is told with the order: a word of the site’s own, never anything about its buyer.',
  answer: { schema: 'HandOver', text: 'The link', status: 201 },
  body: 'HandOverRequest',
  problems: ['unknown-cart', 'cart-ordered', 'cart-empty', 'hand-over-refused'],
};

export const takeHandOverText: RouteText = {
  id: 'takeHandOver',
  tag: 'Cart',
  summary: 'Takes what a link brings into a cart of this site',
  description:
    'Into the cart that the request names, where that is an open one of this site, or else a new one. The cart that the link ' +
    'is about is empty afterwards. What is in both is added up; what there is not enough of, the lines say.',
  answer: { ...cartAnswer, status: 201 },
  body: 'TakeHandOverRequest',
  problems: ['hand-over-refused', 'unknown-cart', 'cart-ordered', 'cart-empty', 'cart-full'],
  parameters: [idempotencyParameter(true)],
};
