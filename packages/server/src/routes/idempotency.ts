import { createHash } from 'node:crypto';
import { idempotencyKeySchema } from '@nongsan/core';
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import type { AppEnv } from '../middleware/index.ts';
import { ProblemError } from '../problems/index.ts';
import type { IdempotentRequest } from '../repository/index.ts';

/**
 * Reads the Idempotency-Key of a write. Its meaning is bound to the site, or the secret key, and the route; the hash holds path and body, so
 * the same key for another line or body is noticed.
 *
 * @throws ProblemError `invalid-request` when it is malformed, or missing where it must be there
 */
export async function idempotentRequest(c: Context<AppEnv>, required: boolean): Promise<IdempotentRequest> {
  const key = c.req.header('idempotency-key');
  if (key === undefined ? required : !idempotencyKeySchema.safeParse(key).success) {
    const detail = 'must be a random UUID, or 16 to 128 visible ASCII characters nobody guesses';
    throw new ProblemError('invalid-request', `The header Idempotency-Key ${detail}.`, {
      faults: [{ pointer: '', code: 'idempotency-key', detail }],
    });
  }
  const hash = createHash('sha256')
    .update(`${c.req.path}\0`)
    .update(await c.req.text())
    .digest();
  const asker = c.get('secretKey') ?? c.get('site');
  return { key, route: `${asker.id} ${c.req.method} ${routePath(c)}`, hash };
}
