import { SourceError } from '@nongsan/core';

/** Whatever a source rejected with, as a `SourceError`: a foreign source may throw anything. */
export function sourceFailure(cause: unknown): SourceError {
  if (cause instanceof SourceError) return cause;
  // A second copy of the SDK on the page has a class of its own.
  if (cause instanceof Error && cause.name === 'SourceError') return cause as SourceError;
  return new SourceError('internal', 'The source rejected with something that is not a SourceError', { cause });
}
