import { attempt } from './attempt.ts';
import { addressOf, nameOf, type Connection, type Target } from './connection.ts';
import { decode } from './decode.ts';

/**
 * Sends one change, once. Whoever repeats it after a lost answer does so with the same key, and it has no second effect.
 * @throws SourceError, and the signal's reason when it is aborted; the change may have been made all the same
 */
export async function write(
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
