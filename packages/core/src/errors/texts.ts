import type { ErrorCode } from './registry.ts';

/** What a code means and what the caller does about it: the title of every problem, and the text of its page. */
export interface ErrorText {
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
}

/** Every code of the registry, in English: these are read by developers. The compiler keeps this complete. */
export const errorTexts: Readonly<Record<ErrorCode, ErrorText>> = {
  'malformed-json': {
    title: 'The body is not JSON',
    meaning: 'The request announced JSON, but its body does not parse.',
    remedy: 'Send the result of JSON.stringify, in UTF-8.',
  },
  'missing-key': {
    title: 'The site key is missing',
    meaning: 'Every request under /v1 names the site it comes from, and this one did not.',
    remedy: 'Add the query parameter key=pk_… with the publishable key of your site.',
  },
  'unknown-key': {
    title: 'The site key is not known here',
    meaning: 'No site of this server has the key that was sent.',
    remedy: 'Compare the key with the one the portal gave you, and the address with that portal’s API.',
  },
  'wrong-secret': {
    title: 'The order’s secret is missing or wrong',
    meaning: 'An order is shown only to whom holds its link. The part after # in that link is the secret.',
    remedy: 'Send it as Authorization: Bearer os_…',
  },
  'origin-blocked': {
    title: 'This web site may not use this key',
    meaning: 'The page’s origin is not among those the portal has allowed for the key.',
    remedy: 'Ask the portal to add the origin, exactly as the detail quotes it, or use the key of your own site.',
  },
  'not-found': {
    title: 'There is nothing at this address',
    meaning: 'The path is none of the API’s.',
    remedy: 'Compare it with the paths in the API description.',
  },
  'unknown-portal': {
    title: 'There is no such portal',
    meaning: 'The portal that the key belonged to is gone.',
    remedy: 'Ask the portal’s operator for a current key.',
  },
  'unknown-store': {
    title: 'There is no such store',
    meaning: 'No store of this portal has that identifier or slug.',
    remedy: 'Look the store up in the list of stores.',
  },
  'unknown-product': {
    title: 'There is no such product',
    meaning: 'No product of this portal has that identifier or slug, or it is not offered any more.',
    remedy: 'Look the product up in the list of products.',
  },
  'unknown-variant': {
    title: 'There is no such variant',
    meaning: 'No product of this portal is offered in that variant.',
    remedy: 'Read the product again and take a variant’s identifier from it.',
  },
  'unknown-lot': {
    title: 'There is no such lot',
    meaning: 'This portal has stated nothing about that lot. A label that names it was not issued here.',
    remedy: 'Check the lot number or the scanned link. If the label claims this portal, tell the portal.',
  },
  'unknown-cart': {
    title: 'There is no such cart',
    meaning: 'The cart was never here or was given up long ago.',
    remedy: 'Create a new cart.',
  },
  'unknown-line': {
    title: 'The cart has no such line',
    meaning: 'The line was removed, perhaps in another tab.',
    remedy: 'Read the cart again.',
  },
  'unknown-order': {
    title: 'There is no such order',
    meaning: 'No order of this portal has that identifier.',
    remedy: 'Check the link the buyer was given.',
  },
  'method-not-allowed': {
    title: 'The address does not take this method',
    meaning: 'There is a resource at this path, but not for this method.',
    remedy: 'Use one of the methods in the Allow header.',
  },
  'total-changed': {
    title: 'The total is not what the buyer saw',
    meaning: 'A price or shipping changed after the cart was shown. Nothing was ordered.',
    remedy: 'Show the cart that comes with this answer, and order again with its total once the buyer agrees.',
  },
  'out-of-stock': {
    title: 'There is not enough of it',
    meaning: 'Somebody else was quicker, or more was asked for than there is. Nothing was ordered.',
    remedy: 'Show the cart that comes with this answer: its lines say what can still be had.',
  },
  'cart-empty': {
    title: 'The cart is empty',
    meaning: 'An order needs at least one line.',
    remedy: 'Add a line first.',
  },
  'cart-ordered': {
    title: 'The cart was already ordered',
    meaning: 'A cart becomes one order and then takes no more changes.',
    remedy:
      'Create a new cart. To repeat an answer that got lost, send the same request with the same Idempotency-Key.',
  },
  'cart-full': {
    title: 'The cart holds no more lines',
    meaning: 'A cart has at most 100 lines.',
    remedy: 'Order these first, or take a line out.',
  },
  'not-for-sale': {
    title: 'This is not sold by parcel',
    meaning: 'It is a service that is arranged with the seller, or the seller is not taking orders for it now.',
    remedy: 'Lead the buyer to the seller’s contact, or take the line out of the cart.',
  },
  'orders-paused': {
    title: 'It is not sold now, or not as much of it',
    meaning:
      'A product, a household or a place is suspended for a while, orders are not taken at this time, the household has as ' +
      'much as it can pack today, or one buyer may not have more.',
    remedy:
      'Show the cart that comes with this answer: each line says what stops it, why, and when it goes on, where that is known.',
  },
  undeliverable: {
    title: 'A parcel cannot be sent like this',
    meaning:
      'It is not sent to that place, is heavier than is sent there, or would not be there in the time that its seller ' +
      'promises for fresh goods.',
    remedy: 'Show the cart that comes with this answer: each parcel’s shipping says which other ways there are.',
  },
  'request-in-progress': {
    title: 'The same request is still being answered',
    meaning: 'A request with this Idempotency-Key has not ended yet.',
    remedy: 'Send it again in a moment, with the same key.',
  },
  'too-large': {
    title: 'The body is too large',
    meaning: 'A request body may have 64 KiB.',
    remedy: 'Send less.',
  },
  'unsupported-media-type': {
    title: 'The body is not announced as JSON',
    meaning: 'Bodies are JSON and must say so.',
    remedy: 'Send the header Content-Type: application/json.',
  },
  'invalid-request': {
    title: 'The request breaks a rule of the contract',
    meaning: 'One or more values are missing, malformed, out of range or not part of the contract at all.',
    remedy: 'Read errors: each one points at a value (JSON pointer) and says what is wrong with it.',
  },
  'key-reused': {
    title: 'The Idempotency-Key was used for something else',
    meaning: 'A key stands for one request. This one came with another body or for another line.',
    remedy: 'Use a new key, a random UUID, for each thing the buyer does.',
  },
  'consent-required': {
    title: 'A required consent is missing',
    meaning: 'The portal must have the buyer’s agreement to each required purpose, in the current version of its text.',
    remedy: 'Ask for it, unticked, and send the answer with the version that was shown.',
  },
  'age-required': {
    title: 'The buyer’s age must be confirmed',
    meaning: 'Something in the cart may only be sold from a certain age on.',
    remedy: 'Ask the buyer, and send ageConfirmed: true.',
  },
  'unknown-place': {
    title: 'There is no such province or commune',
    meaning: 'The codes are not those of a present-day commune in that province (since 1 July 2025).',
    remedy: 'Choose province and commune from the current list; an old commune’s code may mean another place today.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    meaning: 'One address sent more requests than a person’s browser does.',
    remedy: 'Wait as long as Retry-After says. Ask for many products with one request.',
  },
  internal: {
    title: 'Something went wrong here',
    meaning: 'An error of the server that nobody has foreseen. It was logged under the X-Request-Id of this answer.',
    remedy: 'Try again; if it stays, tell the portal’s operator that identifier.',
  },
  unavailable: {
    title: 'The server cannot answer right now',
    meaning: 'It is overloaded, or its database does not answer. It recovers by itself.',
    remedy: 'Wait as long as Retry-After says and send the same request, with the same Idempotency-Key.',
  },
  network: {
    title: 'The server was not reached',
    meaning: 'Raised in the browser: no answer came, because of the network or because it was blocked.',
    remedy: 'Check the connection and the page’s Content-Security-Policy (connect-src).',
  },
  timeout: {
    title: 'The server took too long',
    meaning: 'Raised in the browser: the answer did not come in time.',
    remedy: 'Try again, with the same Idempotency-Key.',
  },
  'malformed-answer': {
    title: 'The answer does not follow the contract',
    meaning: 'Raised in the browser: a field of the answer is missing or malformed, and which one is named.',
    remedy: 'Tell the portal’s operator; the contract test-kit finds such faults before buyers do.',
  },
  'no-source': {
    title: 'The page names no portal',
    meaning: 'Raised in the browser: an element found no <nongsan-portal> to ask.',
    remedy: 'Put it inside one, or name one with its portal attribute.',
  },
  'ordering-elsewhere': {
    title: 'Nothing is ordered here',
    meaning: 'Raised in the browser: the page reads static files, and nobody is there to keep a cart or take an order.',
    remedy:
      'Look at the source’s ordering before you offer a cart; lead the buyer to the store’s phone, Zalo or outlets.',
  },
};
