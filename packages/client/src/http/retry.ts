import { SourceError } from '@nongsan/core';
import ky, { isHTTPError, isTimeoutError, type RetryOptions } from 'ky';
import type { Answer } from './attempt.ts';
import { transientStatuses, type RetryPolicy } from './retry-policy.ts';

/**
 * Repeats a read that failed, pausing as the server asks or, unasked, ever longer and with jitter.
 *
 * ky keeps the pace. It is shown the first request's outcome as if it had sent that one itself, so that a `Retry-After`
 * of the first answer counts.
 *
 * @param first the outcome of the first request
 * @param again sends it once more
 * @returns the outcome of the last request that ended
 * @throws the signal's reason when it is aborted
 */
export async function retry(
  first: Promise<Answer>,
  again: (signal: AbortSignal) => Promise<Answer>,
  address: string,
  policy: Partial<RetryPolicy>,
  signal?: AbortSignal,
): Promise<Answer> {
  let last = first;
  let next: Promise<Answer> | undefined = first;
  const replayThenSend = async (request: unknown): Promise<Response> => {
    const outcome = next ?? again((request as Request).signal);
    next = undefined;
    await outcome.then(
      () => (last = outcome),
      (error: unknown) => {
        if (error instanceof SourceError) last = outcome;
      },
    );
    return headOf(await outcome);
  };
  const { total = 40_000 } = policy;
  const rounds = ky(address, {
    fetch: replayThenSend,
    signal: signal ?? null,
    timeout: false,
    totalTimeout: total,
    retry: paceOf(policy),
  });
  try {
    await unlessAborted(rounds, signal);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (!isHTTPError(error) && !isTimeoutError(error) && !(error instanceof SourceError)) throw error;
  }
  return last;
}

/** As much of an answer as the pace depends on. */
const headOf = ({ status, headers }: Answer): Response =>
  transientStatuses.includes(status) ? new Response(null, { status, headers }) : new Response();

const paceOf = ({ limit = 3, backoffLimit = 5_000, maxRetryAfter = 15_000 }: Partial<RetryPolicy>): RetryOptions => ({
  limit,
  backoffLimit,
  maxRetryAfter,
  jitter: true,
  methods: ['get'],
  statusCodes: [...transientStatuses],
  afterStatusCodes: [...transientStatuses],
  shouldRetry: ({ error }) => {
    if (!isHTTPError(error)) return error instanceof SourceError;
    // ky would come back after the limit, sooner than the server asks: rather not at all.
    return retryAfter(error.response) > maxRetryAfter ? false : undefined;
  },
});

/** How long the server asks to wait, ms; NaN when it does not. */
function retryAfter({ headers }: Response): number {
  const value = headers.get('retry-after') ?? '';
  return /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
}

/** Without `AbortSignal.any` (Safari before 17.4), ky sleeps through an abort. */
function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal?.reason);
    signal?.addEventListener('abort', onAbort);
    work.then(resolve, reject).finally(() => signal?.removeEventListener('abort', onAbort));
  });
}
