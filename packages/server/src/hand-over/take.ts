import type { Cart } from '@nongsan/core';
import type { TakeHandOverRequest } from '@nongsan/core/hand-over';
import type { Transaction } from '../database/index.ts';
import { giveBackHold } from '../holds/index.ts';
import { ProblemError } from '../problems/index.ts';
import { readCart, type CartContext } from '../repository/cart.ts';
import { createCheckout, requireOpen, touchCheckout } from '../repository/checkouts.ts';
import { keepAnswer, keptAnswer, type IdempotentRequest } from '../repository/idempotency.ts';
import { derivedId } from '../repository/new-id.ts';
import { moveLines } from './move-lines.ts';
import { refuseHandOver } from './refuse.ts';
import { readToken } from './token.ts';

interface TakeInput {
  readonly context: CartContext;
  /** The site that takes it. */
  readonly site: string;
  readonly request: TakeHandOverRequest;
  readonly secret: string;
  readonly idempotency: IdempotentRequest;
}

interface HandOverRow {
  readonly id: string;
  readonly from: string;
  readonly fromSite: string;
  readonly campaign: string | null;
  readonly to: string | null;
}

/**
 * Moves what a link brings into the taker's own cart, once; the cart that it came from is empty afterwards, and holds nothing.
 * The same request again, after an answer that was lost, is answered as the first time.
 * Of the locks, the link's comes first, then the carts in the order of their identifiers.
 *
 * @throws ProblemError `hand-over-refused`, and what refuses a cart
 */
export async function takeHandOver(
  transaction: Transaction,
  input: TakeInput,
): Promise<{ readonly cart: Cart; readonly replayed: boolean }> {
  const { context, idempotency, request, secret, site } = input;
  const token = readToken(secret, request.token, site);
  if (token === undefined) throw refuseHandOver('forged');
  const link = await lockLink(transaction, token.id);
  if (link !== undefined && link.to !== null) {
    const kept = await keptAnswer(transaction, link.to, idempotency);
    if (kept === undefined) throw refuseHandOver('used');
    return { cart: kept.answer as Cart, replayed: true };
  }
  if (token.expiresAt <= context.now) throw refuseHandOver('expired');
  // Its row is kept longer than the link is good for: without it the cart was erased.
  if (link === undefined) throw refuseHandOver('used');
  const cart = await moveInto(transaction, input, link, await ownCart(transaction, input, link));
  await keepAnswer(transaction, cart.id, idempotency, { status: 201, answer: cart }, context.now);
  return { cart, replayed: false };
}

async function lockLink(transaction: Transaction, id: string): Promise<HandOverRow | undefined> {
  const [row] = await transaction<HandOverRow[]>`
    SELECT hand_over_id AS id, checkout_id AS from, site_id AS "fromSite", campaign,
      target_checkout_id AS to
    FROM hand_overs WHERE hand_over_id = ${id} FOR UPDATE`;
  return row;
}

/** The cart that the buyer has at this site, where it still takes goods; else a new one. */
async function ownCart(
  transaction: Transaction,
  { context, request, secret, site }: TakeInput,
  link: HandOverRow,
): Promise<string> {
  const { portal, now } = context;
  const [open] = await transaction<{ id: string }[]>`
    SELECT checkout_id AS id FROM checkouts
    WHERE checkout_id = ${request.cart ?? ''} AND checkout_id <> ${link.from} AND portal_id = ${portal.id}
      AND site_id = ${site} AND order_id IS NULL`;
  if (open !== undefined) return open.id;
  const id = derivedId('cart', secret, ['hand-over', link.id]);
  await createCheckout(transaction, { id, portal: portal.id, site }, now);
  return id;
}

async function moveInto(
  transaction: Transaction,
  { context }: TakeInput,
  link: HandOverRow,
  to: string,
): Promise<Cart> {
  const { now, portal } = context;
  const locked = await transaction<{ id: string; order: string | null }[]>`
    SELECT checkout_id AS id, order_id AS "order" FROM checkouts
    WHERE checkout_id IN (${link.from}, ${to}) AND portal_id = ${portal.id} ORDER BY checkout_id FOR UPDATE`;
  if (locked.length < 2)
    throw new ProblemError('unknown-cart', 'The cart that the link is about is not there any more.');
  for (const checkout of locked) requireOpen(checkout);
  const [line] = await transaction`SELECT FROM checkout_lines WHERE checkout_id = ${link.from} LIMIT 1`;
  if (line === undefined) throw new ProblemError('cart-empty', 'The cart that the link is about was emptied.');
  await giveBackHold(transaction, link.from);
  await moveLines(transaction, link.from, to);
  await writeRef(transaction, link, to);
  await transaction`
    UPDATE hand_overs SET used_at = ${now}, target_checkout_id = ${to} WHERE hand_over_id = ${link.id}`;
  for (const id of [link.from, to]) await touchCheckout(transaction, id, now);
  const state = await readCart(transaction, context, to);
  if (state === undefined) throw new Error('A cart that was just filled is not there');
  return state.cart;
}

async function writeRef(transaction: Transaction, { fromSite, campaign }: HandOverRow, to: string): Promise<void> {
  const row = { checkout_id: to, site_id: fromSite, campaign };
  await transaction`INSERT INTO checkout_refs ${transaction(row)} ON CONFLICT (checkout_id) DO UPDATE SET ${transaction(row)}`;
}
