import type { RetryPolicy } from './retry-policy.ts';

export interface HttpSourceOptions {
  /** Address under which `/v1` lies, such as `https://portal.example/api`; in a browser it may be relative to the page. */
  readonly api: string;
  /** The site's publishable key, `pk_…`: it tells the server which site asks, and is no secret. */
  readonly key: string;
  /** What sends the requests, in the form `(url, init)` or `(request, init)`. Default: the page's `fetch`, as it is at each call. */
  readonly fetch?: typeof fetch;
  /** Longest time for one request with its whole answer, ms. Default 15,000. */
  readonly timeout?: number;
  readonly retry?: Partial<RetryPolicy>;
}
