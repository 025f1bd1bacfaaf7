import type { ApiErrorCode, Fault } from '@nongsan/core';
import { ProblemError } from '../problems/index.ts';

export const fault = (pointer: string, detail: string, code = 'invalid'): Fault => ({ pointer, code, detail });

/** @throws ProblemError `invalid-request` when there are faults */
export function requireNone(faults: readonly Fault[]): void {
  if (faults.length > 0) {
    throw new ProblemError('invalid-request', 'The body breaks the contract; each error points into it.', { faults });
  }
}

/** What a request names and the portal does not have. */
export const unknown = (code: ApiErrorCode, what: string, pointer?: string): ProblemError =>
  new ProblemError(code, `This portal has no such ${what}.`, {
    ...(pointer !== undefined && { faults: [fault(pointer, `names no ${what} of this portal`, 'unknown')] }),
  });

export const wrongState = (detail: string): ProblemError => new ProblemError('wrong-state', detail);

export const codeTaken = (pointer: string, detail: string): ProblemError =>
  new ProblemError('code-taken', detail, { faults: [fault(pointer, 'is there already', 'code-taken')] });
