import type { Cart } from '@nongsan/core';
import type { Context } from 'hono';
import { transact, type Transaction } from '../database/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { ProblemError } from '../problems/index.ts';
import {
  keepAnswer,
  keptAnswer,
  lockCheckout,
  readCart,
  requireOpen,
  touchCheckout,
  type CartContext,
} from '../repository/index.ts';
import { linksFor, type Services } from '../services.ts';
import { idempotentRequest } from './idempotency.ts';

export const noStore = { 'cache-control': 'no-store' } as const;

export const cartContext = (services: Services, c: Context<AppEnv>): CartContext => ({
  portal: c.get('site').portal,
  links: linksFor(services, c.get('site')),
  now: services.now(),
});

/** Answers whether the cart is another than before. */
export type Change = (transaction: Transaction, context: CartContext, cart: string) => Promise<boolean>;

/**
 * Does one change to a cart and answers with the whole cart; a repetition is answered as the first time.
 * @param make makes the cart, where the change begins with that
 */
export async function change(
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
