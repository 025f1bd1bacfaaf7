import { apiErrorRegistry, type Cart, type ApiErrorCode, type Fault } from '@nongsan/core';

export interface ProblemOptions {
  readonly cause?: unknown;
  readonly faults?: readonly Fault[];
  /** The cart as it is now, for `total-changed` and `out-of-stock`. */
  readonly cart?: Cart;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ends a request with a problem document. `message` is its detail: it goes to the caller and holds nothing private. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError' as const;
  readonly code: ApiErrorCode;
  readonly faults: readonly Fault[];
  readonly cart: Cart | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ApiErrorCode, detail: string, options: ProblemOptions = {}) {
    super(detail, { cause: options.cause });
    this.code = code;
    this.faults = options.faults ?? [];
    this.cart = options.cart;
    this.headers = options.headers ?? {};
  }

  get status(): number {
    return apiErrorRegistry[this.code].status;
  }
}
