import { apiErrorRegistry, type ApiErrorCode, type Problem } from '@nongsan/core';
import { problemTexts } from './catalogue.ts';
import type { ProblemError } from './problem-error.ts';

/** Address of the page that explains a code; `type` of its problems. */
export const problemType = (publicOrigin: string, code: ApiErrorCode): string => `${publicOrigin}/docs/errors/${code}`;

/** A problem as RFC 9457 writes it. */
export function problemDocument(error: ProblemError, publicOrigin: string): Problem {
  const { status, retryable } = apiErrorRegistry[error.code];
  return {
    type: problemType(publicOrigin, error.code),
    title: problemTexts[error.code].title,
    status,
    code: error.code,
    detail: error.message,
    retryable,
    ...(error.faults.length > 0 && { errors: [...error.faults] }),
    ...(error.cart && { cart: error.cart }),
  };
}

/** A problem as a response, never cached. */
export function problemResponse(error: ProblemError, publicOrigin: string): Response {
  return new Response(JSON.stringify(problemDocument(error, publicOrigin)), {
    status: error.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...error.headers,
    },
  });
}
