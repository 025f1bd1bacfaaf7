import type { Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import type { IdempotentRequest, KeptAnswer } from './idempotency.ts';

/**
 * What a server's write was answered before. Equal requests wait for each other here, so of several at once the first does
 * the work and the others find its answer.
 * @throws ProblemError `key-reused` when the key came with another body
 */
export async function answerOfKey(
  transaction: Transaction,
  secretKey: string,
  { key, route, hash }: IdempotentRequest,
): Promise<KeptAnswer | undefined> {
  if (key === undefined) return undefined;
  const name = [secretKey, route, key].join(' ');
  await transaction`SELECT pg_advisory_xact_lock(hashtextextended(${`write ${name}`}, 0))`;
  const [row] = await transaction<{ status: number; answer: string; hash: Uint8Array }[]>`
    SELECT status, answer, body_hash AS hash FROM secret_key_answers
    WHERE key_id = ${secretKey} AND route = ${route} AND key = ${key}`;
  if (row !== undefined && !hash.equals(row.hash)) {
    throw new ProblemError('key-reused', 'This Idempotency-Key came before with another body or for another thing.');
  }
  return row && { status: row.status, answer: JSON.parse(row.answer) as object };
}

/** Keeps an answer in the transaction that did what it tells of. */
export async function keepAnswerOfKey(
  transaction: Transaction,
  secretKey: string,
  { key, route, hash }: IdempotentRequest,
  { status, answer }: KeptAnswer,
  now: Date,
): Promise<void> {
  if (key === undefined) return;
  const row = {
    key_id: secretKey,
    route,
    key,
    body_hash: hash,
    status,
    answer: JSON.stringify(answer),
    created_at: now,
  };
  await transaction`INSERT INTO secret_key_answers ${transaction(row)}`;
}
