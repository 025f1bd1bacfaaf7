import { paymentAttemptRequestSchema } from '@nongsan/core';
import { Hono } from 'hono';
import { transact } from '../database/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { requireReturnUrl } from '../payments/return-url.ts';
import { tryAgain } from '../payments/try-again.ts';
import { linksFor, type Services } from '../services.ts';
import { noStore } from './admin-write.ts';
import { openOrder } from './open-order.ts';
import { attemptText } from './payment-texts.ts';
import { body } from './validate.ts';

/** A payment is tried again, by whoever holds the order's link. */
export const paymentAttemptRoutes = (services: Services) =>
  new Hono<AppEnv>().post(
    '/orders/:order/payments/:payment/attempts',
    describe(attemptText),
    body(paymentAttemptRequestSchema),
    async (c) => {
      const site = c.get('site');
      const { order: id, payment } = c.req.param();
      const { returnUrl } = c.req.valid('json');
      const { number } = await openOrder(services, c);
      requireReturnUrl(returnUrl, site.origins, services.config.publicOrigin);
      const ownPage = linksFor(services, site).page('order', { id, number });
      const wanted = { settings: services.payments, portal: site.portal, order: id, payment };
      await transact(services.sql, (transaction) =>
        tryAgain(transaction, { ...wanted, returnUrl: returnUrl ?? ownPage, now: services.now() }),
      );
      const order = await openOrder(services, c);
      const tried = order.payments.find((one) => one.id === payment);
      return c.json(tried ?? null, 201, noStore);
    },
  );
