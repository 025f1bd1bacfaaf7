/** Failures of the operating system, of Node's streams and of the driver that mean: the connection is gone. */
const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ERR_STREAM_DESTROYED',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
]);

/** Has the connection gone, rather than the database said no? */
export const isConnectionFailure = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && connectionCodes.has(String(error.code));

/**
 * SQLSTATE classes and codes after which the same request may succeed: connection (08), rollback by deadlock or
 * serialisation (40), resources (53), operator intervention such as shutdown or a statement timeout (57), lock timeout.
 */
const retryableState = /^(?:08|40|53|57)...$|^55P03$|^25P0[34]$/;

/** May the same request succeed later, because the database is down, restarting or overloaded? */
export function isOutage(error: unknown): boolean {
  if (isConnectionFailure(error)) return true;
  if (!(error instanceof Error) || error.name !== 'PostgresError' || !('code' in error)) return false;
  return retryableState.test(String(error.code));
}
