import type { Context } from 'hono';
import type { Actor } from '../admin/index.ts';
import { transact, type Transaction } from '../database/index.ts';
import { keyOf, requireScope, type AppEnv } from '../middleware/index.ts';
import { answerOfKey, keepAnswerOfKey } from '../repository/secret-key-answers.ts';
import type { Services } from '../services.ts';
import { idempotentRequest } from './idempotency.ts';

export const noStore = { 'cache-control': 'no-store' } as const;

/** The server that asks, as one who changes things. */
export function actorOf(services: Services, c: Context<AppEnv>): Actor {
  const key = keyOf(c);
  const now = services.now();
  return {
    by: key.id,
    portal: key.portal,
    now,
    allow: (store) => {
      requireScope(key, 'lots:write', now, store);
    },
  };
}

/** Does one change with its history in one transaction; a repetition is answered as the first time. */
export async function write(
  services: Services,
  c: Context<AppEnv>,
  status: 200 | 201,
  work: (transaction: Transaction, actor: Actor) => Promise<object>,
): Promise<Response> {
  const actor = actorOf(services, c);
  const request = await idempotentRequest(c, false);
  const { answer, replayed } = await transact(services.sql, async (transaction) => {
    const kept = await answerOfKey(transaction, actor.by, request);
    if (kept !== undefined) return { answer: kept.answer, replayed: true };
    const made = await work(transaction, actor);
    await keepAnswerOfKey(transaction, actor.by, request, { status, answer: made }, actor.now);
    return { answer: made, replayed: false };
  });
  return c.json(answer, status, { ...noStore, ...(replayed && { 'idempotency-replayed': 'true' }) });
}
