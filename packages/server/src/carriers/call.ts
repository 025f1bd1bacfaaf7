import { CarrierError } from './carrier-error.ts';

export interface CarrierCall {
  readonly carrier: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; without one it is a GET. */
  readonly body?: object;
  /** Longest that it may take, in milliseconds. */
  readonly timeout: number;
}

/** Bodies are short; a page of errors is not read on for ever. */
const mostBytes = 256 * 1024;

/**
 * Asks a carrier once. It is never asked again by itself: an order that was sent twice is two parcels.
 * @throws CarrierError `unreachable` without a readable answer, `refused` where HTTP itself says no
 */
export async function call({ carrier, url, headers, body, timeout }: CarrierCall): Promise<unknown> {
  const answer = await send(carrier, url, {
    method: body === undefined ? 'GET' : 'POST',
    // An address of ours is never handed on to where somebody points.
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (answer.status >= 500) {
    throw new CarrierError(carrier, 'unreachable', `answered with HTTP ${answer.status}`);
  }
  const json = parse(answer.text);
  if (answer.status >= 400) throw new CarrierError(carrier, 'refused', `said no with HTTP ${answer.status}`);
  if (json === undefined) throw new CarrierError(carrier, 'unreachable', 'answered what is no JSON');
  return json;
}

async function send(carrier: string, url: string, init: RequestInit) {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, text: text.slice(0, mostBytes) };
  } catch (cause) {
    throw new CarrierError(carrier, 'unreachable', 'did not answer', cause);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
