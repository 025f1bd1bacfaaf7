import type { Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';

/** A write that may arrive twice. Without a key each arrival is a request of its own. */
export interface IdempotentRequest {
  readonly key: string | undefined;
  /** Site and route: the same key means nothing elsewhere. */
  readonly route: string;
  /** Hash of path and body. */
  readonly hash: Buffer;
}

export interface KeptAnswer {
  readonly status: number;
  readonly answer: object;
}

/**
 * What this request was answered before. The caller holds the checkout's row lock, so of several at once the first does
 * the work and the others find its answer here.
 * @throws ProblemError `key-reused` when the key came with another body
 */
export async function keptAnswer(
  transaction: Transaction,
  checkout: string,
  request: IdempotentRequest,
): Promise<KeptAnswer | undefined> {
  if (request.key === undefined) return undefined;
  const [row] = await transaction<{ status: number; answer: string; hash: Uint8Array }[]>`
    SELECT status, answer, body_hash AS hash FROM idempotency_keys
    WHERE checkout_id = ${checkout} AND route = ${request.route} AND key = ${request.key}`;
  if (row !== undefined && !request.hash.equals(row.hash)) {
    throw new ProblemError('key-reused', 'This Idempotency-Key came before with another body or for another line.');
  }
  return row && { status: row.status, answer: JSON.parse(row.answer) as object };
}

/** Keeps an answer in the transaction that did what it tells of. */
export async function keepAnswer(
  transaction: Transaction,
  checkout: string,
  request: IdempotentRequest,
  kept: KeptAnswer,
  now: Date,
): Promise<void> {
  if (request.key === undefined) return;
  const row = {
    checkout_id: checkout,
    route: request.route,
    key: request.key,
    body_hash: request.hash,
    status: kept.status,
    answer: JSON.stringify(kept.answer),
    created_at: now,
  };
  await transaction`INSERT INTO idempotency_keys ${transaction(row)}`;
}
