/**
 * Every code of the closed registry, in one text that costs a page little. A list of its own, because a page needs no more
 * than the names: what stands with each is the server's.
 */
// prettier-ignore
const errorCodes = 'malformed-json missing-key unknown-key wrong-secret origin-blocked not-found unknown-portal unknown-store unknown-product unknown-variant unknown-lot unknown-cart unknown-line unknown-order method-not-allowed total-changed out-of-stock cart-empty cart-ordered cart-full not-for-sale orders-paused undeliverable request-in-progress too-large unsupported-media-type invalid-request key-reused consent-required age-required unknown-place too-many-requests internal unavailable network timeout malformed-answer no-source ordering-elsewhere' as const;

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;
export type ErrorCode = Words<typeof errorCodes>;

/** Is this one of ours? Anything else that an answer brings counts as `internal`. */
export const isErrorCode = (code: string): code is ErrorCode => errorCodes.split(' ').includes(code);

/**
 * The closed registry of error codes: HTTP status, and whether the same request may succeed later.
 * `network`, `timeout`, `malformed-answer`, `no-source` and `ordering-elsewhere` arise in the client and have no status.
 */
export const errorRegistry = {
  'malformed-json': { status: 400, retryable: false },
  'missing-key': { status: 401, retryable: false },
  'unknown-key': { status: 401, retryable: false },
  'wrong-secret': { status: 403, retryable: false },
  'origin-blocked': { status: 403, retryable: false },
  'not-found': { status: 404, retryable: false },
  'unknown-portal': { status: 404, retryable: false },
  'unknown-store': { status: 404, retryable: false },
  'unknown-product': { status: 404, retryable: false },
  'unknown-variant': { status: 404, retryable: false },
  'unknown-lot': { status: 404, retryable: false },
  'unknown-cart': { status: 404, retryable: false },
  'unknown-line': { status: 404, retryable: false },
  'unknown-order': { status: 404, retryable: false },
  'method-not-allowed': { status: 405, retryable: false },
  'total-changed': { status: 409, retryable: false },
  'out-of-stock': { status: 409, retryable: false },
  'cart-empty': { status: 409, retryable: false },
  'cart-ordered': { status: 409, retryable: false },
  'cart-full': { status: 409, retryable: false },
  'not-for-sale': { status: 409, retryable: false },
  'orders-paused': { status: 409, retryable: false },
  undeliverable: { status: 409, retryable: false },
  'request-in-progress': { status: 409, retryable: true },
  'too-large': { status: 413, retryable: false },
  'unsupported-media-type': { status: 415, retryable: false },
  'invalid-request': { status: 422, retryable: false },
  'key-reused': { status: 422, retryable: false },
  'consent-required': { status: 422, retryable: false },
  'age-required': { status: 422, retryable: false },
  'unknown-place': { status: 422, retryable: false },
  'too-many-requests': { status: 429, retryable: true },
  internal: { status: 500, retryable: true },
  unavailable: { status: 503, retryable: true },
  network: { status: 0, retryable: true },
  timeout: { status: 0, retryable: true },
  'malformed-answer': { status: 0, retryable: false },
  'no-source': { status: 0, retryable: false },
  'ordering-elsewhere': { status: 0, retryable: false },
} as const satisfies Record<ErrorCode, { readonly status: number; readonly retryable: boolean }>;
