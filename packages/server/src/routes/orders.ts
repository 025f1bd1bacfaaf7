import { placeOrderRequestSchema, type PlacedOrder } from '@nongsan/core';
import { Hono } from 'hono';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { ProblemError } from '../problems/index.ts';
import { findOrder, isSecret, orderSecret, placeOrder } from '../repository/index.ts';
import { linksFor, type Services } from '../services.ts';
import { idempotentRequest } from './idempotency.ts';
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
      const links = linksFor(services, site);
      const secret = await services.secret();
      const secretOf = (order: string) => orderSecret(secret, order);
      const { order: id, replayed } = await placeOrder(services.sql, {
        context: { portal: site.portal, links, now: services.now() },
        site: site.id,
        request,
        place: await readPlace(request.address, '/address'),
        idempotency,
        secretOf,
        now: services.now(),
      });
      const found = await findOrder(services.sql, site.portal.id, id, links);
      if (found === undefined) throw new Error('An order that was just placed is not there');
      const answer: PlacedOrder = {
        order: found.order,
        secret: secretOf(id),
        url: `${links.page('order', { id, number: found.order.number })}#${secretOf(id)}`,
      };
      return c.json(answer, 201, { ...noStore, ...(replayed && { 'idempotency-replayed': 'true' }) });
    })
    .get('/orders/:order', describe(readOrderText), async (c) => {
      const site = c.get('site');
      const found = await findOrder(services.sql, site.portal.id, c.req.param('order'), linksFor(services, site));
      if (found === undefined) throw new ProblemError('unknown-order', 'This portal has no such order.');
      const secret = /^Bearer (os_[0-9A-Za-z_-]{20,60})$/.exec(c.req.header('authorization') ?? '')?.[1];
      if (secret === undefined || !isSecret(secret, found.secretHash)) {
        throw new ProblemError('wrong-secret', 'Send the order’s own secret as Authorization: Bearer os_…');
      }
      return c.json(found.order, 200, noStore);
    });
}
