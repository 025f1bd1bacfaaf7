import type { Order } from '@nongsan/core';
import type { Context } from 'hono';
import { clientAddress, type AppEnv } from '../middleware/index.ts';
import { withCheckoutUrls } from '../payments/checkout-urls.ts';
import { ProblemError } from '../problems/index.ts';
import { findOrder, isSecret } from '../repository/index.ts';
import { linksFor, type Services } from '../services.ts';

/**
 * The order of a request that shows its secret, with the addresses where it can be paid.
 *
 * @throws ProblemError `unknown-order` or `wrong-secret`
 */
export async function openOrder(services: Services, c: Context<AppEnv>, id: string): Promise<Order> {
  const site = c.get('site');
  const found = await findOrder(services.sql, site.portal.id, id, linksFor(services, site));
  if (found === undefined) throw new ProblemError('unknown-order', 'This portal has no such order.');
  const secret = /^Bearer (os_[0-9A-Za-z_-]{20,60})$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (secret === undefined || !isSecret(secret, found.secretHash)) {
    throw new ProblemError('wrong-secret', 'Send the order’s own secret as Authorization: Bearer os_…');
  }
  return payable(services, c, found.order);
}

/** The order with the addresses where it can be paid, for whoever may see it. */
export const payable = (services: Services, c: Context<AppEnv>, order: Order): Promise<Order> =>
  withCheckoutUrls(services.sql, order, {
    settings: services.payments,
    publicOrigin: services.config.publicOrigin,
    ip: clientAddress(c, services.config.trustProxy ?? false) ?? '127.0.0.1',
    now: services.now(),
  });
