import { SourceError } from '@nongsan/core';
import { attempt, type Answer } from './attempt.ts';
import { addressOf, nameOf, type Connection, type Target } from './connection.ts';
import { decode } from './decode.ts';
import { transientStatuses } from './retry-policy.ts';

/**
 * Reads one resource.
 * @throws SourceError, and the signal's reason when it is aborted
 */
export async function get(connection: Connection, target: Target, signal?: AbortSignal): Promise<unknown> {
  return decode(await ask(connection, target, addressOf(connection, target), signal), nameOf(connection, target));
}

/** The first request is a bare `fetch`: only when it fails for the moment is the code loaded that repeats it. */
export async function ask(
  connection: Connection,
  target: Target,
  address: string,
  signal?: AbortSignal,
): Promise<Answer> {
  const once = (stop: AbortSignal | null | undefined) => attempt(connection, target, address, stop);
  const answer = once(signal);
  if (connection.retry.limit === 0 || !(await mayPass(answer))) return answer;
  // Offline the import fails too, and what the first request failed with says it best.
  const module = await import('./retry.ts').catch(() => undefined);
  return module ? module.retry(answer, once, address, connection.retry, signal) : answer;
}

/** Did it fail in a way that may be over in a moment? */
const mayPass = (answer: Promise<Answer>): Promise<boolean> =>
  answer.then(
    ({ status }) => transientStatuses.includes(status),
    (error: unknown) => error instanceof SourceError,
  );
