import type { Cart } from '@nongsan/core';
import { asJson, type Transaction } from '../database/index.ts';
import type { PaymentPlan } from '../payments/index.ts';
import type { CartRow } from './cart-row.ts';
import type { CartState } from './cart.ts';
import { newId, newOrderNumber } from './new-id.ts';
import type { PlaceOrderInput } from './place-order.ts';

export interface OrderToWrite extends PlaceOrderInput {
  readonly order: string;
  readonly number: string;
  readonly secretHash: Buffer;
  readonly state: CartState;
  readonly payments: readonly PaymentPlan[];
}

/** Takes an order number that nobody has, in the directory that keeps it unique. */
export async function reserveNumber(transaction: Transaction, portal: string, checkout: string): Promise<string> {
  for (;;) {
    const number = newOrderNumber();
    const rows = await transaction`
      INSERT INTO directory (portal_id, kind, code, target_id) VALUES (${portal}, 'order-number', ${number}, ${checkout})
      ON CONFLICT DO NOTHING RETURNING code`;
    if (rows.length === 1) return number;
  }
}

/** Writes everything an order is. The caller's transaction has locked the cart and taken the stock. */
export async function writeOrder(transaction: Transaction, input: OrderToWrite): Promise<void> {
  await writeHead(transaction, input);
  const subOrders = await writeSubOrders(transaction, input);
  await writePayments(transaction, input);
  await writeConsents(transaction, input);
  await writeNotice(transaction, input, subOrders);
  await closeCheckout(transaction, input);
}

async function writeHead(transaction: Transaction, input: OrderToWrite): Promise<void> {
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
  await transaction`INSERT INTO orders ${transaction(row)}`;
  const codes = [['order', order], ...input.payments.map((payment) => ['order-reference', payment.reference])];
  for (const [kind = '', code = ''] of codes) {
    await transaction`
      INSERT INTO directory (portal_id, kind, code, target_id)
      VALUES (${context.portal.id}, ${kind}, ${code}, ${request.cart})`;
  }
}

/** One part a household. @returns their identifiers with their stores */
async function writeSubOrders(transaction: Transaction, input: OrderToWrite) {
  const { cart, rows } = input.state;
  const written: { readonly id: string; readonly store: string }[] = [];
  for (const [index, parcel] of cart.parcels.entries()) {
    const id = newId('subOrder');
    const row = {
      store_id: parcel.store.id,
      sub_order_id: id,
      checkout_id: input.request.cart,
      order_id: input.order,
      sub_order_no: index,
      totals: transaction.json(asJson(parcel.totals)),
      placed_at: input.now,
    };
    await transaction`INSERT INTO sub_orders ${transaction(row)}`;
    const lines = rows.filter((line) => line.storeId === parcel.store.id);
    const values = lines.map((line) => lineValues(transaction, id, line, cart));
    await transaction`INSERT INTO sub_order_lines ${transaction(values)}`;
    written.push({ id, store: parcel.store.id });
  }
  return written;
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

async function writePayments(transaction: Transaction, input: OrderToWrite): Promise<void> {
  const values = input.payments.map((payment, index) => ({
    checkout_id: input.request.cart,
    payment_id: newId('payment'),
    order_id: input.order,
    payment_no: index,
    method: input.request.payment,
    payee_kind: payment.payee.kind,
    payee_name: payment.payee.name,
    payee_store_id: payment.payee.store ?? null,
    amount: payment.amount.amount,
    currency: payment.amount.currency,
    reference: payment.reference,
    transfer: payment.transfer === undefined ? null : transaction.json(asJson(payment.transfer)),
  }));
  await transaction`INSERT INTO payments ${transaction(values)}`;
}

async function writeConsents(transaction: Transaction, input: OrderToWrite): Promise<void> {
  const values = input.request.consents.map(({ purpose, version, granted }) => ({
    checkout_id: input.request.cart,
    order_id: input.order,
    purpose,
    version,
    granted,
    answered_at: input.now,
  }));
  if (values.length > 0) await transaction`INSERT INTO consents ${transaction(values)}`;
}

/** The notice names no person: whoever receives it asks for the order if it may. */
async function writeNotice(
  transaction: Transaction,
  input: OrderToWrite,
  subOrders: readonly { readonly id: string; readonly store: string }[],
): Promise<void> {
  const payload = {
    version: 1,
    portal: input.context.portal.id,
    order: input.order,
    number: input.number,
    placedAt: input.now.toISOString(),
    subOrders,
  };
  const row = {
    checkout_id: input.request.cart,
    event_id: newId('event'),
    type: 'order.placed',
    payload: transaction.json(asJson(payload)),
    created_at: input.now,
  };
  await transaction`INSERT INTO outbox ${transaction(row)}`;
}

/** The cart has become the order: it is emptied, so that a page which still shows it shows nothing to order twice. */
async function closeCheckout(transaction: Transaction, input: OrderToWrite): Promise<void> {
  await transaction`DELETE FROM checkout_lines WHERE checkout_id = ${input.request.cart}`;
  await transaction`
    UPDATE checkouts SET order_id = ${input.order}, version = version + 1, updated_at = ${input.now}
    WHERE checkout_id = ${input.request.cart}`;
}
