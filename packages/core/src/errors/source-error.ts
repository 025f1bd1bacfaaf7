import { errorRegistry, type ErrorCode } from './registry.ts';
import type { Fault } from './problem.ts';

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
    this.retryable = errorRegistry[code].retryable;
    this.faults = options.faults ?? [];
    this.cart = options.cart;
  }
}
