import { SourceError, type StorefrontSource } from '@nongsan/core';

/** A source for a portal that was not told where to ask: every question fails with what the developer has to do. */
export function missingSource(message: string): StorefrontSource {
  const reject = () => Promise.reject(new SourceError('no-source', message));
  return new Proxy({} as StorefrontSource, { get: () => reject });
}
