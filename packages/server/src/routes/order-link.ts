import type { Context } from 'hono';
import type { AppEnv } from '../middleware/index.ts';
import { ProblemError } from '../problems/index.ts';
import { findOrder, isSecret, type FoundOrder } from '../repository/index.ts';
import { linksFor, type Services } from '../services.ts';

/**
 * The order of a request's path, for whoever shows its secret.
 * @throws ProblemError `unknown-order` or `wrong-secret`
 */
export async function openByLink(services: Services, c: Context<AppEnv>): Promise<FoundOrder> {
  const site = c.get('site');
  const found = await findOrder(services.sql, site.portal.id, c.req.param('order') ?? '', linksFor(services, site));
  if (found === undefined) throw new ProblemError('unknown-order', 'This portal has no such order.');
  const secret = /^Bearer (os_[0-9A-Za-z_-]{20,60})$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (secret === undefined || !isSecret(secret, found.secretHash)) {
    throw new ProblemError('wrong-secret', 'Send the order’s own secret as Authorization: Bearer os_…');
  }
  return found;
}
