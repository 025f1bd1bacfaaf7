import ky from 'ky';
import { attempt, type Answer } from './attempt.ts';
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
  const answers: Answer[] = [];
  await ky(addressOf(connection, target), {
    method: target.operation.slice(0, target.operation.indexOf(' ')),
    json: body,
    headers: { 'Idempotency-Key': idempotencyKey },
    retry: 0,
    timeout: false,
    signal: signal ?? null,
    fetch: async (request) => {
      answers.push(await attempt(connection, target, request as Request, signal));
      return new Response();
    },
  });
  const [answer] = answers;
  if (answer === undefined) throw new TypeError('ky sent nothing');
  return decode(answer, nameOf(connection, target));
}
