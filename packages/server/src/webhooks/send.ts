import { request as askPlain, type IncomingMessage } from 'node:http';
import { request as ask } from 'node:https';
import { isIP } from 'node:net';
import { ClosedAddressError, isPublicAddress, lookupPublic } from './public-address.ts';

export interface SendOptions {
  /** Also addresses of private networks, and without TLS: for an operator's own machines. Default: false. */
  readonly allowPrivate?: boolean;
  /** Longest wait for an answer, in milliseconds. Default: 15,000. */
  readonly timeout?: number;
}

/** What came of an attempt: a status, or a word for why there is none. */
export type Sent =
  { readonly status: number; /** Milliseconds. */ readonly retryAfter?: number } | { readonly fault: string };

/** Sends a body to somebody else's server. Follows no redirect, reads nothing but the head of the answer, and never throws. */
export async function send(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  options: SendOptions = {},
): Promise<Sent> {
  try {
    const answer = await post(new URL(url), body, headers, options);
    const retryAfter = retryAfterOf(answer);
    answer.destroy();
    return { status: answer.statusCode ?? 0, ...(retryAfter !== undefined && { retryAfter }) };
  } catch (cause) {
    return { fault: faultOf(cause) };
  }
}

function post(
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  { allowPrivate = false, timeout = 15_000 }: SendOptions,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const closed = !allowPrivate && (url.protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host)));
  if (closed) return Promise.reject(new ClosedAddressError());
  return new Promise((done, failed) => {
    const request = (url.protocol === 'https:' ? ask : askPlain)(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(timeout),
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      ...(!allowPrivate && { lookup: lookupPublic }),
    });
    request.once('response', done).once('error', failed).end(body);
  });
}

function retryAfterOf({ headers }: IncomingMessage): number | undefined {
  const seconds = /^\d{1,7}$/.exec(headers['retry-after'] ?? '')?.[0];
  return seconds === undefined ? undefined : Number(seconds) * 1_000;
}

/** In a word, without what the other side has written. */
function faultOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  if (cause.name === 'AbortError' || cause.name === 'TimeoutError') return 'timeout';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
