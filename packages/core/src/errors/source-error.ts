import type { errorRegistry, ErrorCode } from './registry.ts';
import type { Fault } from './problem.ts';

type RetryableCode = {
  [C in ErrorCode]: (typeof errorRegistry)[C]['retryable'] extends true ? C : never;
}[ErrorCode];

/** The registry's retryable codes once more, in step by type: a page that shows one card need not load the registry. */
const retryableCodes: Readonly<Record<RetryableCode, true>> = {
  'request-in-progress': true,
  'too-many-requests': true,
  internal: true,
  unavailable: true,
  network: true,
  timeout: true,
};

export interface SourceErrorOptions {
  readonly cause?: unknown;
  /** Faults of the request, with JSON pointers. */
  readonly faults?: readonly Fault[];
  /** The cart as the server sees it now, unparsed, where the answer brought it. */
  readonly cart?: unknown;
}

/**
 * What a `StorefrontSource` rejects with, whatever went wrong. Elements choose their words by `code`;
 * `message` is for developers.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError' as const;
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly faults: readonly Fault[];
  readonly cart: unknown;

  constructor(code: ErrorCode, message: string, options: SourceErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryable = Object.hasOwn(retryableCodes, code);
    this.faults = options.faults ?? [];
    this.cart = options.cart;
  }
}
