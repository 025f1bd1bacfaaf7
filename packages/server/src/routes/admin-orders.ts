import { CursorError, decodeCursor, encodeCursor, instantSchema, localDateSchema, subOrderStates } from '@nongsan/core';
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
import { ProblemError } from '../problems/index.ts';
import { createLinks, storeIdOf } from '../repository/index.ts';
import type { Services } from '../services.ts';
import { adminOrderText } from './admin-order-texts.ts';
import { noStore, write } from './admin-write.ts';
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
      const { orders, next } = await orderPage(sql, filter, Number(limit), readPosition(filter, cursor));
      const answer: OrderSummaries = { orders, ...(next && { next: writePosition(filter, next) }) };
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

/** @throws ProblemError `unknown-store`, or `other-store` when the key is bound to others */
async function requireStore({ sql }: Services, portal: string, ref: string, bound: readonly string[] | undefined) {
  const store = await storeIdOf(sql, portal, ref);
  if (store === undefined) throw new ProblemError('unknown-store', 'This portal has no such store.');
  if (bound?.includes(store) ?? true) return store;
  throw new ProblemError('other-store', 'This is another store than those that the key is bound to.');
}

const listOf = ({ portal, stores, state, day }: OrderFilter) => ({
  filter: { list: 'orders', portal, stores: stores?.join(), state, day },
  sort: '-placedAt,-id',
});

const writePosition = (filter: OrderFilter, { placedAt, order }: OrderPosition): string =>
  encodeCursor(listOf(filter), [placedAt, order]);

const positionSchema = z.tuple([instantSchema, z.string().check(z.maxLength(64))]);

/** @throws ProblemError `invalid-request` when the cursor is none of this very list */
function readPosition(filter: OrderFilter, cursor: string | undefined): OrderPosition | undefined {
  if (cursor === undefined) return undefined;
  const parsed = z.safeParse(positionSchema, decode(filter, cursor));
  if (parsed.success) return { placedAt: parsed.data[0], order: parsed.data[1] };
  const detail = 'must be the "next" of a page of this very list';
  throw new ProblemError('invalid-request', `The query parameter "cursor" ${detail}.`, {
    faults: [{ pointer: '/cursor', code: 'wrong-cursor', detail }],
  });
}

function decode(filter: OrderFilter, cursor: string): unknown {
  try {
    return decodeCursor(cursor, listOf(filter));
  } catch (error) {
    if (error instanceof CursorError) return undefined;
    throw error;
  }
}
