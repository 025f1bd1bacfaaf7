import { handOverRequestSchema, takeHandOverRequestSchema } from '@nongsan/core/hand-over';
import { Hono } from 'hono';
import { transact } from '../database/index.ts';
import { makeLink, takeHandOver } from '../hand-over/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import type { Services } from '../services.ts';
import { cartContext, noStore } from './change-cart.ts';
import { handOverText, takeHandOverText } from './cart-texts.ts';
import { idempotentRequest } from './idempotency.ts';
import { body } from './validate.ts';

/** A cart goes on at another site of its portal: by a link that works once. */
export const handOverRoutes = (services: Services) =>
  new Hono<AppEnv>()
    .post('/carts/:cart/hand-over', describe(handOverText), body(handOverRequestSchema), async (c) => {
      const { id: site, portal } = c.get('site');
      const input = { portal: portal.id, site, cart: c.req.param('cart'), request: c.req.valid('json') };
      const secret = await services.secret();
      const link = await transact(services.sql, (transaction) =>
        makeLink(transaction, { ...input, secret, now: services.now() }),
      );
      return c.json(link, 201, noStore);
    })
    .post('/hand-overs', describe(takeHandOverText), body(takeHandOverRequestSchema), async (c) => {
      const input = {
        context: cartContext(services, c),
        site: c.get('site').id,
        request: c.req.valid('json'),
        secret: await services.secret(),
        idempotency: await idempotentRequest(c, true),
      };
      const { cart, replayed } = await transact(services.sql, (transaction) => takeHandOver(transaction, input));
      return c.json(cart, 201, { ...noStore, ...(replayed && { 'idempotency-replayed': 'true' }) });
    });
