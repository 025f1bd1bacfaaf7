import { isErrorCode, problemSchema, SourceError, type ErrorCode } from '@nongsan/core';

/** What an answer means that brings no code of ours: a proxy's page, a firewall, a server of another make. */
function codeOf(status: number): ErrorCode {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 408) return 'timeout';
  if (status === 429) return 'too-many-requests';
  if (status > 501 && status < 505) return 'unavailable';
  return status > 399 && status < 500 ? 'invalid-request' : 'internal';
}

/**
 * A problem document (RFC 9457) as an error; anything else counts by its status.
 * @param status the answer's, for a problem that fills a whole answer
 */
export function problemError(body: unknown, where: string, status = 0): SourceError {
  const { success, data } = problemSchema.safeParse(body);
  if (!success) return new SourceError(codeOf(status), `${where}: status ${status} without a problem document.`);
  const { code, title, detail = title, errors = [], cart } = data;
  return new SourceError(isErrorCode(code) ? code : 'internal', `${where}: ${code}: ${detail}`, {
    faults: errors,
    cart,
  });
}
