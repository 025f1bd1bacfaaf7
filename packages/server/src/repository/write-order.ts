import type { Cart } from '@nongsan/core';
import { asJson, type Transaction } from '../database/index.ts';
import { placedEntry, recordStates } from '../orders/history.ts';
import { writeEvent } from '../outbox/index.ts';
import { writePayments, type PaymentPlan } from '../payments/index.ts';
import { writeDeliveries } from '../shipping/write-deliveries.ts';
import type { CartRow } from './cart-row.ts';
import type { CartState } from './cart.ts';
import { instant } from './instant.ts';
import { newId } from './new-id.ts';
import type { PlaceOrderInput } from './place-order.ts';

export interface OrderToWrite extends PlaceOrderInput {
  readonly order: string;
  readonly number: string;
  readonly secretHash: Buffer;
  readonly state: CartState;
  readonly payments: readonly PaymentPlan[];
}

/** A query that is sent when it is waited for. */
type Write = PromiseLike<unknown>;

interface WrittenPart {
  readonly id: string;
  readonly store: string;
}

/**
 * Everything an order is, as queries that are sent together: nobody waits for an answer in between, and the connection does
 * them in this order. The caller's transaction has locked the cart and takes the stock.
 */
export function writesOfOrder(transaction: Transaction, input: OrderToWrite): Write[] {
  const subOrders = input.state.cart.parcels.map(({ store }) => ({ id: newId('subOrder'), store: store.id }));
  return [
    ...writeHead(transaction, input),
    ...writeSubOrders(transaction, input, subOrders),
    recordStates(
      transaction,
      subOrders.map(({ id, store }) => placedEntry(store, id, input.now)),
    ),
    writeDeliveries(transaction, input, subOrders),
    ...writePayments(transaction, {
      checkout: input.request.cart,
      order: input.order,
      method: input.request.payment,
      payments: input.payments,
      returnUrl:
        input.request.returnUrl ?? input.context.links.page('order', { id: input.order, number: input.number }),
      locale: input.request.locale,
      now: input.now,
    }),
    ...writeConsents(transaction, input),
    writeNotice(transaction, input, subOrders),
    ...closeCheckout(transaction, input),
  ];
}

function writeHead(transaction: Transaction, input: OrderToWrite): Write[] {
  const { context, request, order, now } = input;
  const row = {
    checkout_id: request.cart,
    order_id: order,
    portal_id: context.portal.id,
    site_id: input.site,
    number: input.number,
    secret_hash: input.secretHash,
    contact: transaction.json(asJson(request.contact)),
    address: transaction.json(asJson({ street: request.address.street, place: input.place })),
    note: request.note?.trim() || null,
    locale: request.locale,
    age_confirmed: request.ageConfirmed === true,
    totals: transaction.json(asJson(input.state.cart.totals)),
    demo: context.portal.demo,
    placed_at: now,
  };
  const codes = [
    ['order', order],
    ['order-number', input.number],
    ...input.payments.map((payment) => ['order-reference', payment.reference]),
  ];
  const entries = codes.map(([kind, code]) => ({ portal_id: context.portal.id, kind, code, target_id: request.cart }));
  return [
    transaction`INSERT INTO orders ${transaction(row)}`,
    transaction`INSERT INTO directory ${transaction(entries)}`,
  ];
}

/** One part a household. */
function writeSubOrders(transaction: Transaction, input: OrderToWrite, parts: readonly WrittenPart[]): Write[] {
  const { cart, rows } = input.state;
  return parts.flatMap(({ id, store }, index) => {
    const row = {
      store_id: store,
      sub_order_id: id,
      checkout_id: input.request.cart,
      order_id: input.order,
      sub_order_no: index,
      totals: transaction.json(asJson(cart.parcels[index]?.totals ?? {})),
      placed_at: input.now,
    };
    const lines = rows.filter((line) => line.storeId === store);
    const values = lines.map((line) => lineValues(transaction, id, line, cart));
    return [
      transaction`INSERT INTO sub_orders ${transaction(row)}`,
      transaction`INSERT INTO sub_order_lines ${transaction(values)}`,
    ];
  });
}

/** A line with its names and prices frozen. */
function lineValues(transaction: Transaction, subOrder: string, row: CartRow, cart: Cart) {
  const line = cart.lines.find(({ id }) => id === row.id);
  const product = {
    slug: row.productSlug,
    storeSlug: row.storeSlug,
    name: row.productName,
    ...(row.picture && { picture: row.picture }),
    ...(row.minimumAge !== null && { minimumAge: row.minimumAge }),
  };
  return {
    store_id: row.storeId,
    sub_order_id: subOrder,
    line_id: row.id,
    line_no: row.lineNo,
    variant_id: row.variant,
    product_id: row.productId,
    product: transaction.json(asJson(product)),
    variant_name: transaction.json(asJson(row.variantName)),
    quantity: row.ordered,
    unit_price: row.price,
    discount: line?.discount.amount ?? 0,
    tax_rate: row.taxRate,
    tax_included: row.taxIncluded,
    total: line?.total.amount ?? 0,
  };
}

function writeConsents(transaction: Transaction, input: OrderToWrite): Write[] {
  const values = input.request.consents.map(({ purpose, version, granted }) => ({
    checkout_id: input.request.cart,
    order_id: input.order,
    purpose,
    version,
    granted,
    answered_at: input.now,
  }));
  return values.length > 0 ? [transaction`INSERT INTO consents ${transaction(values)}`] : [];
}

function writeNotice(transaction: Transaction, input: OrderToWrite, subOrders: readonly WrittenPart[]): Write {
  const { context, now, number, order, request } = input;
  const data = { order, number, placedAt: instant(now), subOrders: [...subOrders] };
  return writeEvent(transaction, request.cart, { type: 'order.placed', portal: context.portal.id, at: now, data });
}

/** The cart has become the order: it is emptied, so that a page which still shows it shows nothing to order twice. */
function closeCheckout(transaction: Transaction, input: OrderToWrite): Write[] {
  return [
    transaction`DELETE FROM checkout_lines WHERE checkout_id = ${input.request.cart}`,
    transaction`
      UPDATE checkouts SET order_id = ${input.order}, version = version + 1, updated_at = ${input.now}
      WHERE checkout_id = ${input.request.cart}`,
  ];
}
