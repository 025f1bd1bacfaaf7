import { errorRegistry, type ErrorCode } from './registry.ts';

/**
 * Codes that only servers meet (with a secret key, or a payment provider's), and pages whose developer has made a mistake.
 * Apart from the others, because what a buyer's page does never depends on one: the registry that it loads stays small.
 */
const adminErrorRegistry = {
  'missing-secret-key': { status: 401, retryable: false },
  'unknown-secret-key': { status: 401, retryable: false },
  'expired-secret-key': { status: 401, retryable: false },
  'revoked-secret-key': { status: 401, retryable: false },
  'secret-key-in-browser': { status: 403, retryable: false },
  'missing-scope': { status: 403, retryable: false },
  'other-store': { status: 403, retryable: false },
  'unknown-growing-area': { status: 404, retryable: false },
  'unknown-certificate': { status: 404, retryable: false },
  'unknown-label': { status: 404, retryable: false },
  'unknown-grant': { status: 404, retryable: false },
  'unknown-review': { status: 404, retryable: false },
  'unknown-payment': { status: 404, retryable: false },
  'unknown-payment-account': { status: 404, retryable: false },
  'bad-signature': { status: 403, retryable: false },
  'return-not-allowed': { status: 422, retryable: false },
  'payment-closed': { status: 409, retryable: false },
  'code-taken': { status: 409, retryable: false },
  'wrong-state': { status: 409, retryable: false },
  'illegal-transition': { status: 409, retryable: false },
  'hand-over-refused': { status: 409, retryable: false },
  'unknown-claim': { status: 404, retryable: false },
  'claim-closed': { status: 409, retryable: false },
  'bad-picture': { status: 422, retryable: false },
  'cannot-send': { status: 409, retryable: false },
  'cannot-sign': { status: 409, retryable: false },
} as const satisfies Record<string, { readonly status: number; readonly retryable: boolean }>;

export type AdminErrorCode = keyof typeof adminErrorRegistry;

/** Every code that an API answers with. */
export type ApiErrorCode = ErrorCode | AdminErrorCode;

/** The whole closed registry: what buyers' pages meet, and what servers with a secret key do. */
export const apiErrorRegistry = { ...errorRegistry, ...adminErrorRegistry } as const;

export const isApiErrorCode = (code: string): code is ApiErrorCode => Object.hasOwn(apiErrorRegistry, code);
