import {
  addLineRequestSchema,
  newCartRequestSchema,
  setLineRequestSchema,
  type AddLineRequest,
  type NewCartRequest,
} from '@nongsan/core';
import { cartDestinationRequestSchema } from '@nongsan/core/shipping';
import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import type { Transaction } from '../database/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { faultsOf, ProblemError } from '../problems/index.ts';
import { addLine, createCheckout, derivedId, newId, readCart, setLine } from '../repository/index.ts';
import type { Services } from '../services.ts';
import { requireChoices, setDestination } from '../shipping/set-destination.ts';
import {
  addCartLineText,
  createCartText,
  readCartText,
  removeCartLineText,
  setCartLineText,
  setDestinationText,
} from './cart-texts.ts';
import { cartContext, change, noStore, type Change } from './change-cart.ts';
import { idempotentRequest } from './idempotency.ts';
import { readPlace } from './read-place.ts';
import { body } from './validate.ts';

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

/** A repeated request finds the cart it made; without a key each request makes one. */
async function newCartId(services: Services, c: Context<AppEnv>): Promise<string> {
  const { key } = await idempotentRequest(c, false);
  return key === undefined ? newId('cart') : derivedId('cart', await services.secret(), [c.get('site').id, key]);
}
