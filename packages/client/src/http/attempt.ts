import { SourceError } from '@nongsan/core';
import { nameOf, type Connection, type Target } from './connection.ts';

/** An answer that arrived whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * Sends one request and reads its answer, within one deadline.
 *
 * Deadline and signal are raced by hand: `AbortSignal.any` is younger than the browsers we serve, and an injected `fetch`
 * may not look at its signal at all.
 *
 * @throws SourceError `network` or `timeout`, and the signal's reason when it is aborted
 */
export function attempt(
  connection: Connection,
  target: Target,
  request: string | Request,
  signal: AbortSignal | null | undefined,
): Promise<Answer> {
  const flight = new AbortController();
  return new Promise((resolve, reject) => {
    const giveUp = (reason: unknown) => {
      reject(reason);
      flight.abort(reason);
    };
    const onAbort = () => giveUp(signal?.reason);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    const fail = (code: 'network' | 'timeout', fault: string, cause?: unknown) =>
      giveUp(new SourceError(code, `${nameOf(connection, target)}: ${fault}`, { cause }));
    const timer = setTimeout(
      () => fail('timeout', `no whole answer within ${connection.timeout} ms. Try again.`),
      connection.timeout,
    );
    send(connection, target, request, flight.signal)
      .then(resolve, (cause: unknown) =>
        fail('network', 'no answer. Check the network, `api`, and the origins allowed for the key.', cause),
      )
      .finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      });
  });
}

async function send({ fetch }: Connection, { headers }: Target, request: string | Request, signal: AbortSignal) {
  const response = await fetch(request, headers ? { headers, signal } : { signal });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
