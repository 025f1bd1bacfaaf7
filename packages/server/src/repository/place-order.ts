import type { Place, PlaceOrderRequest } from '@nongsan/core';
import { transact, type Sql, type Transaction } from '../database/index.ts';
import { planPayments } from '../payments/index.ts';
import { readCart, type CartContext, type CartState } from './cart.ts';
import { outOfStock, requireAge, requireOrderable, requireTerms } from './checks.ts';
import { lockCheckout, requireOpen } from './checkouts.ts';
import { keepAnswer, keptAnswer, type IdempotentRequest } from './idempotency.ts';
import { newId } from './new-id.ts';
import { hashSecret } from './order-secret.ts';
import type { BankAccount } from './records.ts';
import { takeStock } from './stock.ts';
import { reserveNumber, writeOrder } from './write-order.ts';

export interface PlaceOrderInput {
  readonly context: CartContext;
  readonly site: string;
  readonly request: PlaceOrderRequest;
  /** The commune and province of the request, looked up. */
  readonly place: Place;
  readonly idempotency: IdempotentRequest;
  /** Derives the secret of an order's link. */
  readonly secretOf: (order: string) => string;
  readonly now: Date;
}

export interface PlacedResult {
  readonly order: string;
  /** True when an earlier request with the same key had placed it. */
  readonly replayed: boolean;
}

/**
 * Makes an order of a cart: stock, order, the households' parts, payments, consents, notice and the kept answer in one
 * transaction, so that either all of it happened or nothing did.
 */
export async function placeOrder(sql: Sql, input: PlaceOrderInput): Promise<PlacedResult> {
  const { context, request, idempotency, now } = input;
  return transact(sql, async (transaction) => {
    const checkout = await lockCheckout(transaction, context.portal.id, request.cart);
    const kept = await keptAnswer(transaction, checkout.id, idempotency);
    if (kept !== undefined) return { order: (kept.answer as { order: string }).order, replayed: true };
    requireOpen(checkout);
    requireTerms(context.portal, request);
    const order = newId('order');
    await orderCart(transaction, input, order);
    await keepAnswer(transaction, checkout.id, idempotency, { status: 201, answer: { order } }, now);
    return { order, replayed: false };
  });
}

async function orderCart(transaction: Transaction, input: PlaceOrderInput, order: string): Promise<void> {
  const { context, request } = input;
  const state = await readCart(transaction, context, request.cart);
  if (state === undefined) return;
  requireAge(state.cart, request);
  requireOrderable(state.cart, request);
  if (!(await takeStock(transaction, state.rows))) {
    throw outOfStock((await readCart(transaction, context, request.cart))?.cart);
  }
  const number = await reserveNumber(transaction, context.portal.id, request.cart);
  const accounts = await readAccounts(transaction, state);
  const payments = planPayments({
    method: request.payment,
    portal: context.portal,
    cart: state.cart,
    accounts,
    number,
  });
  const secretHash = hashSecret(input.secretOf(order));
  await writeOrder(transaction, { ...input, order, number, secretHash, state, payments });
}

async function readAccounts(transaction: Transaction, { cart }: CartState): Promise<Map<string, BankAccount>> {
  const stores = cart.parcels.map((parcel) => parcel.store.id);
  const rows = await transaction<{ id: string; account: BankAccount }[]>`
    SELECT store_id AS id, account FROM stores WHERE store_id = ANY (${stores}::text[]) AND account IS NOT NULL`;
  return new Map(rows.map((row) => [row.id, row.account]));
}
