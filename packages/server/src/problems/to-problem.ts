import { ProblemError } from './problem-error.ts';

/** Seconds after which a database that restarts is usually back. */
const retryAfter = { 'retry-after': '2' } as const;

/** Connection failures of the operating system and of the driver. */
const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
]);

/**
 * SQLSTATE classes and codes after which the same request may succeed: connection (08), rollback by deadlock or
 * serialisation (40), resources (53), operator intervention such as shutdown or a statement timeout (57), lock timeout.
 */
const retryableState = /^(?:08|40|53|57)...$|^55P03$|^25P0[34]$/;

/** Any error as a problem. What nobody foresaw says nothing about itself to the caller. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isDatabaseOutage(error)) {
    return new ProblemError('unavailable', 'The database does not answer right now.', {
      cause: error,
      headers: retryAfter,
    });
  }
  return new ProblemError('internal', 'An unforeseen error. It was logged under this answer’s X-Request-Id.', {
    cause: error,
  });
}

function isDatabaseOutage(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  const code = String(error.code);
  return connectionCodes.has(code) || (error.name === 'PostgresError' && retryableState.test(code));
}
