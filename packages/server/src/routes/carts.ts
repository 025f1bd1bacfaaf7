import {
  addLineRequestSchema,
  newCartRequestSchema,
  setLineRequestSchema,
  type AddLineRequest,
  type Cart,
  type NewCartRequest,
} from '@nongsan/core';
import { cartDestinationRequestSchema } from '@nongsan/core/shipping';
import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import { transact, type Transaction } from '../database/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { faultsOf, ProblemError } from '../problems/index.ts';
import {
  addLine,
  createCheckout,
  derivedId,
  keepAnswer,
  keptAnswer,
  lockCheckout,
  newId,
  readCart,
  requireOpen,
  setLine,
  touchCheckout,
  type CartContext,
} from '../repository/index.ts';
import { linksFor, type Services } from '../services.ts';
import { requireChoices, setDestination } from '../shipping/set-destination.ts';
import {
  addCartLineText,
  createCartText,
  readCartText,
  removeCartLineText,
  setCartLineText,
  setDestinationText,
} from './cart-texts.ts';
import { idempotentRequest } from './idempotency.ts';
import { readPlace } from './read-place.ts';
import { body } from './validate.ts';

const noStore = { 'cache-control': 'no-store' } as const;

/** Carts. Whoever knows a cart's identifier holds the cart; every change answers with the whole of it. */
export function cartRoutes(services: Services) {
  return new Hono<AppEnv>()
    .post('/carts', describe(createCartText), (c) => create(services, c))
    .get('/carts/:cart', describe(readCartText), async (c) => {
      const state = await readCart(services.sql, cartContext(services, c), c.req.param('cart'));
      if (state === undefined)
        throw new ProblemError('unknown-cart', 'This portal has no such cart. Create a new one.');
      return c.json(state.cart, 200, noStore);
    })
    .post('/carts/:cart/lines', describe(addCartLineText), body(addLineRequestSchema), (c) =>
      change(services, c, c.req.param('cart'), 200, async (transaction, context, cart) => {
        await addLine(transaction, context, cart, c.req.valid('json'));
        return true;
      }),
    )
    .patch('/carts/:cart/lines/:line', describe(setCartLineText), body(setLineRequestSchema), (c) =>
      change(services, c, c.req.param('cart'), 200, async (transaction, context, cart) => {
        await setLine(transaction, context, cart, c.req.param('line'), c.req.valid('json').quantity);
        return true;
      }),
    )
    .put('/carts/:cart/destination', describe(setDestinationText), body(cartDestinationRequestSchema), async (c) => {
      const request = c.req.valid('json');
      await readPlace(request);
      return change(services, c, c.req.param('cart'), 200, async (transaction, context, cart) => {
        await setDestination(transaction, cart, request);
        const state = await readCart(transaction, context, cart);
        if (state) requireChoices(state, request);
        return true;
      });
    })
    .delete('/carts/:cart/lines/:line', describe(removeCartLineText), (c) =>
      change(services, c, c.req.param('cart'), 200, async (transaction, context, cart) => {
        await setLine(transaction, context, cart, c.req.param('line'), '0');
        return true;
      }),
    );
}

/** A cart and its first line come about together: what refuses the line leaves no cart behind. */
async function create(services: Services, c: Context<AppEnv>) {
  const { line } = await newCartRequest(c);
  const id = await newCartId(services, c);
  const site = c.get('site');
  let made = false;
  const make = async (transaction: Transaction) => {
    made = await createCheckout(transaction, { id, portal: site.portal.id, site: site.id }, services.now());
  };
  return change(
    services,
    c,
    id,
    201,
    (...cart) => (made && line ? addFirst(line, ...cart) : Promise.resolve(false)),
    make,
  );
}

/** Refusals point into the request, and bring no cart: there is none. */
async function addFirst(line: AddLineRequest, ...cart: Parameters<Change>): Promise<true> {
  try {
    await addLine(...cart, line);
    return true;
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause;
    const faults = cause.faults.map((fault) => ({ ...fault, pointer: `/line${fault.pointer}` }));
    throw new ProblemError(cause.code, cause.message, { cause, faults });
  }
}

/** Nothing at all stands for the empty object, so that a cart can be made without a body. */
async function newCartRequest(c: Context<AppEnv>): Promise<NewCartRequest> {
  const text = await c.req.text();
  const parsed = z.safeParse(newCartRequestSchema, text === '' ? {} : JSON.parse(text));
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error.issues);
  throw new ProblemError('invalid-request', 'A new cart takes a first line, or nothing.', { faults });
}

const cartContext = (services: Services, c: Context<AppEnv>): CartContext => ({
  portal: c.get('site').portal,
  links: linksFor(services, c.get('site')),
  now: services.now(),
});

/** A repeated request finds the cart it made; without a key each request makes one. */
async function newCartId(services: Services, c: Context<AppEnv>): Promise<string> {
  const { key } = await idempotentRequest(c, false);
  return key === undefined ? newId('cart') : derivedId('cart', await services.secret(), [c.get('site').id, key]);
}

type Change = (transaction: Transaction, context: CartContext, cart: string) => Promise<boolean>;

/**
 * Does one change to a cart and answers with the whole cart; a repetition is answered as the first time.
 * @param make makes the cart, where the change begins with that
 */
async function change(
  services: Services,
  c: Context<AppEnv>,
  cart: string,
  status: 200 | 201,
  apply: Change,
  make?: (transaction: Transaction) => Promise<void>,
) {
  const request = await idempotentRequest(c, false);
  const context = cartContext(services, c);
  const { answer, replayed } = await transact(services.sql, async (transaction) => {
    await make?.(transaction);
    const checkout = await lockCheckout(transaction, context.portal.id, cart);
    const kept = await keptAnswer(transaction, cart, request);
    if (kept !== undefined) return { answer: kept.answer as Cart, replayed: true };
    requireOpen(checkout);
    if (await apply(transaction, context, cart)) await touchCheckout(transaction, cart, services.now());
    const state = await readCart(transaction, context, cart);
    if (state === undefined) throw new ProblemError('unknown-cart', 'This portal has no such cart.');
    await keepAnswer(transaction, cart, request, { status, answer: state.cart }, services.now());
    return { answer: state.cart, replayed: false };
  });
  return c.json(answer, status, { ...noStore, ...(replayed && { 'idempotency-replayed': 'true' }) });
}
