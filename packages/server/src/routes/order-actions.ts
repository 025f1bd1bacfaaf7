import type { SubOrder } from '@nongsan/core';
import { buyer, cancelOrderRequestSchema, reorderRequestSchema, type Reordered } from '@nongsan/core/order-states';
import { Hono, type Context } from 'hono';
import { transact, type Transaction } from '../database/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { cancelParts } from '../orders/cancel-parts.ts';
import { refillCart } from '../orders/reorder.ts';
import { ProblemError } from '../problems/index.ts';
import {
  createCheckout,
  derivedId,
  findOrder,
  keepAnswer,
  keptAnswer,
  lockCheckout,
  newId,
  readCart,
  touchCheckout,
  type FoundOrder,
} from '../repository/index.ts';
import { linksFor, type Services } from '../services.ts';
import { idempotentRequest } from './idempotency.ts';
import { payable } from './open-order.ts';
import { openByLink } from './order-link.ts';
import { cancelOrderText, reorderText } from './order-texts.ts';
import { body } from './validate.ts';

const noStore = { 'cache-control': 'no-store' } as const;

/** What the holder of an order's link does with it. */
export function orderActionRoutes(services: Services) {
  return new Hono<AppEnv>()
    .post('/orders/:order/cancel', describe(cancelOrderText), body(cancelOrderRequestSchema), async (c) => {
      const found = await openByLink(services, c);
      const { subOrders, note } = c.req.valid('json');
      const request = await idempotentRequest(c, false);
      const now = services.now();
      const portal = c.get('site').portal.id;
      await transact(services.sql, async (transaction) => {
        await lockCheckout(transaction, portal, found.checkout);
        if ((await keptAnswer(transaction, found.checkout, request)) !== undefined) return;
        const { checkout, order } = found;
        // Not before: what was just cancelled is no part to cancel, but its answer may have been lost on the way.
        const parts = partsOf(found, subOrders, ({ state }) => state !== 'cancelled');
        await cancelParts(transaction, { id: order.id, checkout, parts, actor: buyer, note, now });
        await keepAnswer(transaction, checkout, request, { status: 200, answer: { order: order.id } }, now);
      });
      const after = await findOrder(services.sql, portal, found.order.id, linksFor(services, c.get('site')));
      if (after === undefined) throw new Error('An order that was just changed is not there');
      return c.json(await payable(services, c, after.order), 200, noStore);
    })
    .post('/orders/:order/reorder', describe(reorderText), body(reorderRequestSchema), async (c) => {
      const found = await openByLink(services, c);
      const { subOrders, cart } = c.req.valid('json');
      const parts = partsOf(found, subOrders).map(({ id }) => id);
      return c.json(await reorder(services, c, found, { parts, cart }), 200, noStore);
    });
}

/**
 * Parts of an order as they are locked, in the order of their stores.
 * @throws ProblemError `invalid-request` when one of those asked for is not the order's, `illegal-transition` when none is left
 */
function partsOf(
  { order }: FoundOrder,
  asked: readonly string[] | undefined,
  open: (part: SubOrder) => boolean = () => true,
): { readonly id: string; readonly store: string }[] {
  const strange = asked?.findIndex((id) => !order.subOrders.some((part) => part.id === id)) ?? -1;
  if (strange >= 0) {
    const detail = 'is no part of this order';
    throw new ProblemError('invalid-request', 'The body names a part that the order does not have.', {
      faults: [{ pointer: `/subOrders/${strange}`, code: 'unknown', detail }],
    });
  }
  const parts = order.subOrders.filter((part) => (asked === undefined ? open(part) : asked.includes(part.id)));
  if (parts.length === 0) throw new ProblemError('illegal-transition', 'All of this order is cancelled already.');
  return parts
    .map(({ id, store }) => ({ id, store: store.id }))
    .sort((one, other) => (one.store < other.store ? -1 : 1));
}

interface Wanted {
  readonly parts: readonly string[];
  readonly cart: string | undefined;
}

async function reorder(services: Services, c: Context<AppEnv>, found: FoundOrder, wanted: Wanted): Promise<Reordered> {
  const site = c.get('site');
  const context = { portal: site.portal, links: linksFor(services, site), now: services.now() };
  const request = await idempotentRequest(c, false);
  const { key } = request;
  const made =
    key === undefined ? newId('cart') : derivedId('cart', await services.secret(), [site.id, 'reorder', key]);
  return transact(services.sql, async (transaction) => {
    const cart = (await openCart(transaction, site.portal.id, wanted.cart)) ?? made;
    if (cart === made)
      await createCheckout(transaction, { id: made, portal: site.portal.id, site: site.id }, context.now);
    await lockCheckout(transaction, site.portal.id, cart);
    const kept = await keptAnswer(transaction, cart, request);
    if (kept !== undefined) return kept.answer as Reordered;
    const left = await refillCart(transaction, context, cart, found.order.id, wanted.parts);
    await touchCheckout(transaction, cart, context.now);
    const state = await readCart(transaction, context, cart);
    if (state === undefined) throw new Error('A cart that was just filled is not there');
    const answer = { cart: state.cart, left };
    await keepAnswer(transaction, cart, request, { status: 200, answer }, context.now);
    return answer;
  });
}

/** The cart that the page has, locked, where it can still take something. */
async function openCart(transaction: Transaction, portal: string, cart: string | undefined) {
  if (cart === undefined) return undefined;
  const [row] = await transaction<{ id: string }[]>`
    SELECT checkout_id AS id FROM checkouts
    WHERE checkout_id = ${cart} AND portal_id = ${portal} AND order_id IS NULL FOR UPDATE`;
  return row?.id;
}
