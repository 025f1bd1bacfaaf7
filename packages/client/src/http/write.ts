import { SourceError } from '@nongsan/core';
import { attempt } from './attempt.ts';
import { addressOf, nameOf, type Connection, type Target } from './connection.ts';
import { decode } from './decode.ts';

/**
 * Sends one change, once, and once more without its newest field to a server that is older than that. Whoever repeats it after a lost answer does so with the same key, and it has no second effect.
 * @throws SourceError, and the signal's reason when it is aborted; the change may have been made all the same
 */
export async function write(
  connection: Connection,
  target: Target,
  body: unknown,
  idempotencyKey: string,
  signal?: AbortSignal,
): Promise<unknown> {
  try {
    return await send(connection, target, body, idempotencyKey, signal);
  } catch (cause) {
    if (!(cause instanceof SourceError) || !isTooNew(target, cause)) throw cause;
    // It was refused as a whole, so the key is still free.
    return send(connection, target, { ...(body as object), [target.newer ?? '']: undefined }, idempotencyKey, signal);
  }
}

/** The server does not know the field at all; a fault inside of it points deeper. */
const isTooNew = ({ newer }: Target, { code, faults }: SourceError): boolean =>
  newer !== undefined && code === 'invalid-request' && faults.some(({ pointer }) => pointer === `/${newer}`);

async function send(
  connection: Connection,
  target: Target,
  body: unknown,
  idempotencyKey: string,
  signal?: AbortSignal,
): Promise<unknown> {
  const request = new Request(addressOf(connection, target), {
    method: target.operation.slice(0, target.operation.indexOf(' ')),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
    body: JSON.stringify(body),
  });
  return decode(await attempt(connection, target, request, signal), nameOf(connection, target));
}
