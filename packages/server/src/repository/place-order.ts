import type { Place, PlaceOrderRequest } from '@nongsan/core';
import { transact, type Sql, type Transaction } from '../database/index.ts';
import { planPayments, type PaymentSettings } from '../payments/index.ts';
import { readCart, type CartContext, type CartState } from './cart.ts';
import { outOfStock, requireAge, requireOrderable, requireTerms } from './checks.ts';
import { requireChoices, requireDeliverable } from '../shipping/set-destination.ts';
import { lockCheckout, requireOpen } from './checkouts.ts';
import { keepAnswer, keptAnswer, type IdempotentRequest } from './idempotency.ts';
import { newId, newOrderNumber } from './new-id.ts';
import { findOrder, type FoundOrder } from './orders.ts';
import { hashSecret } from './order-secret.ts';
import type { BankAccount } from './records.ts';
import type { CartDestination } from '../shipping/kept-shipping.ts';
import { requireSelling } from '../selling/require-selling.ts';
import { ShortOfStockError } from './short-of-stock-error.ts';
import { takeStock } from './stock.ts';
import { writesOfOrder } from './write-order.ts';

export interface PlaceOrderInput {
  readonly context: CartContext;
  readonly site: string;
  readonly request: PlaceOrderRequest;
  /** The commune and province of the request, looked up. */
  readonly place: Place;
  readonly idempotency: IdempotentRequest;
  /** The accounts that money can come to. */
  readonly paymentSettings: PaymentSettings;
  /** Derives the secret of an order's link. */
  readonly secretOf: (order: string) => string;
  readonly now: Date;
}

export interface PlacedResult {
  readonly order: string;
  /** The order as it was placed; nothing when an earlier request with the same key had placed it. */
  readonly placed?: FoundOrder;
}

/**
 * Makes an order of a cart: stock, order, the households' parts, payments, consents, notice and the kept answer in one
 * transaction, so that either all of it happened or nothing did. What does not need an earlier answer is sent with it, and
 * the stock, and of it what the cart holds, is taken last of all: everybody who orders the same waits from there to the end of the transaction.
 */
export async function placeOrder(sql: Sql, input: PlaceOrderInput): Promise<PlacedResult> {
  const { context, request } = input;
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact(sql, (transaction) => placeOnce(transaction, input));
    } catch (cause) {
      if (cause instanceof ShortOfStockError) {
        // Read once nothing of the order is there any more.
        throw outOfStock((await readCart(sql, context, request.cart, destinationOf(request)))?.cart);
      }
      if (attempt === 3 || !isNumberTaken(cause)) throw cause;
    }
  }
}

/** Another order has the number that was drawn, so the directory refused it. Of 6.5 × 10¹¹ that hardly ever happens. */
const isNumberTaken = (cause: unknown): boolean =>
  cause instanceof Error && 'constraint_name' in cause && cause.constraint_name === 'directory_pkey';

async function placeOnce(transaction: Transaction, input: PlaceOrderInput): Promise<PlacedResult> {
  const { context, request, idempotency } = input;
  const [checkout, kept, state] = await Promise.all([
    lockCheckout(transaction, context.portal.id, request.cart),
    keptAnswer(transaction, request.cart, idempotency),
    readCart(transaction, context, request.cart, destinationOf(request)),
  ]);
  if (kept !== undefined) return { order: (kept.answer as { order: string }).order };
  requireOpen(checkout);
  requireTerms(context.portal, request);
  if (state === undefined) throw new Error('A cart that was just locked is not there');
  requireAge(state.cart, request);
  if (request.delivery !== undefined) requireChoices(state, destinationOf(request));
  requireDeliverable(state);
  await requireSelling(transaction, context, state, request.contact.phone);
  requireOrderable(state.cart, request);
  return orderCart(transaction, input, state);
}

async function orderCart(transaction: Transaction, input: PlaceOrderInput, state: CartState): Promise<PlacedResult> {
  const { context, idempotency, now, request } = input;
  const order = newId('order');
  const number = newOrderNumber();
  const accounts = request.payment === 'cod' ? new Map<string, BankAccount>() : await readAccounts(transaction, state);
  const payments = planPayments({
    method: request.payment,
    portal: context.portal,
    cart: state.cart,
    accounts,
    number,
    settings: input.paymentSettings,
    now,
  });
  const secretHash = hashSecret(input.secretOf(order));
  const writes = writesOfOrder(transaction, { ...input, order, number, secretHash, state, payments });
  const written = Promise.all(writes);
  const kept = keepAnswer(transaction, request.cart, idempotency, { status: 201, answer: { order } }, now);
  const holding = state.held ? { cart: request.cart, ends: true } : undefined;
  const found = findOrder(transaction, context.portal.id, order, context.links);
  const [enough, placed] = await Promise.all([takeStock(transaction, state.rows, holding), found, written, kept]);
  if (!enough) throw new ShortOfStockError();
  if (placed === undefined) throw new Error('An order that was just placed is not there');
  return { order, placed };
}

/** The order's own address decides; ways that it does not name are those that were kept with the cart. */
const destinationOf = ({ address, delivery }: PlaceOrderRequest): CartDestination => ({
  provinceCode: address.provinceCode,
  communeCode: address.communeCode,
  delivery,
});

async function readAccounts(transaction: Transaction, { cart }: CartState): Promise<Map<string, BankAccount>> {
  const stores = cart.parcels.map((parcel) => parcel.store.id);
  const rows = await transaction<{ id: string; account: BankAccount }[]>`
    SELECT store_id AS id, account FROM stores WHERE store_id = ANY (${stores}::text[]) AND account IS NOT NULL`;
  return new Map(rows.map((row) => [row.id, row.account]));
}
