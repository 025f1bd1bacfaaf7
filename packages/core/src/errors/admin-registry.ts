import { errorRegistry, type ErrorCode } from './registry.ts';

/**
 * Codes that only servers with a secret key meet. Apart from the others, because no browser ever reads one: the registry
 * that a page loads stays as small as what can happen to it.
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
  'code-taken': { status: 409, retryable: false },
  'wrong-state': { status: 409, retryable: false },
  'illegal-transition': { status: 409, retryable: false },
  'cannot-sign': { status: 409, retryable: false },
} as const satisfies Record<string, { readonly status: number; readonly retryable: boolean }>;

export type AdminErrorCode = keyof typeof adminErrorRegistry;

/** Every code that an API answers with. */
export type ApiErrorCode = ErrorCode | AdminErrorCode;

/** The whole closed registry: what buyers' pages meet, and what servers with a secret key do. */
export const apiErrorRegistry = { ...errorRegistry, ...adminErrorRegistry } as const;

export const isApiErrorCode = (code: string): code is ApiErrorCode => Object.hasOwn(apiErrorRegistry, code);
