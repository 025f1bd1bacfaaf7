import type { SourceError } from '@nongsan/core';

/** What is known of one thing. A loaded entry that is refreshed stays `ready`: nothing on screen goes away. */
export type Entry<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: SourceError };

export const idle = { state: 'idle' } as const satisfies Entry<never>;
export const loading = { state: 'loading' } as const satisfies Entry<never>;
