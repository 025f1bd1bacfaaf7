import { localDateSchema, subOrderStates } from '@nongsan/core';
import { changeSubOrderRequestSchema, type OrderSummaries } from '@nongsan/core/admin';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { keyOf, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { changePart } from '../orders/change-part.ts';
import { orderPage, type OrderFilter, type OrderPosition } from '../orders/list-orders.ts';
import { openOrder, sellerOf } from '../orders/open-order.ts';
import { readOrderDossier } from '../orders/order-dossier.ts';
import { logAccess } from '../personal-data/index.ts';
import { createLinks } from '../repository/index.ts';
import type { Services } from '../services.ts';
import { adminOrderText } from './admin-order-texts.ts';
import { noStore, write } from './admin-write.ts';
import { readPosition, writePosition } from './list-position.ts';
import { requireStore } from './require-store.ts';
import { body, lookUpText, query } from './validate.ts';

const listQuery = z.object({
  state: z.optional(z.enum(subOrderStates).check(z.describe('Orders with a part in this state.'))),
  store: z.optional(lookUpText(64, 'Orders with a part of this store, by identifier or slug.')),
  day: z.optional(localDateSchema.check(z.describe('Orders of this day in Viet Nam.'))),
  limit: z.optional(z.string().check(z.regex(/^(?:[1-9]\d?|100)$/), z.describe('1 to 100, default 50'))),
  cursor: z.optional(z.string().check(z.maxLength(512), z.describe('"next" of the page before'))),
});

/** Orders as the systems of those who sell read and change them. */
export function adminOrderRoutes(services: Services) {
  const { sql, config } = services;
  return new Hono<AppEnv>()
    .get('/admin/orders', describe(adminOrderText.list), query(listQuery), async (c) => {
      const { store, state, day, limit = '50', cursor } = c.req.valid('query');
      const { portal, stores } = sellerOf(keyOf(c));
      const asked = store === undefined ? stores : [await requireStore(services, portal, store, stores)];
      const filter = { portal, stores: asked, state, day };
      const { orders, next } = await orderPage(sql, filter, Number(limit), positionOf(filter, cursor));
      const answer: OrderSummaries = {
        orders,
        ...(next && { next: writePosition(listOf(filter), { at: next.placedAt, id: next.order }) }),
      };
      return c.json(answer, 200, noStore);
    })
    .get('/admin/orders/:order', describe(adminOrderText.read), async (c) => {
      const key = keyOf(c);
      const seller = sellerOf(key);
      const opened = await openOrder(sql, seller, c.req.param('order'));
      const accessor = { portal: key.portal, by: key.id, purpose: key.name, now: services.now() };
      await logAccess(sql, accessor, 'read', [opened.id]);
      return c.json(
        await readOrderDossier(sql, seller, opened, createLinks({ urlTemplates: {} }, config)),
        200,
        noStore,
      );
    })
    .post(
      '/admin/orders/:order/sub-orders/:part/state',
      describe(adminOrderText.change),
      body(changeSubOrderRequestSchema),
      (c) =>
        write(services, c, 200, async (transaction, { now }) => {
          const { order, part } = c.req.param();
          return changePart(transaction, sellerOf(keyOf(c)), { order, part, ...c.req.valid('json'), now });
        }),
    );
}

const listOf = ({ portal, stores, state, day }: OrderFilter) => ({
  filter: { list: 'orders', portal, stores: stores?.join(), state, day },
  sort: '-placedAt,-id',
});

function positionOf(filter: OrderFilter, cursor: string | undefined): OrderPosition | undefined {
  const position = readPosition(listOf(filter), cursor);
  return position && { placedAt: position.at, order: position.id };
}
