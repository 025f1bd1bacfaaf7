import type { Order } from '@nongsan/core';
import type { Context } from 'hono';
import { clientAddress, type AppEnv } from '../middleware/index.ts';
import { withCheckoutUrls } from '../payments/checkout-urls.ts';
import type { Services } from '../services.ts';
import { openByLink } from './order-link.ts';

/**
 * The order of a request that shows its secret, with the addresses where it can be paid.
 *
 * @throws ProblemError `unknown-order` or `wrong-secret`
 */
export async function openOrder(services: Services, c: Context<AppEnv>): Promise<Order> {
  const { order } = await openByLink(services, c);
  return payable(services, c, order);
}

/** The order with the addresses where it can be paid, for whoever may see it. */
export const payable = (services: Services, c: Context<AppEnv>, order: Order): Promise<Order> =>
  withCheckoutUrls(services.sql, order, {
    settings: services.payments,
    publicOrigin: services.config.publicOrigin,
    ip: clientAddress(c, services.config.trustProxy ?? false) ?? '127.0.0.1',
    now: services.now(),
  });
