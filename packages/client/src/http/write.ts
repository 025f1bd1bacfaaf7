import type { SourceError } from '@nongsan/core';
import { attempt } from './attempt.ts';
import { addressOf, nameOf, type Connection, type Target } from './connection.ts';
import { decode } from './decode.ts';

/**
 * Sends one change, once, and once more without its body to a server that is older than the one field in it. Whoever
 * repeats it after a lost answer does so with the same key, and it has no second effect.
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
  const answer = await attempt(connection, target, request, signal);
  return decode(answer, nameOf(connection, target)).catch((cause: unknown) => {
    // Who does not know the field refuses it as a whole (a fault inside points deeper), and the key is still free.
    const { newer, ...older } = target;
    const { faults } = cause as Partial<SourceError>;
    if (!newer || !faults?.some(({ pointer }) => pointer === `/${newer}`)) throw cause;
    return write(connection, older, {}, idempotencyKey, signal);
  });
}
