import { placeOrderRequestSchema, type PlacedOrder } from '@nongsan/core';
import { Hono } from 'hono';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { requireReturnUrl } from '../payments/return-url.ts';
import { findOrder, orderSecret, placeOrder } from '../repository/index.ts';
import { linksFor, type Services } from '../services.ts';
import { idempotentRequest } from './idempotency.ts';
import { openOrder, payable } from './open-order.ts';
import { placeOrderText, readOrderText } from './order-texts.ts';
import { readPlace } from './read-place.ts';
import { body } from './validate.ts';

const noStore = { 'cache-control': 'no-store' } as const;

/** Orders: placed once, read by whoever holds the link. */
export function orderRoutes(services: Services) {
  return new Hono<AppEnv>()
    .post('/orders', describe(placeOrderText), body(placeOrderRequestSchema), async (c) => {
      const idempotency = await idempotentRequest(c, true);
      const site = c.get('site');
      const request = c.req.valid('json');
      requireReturnUrl(request.returnUrl, site.origins, services.config.publicOrigin);
      const links = linksFor(services, site);
      const secret = await services.secret();
      const secretOf = (order: string) => orderSecret(secret, order);
      const { order: id, placed } = await placeOrder(services.sql, {
        context: { portal: site.portal, links, now: services.now() },
        site: site.id,
        request,
        place: await readPlace(request.address, '/address'),
        idempotency,
        paymentSettings: services.payments,
        secretOf,
        now: services.now(),
      });
      const found = placed ?? (await findOrder(services.sql, site.portal.id, id, links));
      if (found === undefined) throw new Error('An order that an earlier request placed is not there');
      const answer: PlacedOrder = {
        order: await payable(services, c, found.order),
        secret: secretOf(id),
        url: `${links.page('order', { id, number: found.order.number })}#${secretOf(id)}`,
      };
      return c.json(answer, 201, { ...noStore, ...(placed === undefined && { 'idempotency-replayed': 'true' }) });
    })
    .get('/orders/:order', describe(readOrderText), async (c) => {
      return c.json(await openOrder(services, c), 200, noStore);
    });
}
