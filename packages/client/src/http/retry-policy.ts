/** How reads that fail for the moment are repeated. Writes never are: the caller repeats them, with the same key. */
export interface RetryPolicy {
  /** Requests after the first one; 0 repeats nothing. Default 3. */
  readonly limit: number;
  /** Longest pause between two requests when the server asks for none, ms. Default 5,000. */
  readonly backoffLimit: number;
  /** Longest `Retry-After` that is waited for, ms; a longer one fails at once. Default 15,000. */
  readonly maxRetryAfter: number;
  /** After this long no further request starts and a running one is given up, ms. Default 40,000. */
  readonly total: number;
}

/** Answers after which the same read may succeed a little later. */
export const transientStatuses: readonly number[] = [408, 429, 500, 502, 503, 504];
