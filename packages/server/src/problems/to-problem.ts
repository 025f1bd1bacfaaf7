import { isOutage } from '../database/index.ts';
import { ProblemError } from './problem-error.ts';

/** Seconds after which a database that restarts is usually back. */
const retryAfter = { 'retry-after': '2' } as const;

/** Any error as a problem. What nobody foresaw says nothing about itself to the caller. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isOutage(error)) {
    return new ProblemError('unavailable', 'The database does not answer right now.', {
      cause: error,
      headers: retryAfter,
    });
  }
  return new ProblemError('internal', 'An unforeseen error. It was logged under this answer’s X-Request-Id.', {
    cause: error,
  });
}
