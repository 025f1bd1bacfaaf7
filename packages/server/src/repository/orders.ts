import type { LocalizedText, Order, OrderLine, Payment, Place, SubOrder, Totals, Transfer } from '@nongsan/core';
import { vnd } from '@nongsan/core';
import type { KnownState } from '@nongsan/core/order-states';
import type { Queries } from '../database/index.ts';
import { readStates } from '../orders/history.ts';
import { actionsOfBuyer, historyForBuyer } from '../orders/tell-buyer.ts';
import { readDeliveries } from '../shipping/read-deliveries.ts';
import { instant } from './instant.ts';
import type { Links } from './links.ts';
import type { PictureRecord } from './records.ts';

interface OrderRow {
  readonly id: string;
  readonly checkout: string;
  readonly number: string;
  readonly secretHash: Uint8Array;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly address: { readonly street: string; readonly place: Place };
  readonly note: string | null;
  readonly totals: Totals;
  readonly demo: boolean;
  readonly placedAt: Date;
}

interface SubOrderRow {
  readonly id: string;
  readonly state: KnownState;
  readonly totals: Totals;
  readonly storeId: string;
  readonly storeSlug: string;
  readonly storeName: string;
  readonly storePhone: string | null;
}

interface LineRow {
  readonly subOrder: string;
  readonly id: string;
  readonly variant: string;
  readonly productId: string;
  readonly product: {
    readonly slug: string;
    readonly storeSlug: string;
    readonly name: LocalizedText;
    readonly picture?: PictureRecord;
    readonly minimumAge?: number;
  };
  readonly variantName: LocalizedText;
  readonly quantity: string;
  readonly unitPrice: number;
  readonly discount: number;
  readonly taxRate: string;
  readonly taxIncluded: boolean;
  readonly total: number;
  readonly storeId: string;
  readonly storeName: string;
}

interface PaymentRow {
  readonly id: string;
  readonly method: Payment['method'];
  readonly state: Payment['state'];
  readonly payeeKind: Payment['payee']['kind'];
  readonly payeeName: string;
  readonly payeeStore: string | null;
  readonly amount: number;
  readonly reference: string;
  readonly transfer: Transfer | null;
  readonly expiresAt: Date | null;
  readonly paidAt: Date | null;
}

export interface FoundOrder {
  readonly order: Order;
  readonly checkout: string;
  /** SHA-256 of the secret that its reader must show. */
  readonly secretHash: Uint8Array;
}

/** An order of a portal as its buyer sees it, or nothing. */
export async function findOrder(
  queries: Queries,
  portal: string,
  id: string,
  links: Links,
): Promise<FoundOrder | undefined> {
  // Sent together: none waits for another's answer.
  const [[row], subOrders, lines, payments, deliveries, changes] = await Promise.all([
    readHead(queries, portal, id),
    readSubOrders(queries, id),
    readLines(queries, id),
    readPayments(queries, portal, id),
    readDeliveries(queries, id),
    readStates(queries, id),
  ]);
  if (row === undefined) return undefined;
  const order: Order = {
    id: row.id,
    number: row.number,
    placedAt: instant(row.placedAt),
    contact: { name: row.contact.name, phone: row.contact.phone },
    address: row.address,
    ...(row.note !== null && { note: row.note }),
    subOrders: subOrders.map((part) => ({
      ...toSubOrder(
        part,
        lines.filter((line) => line.subOrder === part.id),
        links,
      ),
      ...deliveries.get(part.id),
      history: historyForBuyer(changes.filter(({ subOrder }) => subOrder === part.id)),
      actions: actionsOfBuyer(part.state),
    })),
    payments: payments.map(toPayment),
    totals: row.totals,
    demo: row.demo,
  };
  return { order, checkout: row.checkout, secretHash: row.secretHash };
}

const readHead = (queries: Queries, portal: string, order: string) => queries<OrderRow[]>`
  SELECT o.order_id AS id, o.checkout_id AS checkout, o.number, o.secret_hash AS "secretHash", o.contact, o.address, o.note, o.totals, o.demo,
    o.placed_at AS "placedAt"
  FROM directory d
  -- OFFSET 0: see readLines.
  CROSS JOIN LATERAL (
    SELECT * FROM orders WHERE checkout_id = d.target_id AND order_id = d.code OFFSET 0) o
  WHERE d.portal_id = ${portal} AND d.kind = 'order' AND d.code = ${order}`;

const readSubOrders = (queries: Queries, order: string) => queries<SubOrderRow[]>`
  SELECT b.sub_order_id AS id, b.state, b.totals, s.store_id AS "storeId", s.slug AS "storeSlug", s.name AS "storeName",
    s.contact ->> 'phone' AS "storePhone"
  FROM sub_orders b JOIN stores s USING (store_id) WHERE b.order_id = ${order} ORDER BY b.sub_order_no`;

const readLines = (queries: Queries, order: string) => queries<LineRow[]>`
  SELECT l.sub_order_id AS "subOrder", l.line_id AS id, l.variant_id AS variant, l.product_id AS "productId", l.product,
    l.variant_name AS "variantName", trim_scale(l.quantity)::text AS quantity, l.unit_price AS "unitPrice", l.discount,
    l.tax_rate AS "taxRate", l.tax_included AS "taxIncluded", l.total, s.store_id AS "storeId", s.name AS "storeName"
  FROM sub_orders b
  -- OFFSET 0 keeps the planner from reading all lines there are, which it takes for cheaper until it has counted them.
  CROSS JOIN LATERAL (
    SELECT * FROM sub_order_lines WHERE store_id = b.store_id AND sub_order_id = b.sub_order_id OFFSET 0) l
  JOIN stores s ON s.store_id = b.store_id
  WHERE b.order_id = ${order} ORDER BY l.line_no`;

const readPayments = (queries: Queries, portal: string, order: string) => queries<PaymentRow[]>`
  SELECT payment_id AS id, method, state, payee_kind AS "payeeKind", payee_name AS "payeeName",
    payee_store_id AS "payeeStore", amount, reference, transfer, expires_at AS "expiresAt", paid_at AS "paidAt"
  FROM payments WHERE checkout_id = (
    SELECT target_id FROM directory WHERE portal_id = ${portal} AND kind = 'order' AND code = ${order})
  ORDER BY payment_no`;

const toSubOrder = (row: SubOrderRow, lines: readonly LineRow[], links: Links): SubOrder => ({
  id: row.id,
  store: {
    id: row.storeId,
    name: row.storeName,
    ...(row.storePhone !== null && { phone: row.storePhone }),
    url: links.page('store', { slug: row.storeSlug, id: row.storeId }),
  },
  state: row.state,
  lines: lines.map((line) => toLine(line, links)),
  totals: row.totals,
});

const toLine = (row: LineRow, links: Links): OrderLine => ({
  id: row.id,
  variant: row.variant,
  product: {
    id: row.productId,
    name: row.product.name,
    url: links.page('product', { slug: row.product.slug, id: row.productId, store: row.product.storeSlug }),
    ...(row.product.picture && { picture: links.picture(row.product.picture) }),
    ...(row.product.minimumAge !== undefined && { minimumAge: row.product.minimumAge }),
  },
  store: { id: row.storeId, name: row.storeName },
  variantName: row.variantName,
  quantity: row.quantity,
  unitPrice: vnd(row.unitPrice),
  discount: vnd(row.discount),
  taxRate: row.taxRate,
  taxIncluded: row.taxIncluded,
  total: vnd(row.total),
});

const toPayment = (row: PaymentRow): Payment => ({
  id: row.id,
  method: row.method,
  state: row.state,
  payee: {
    kind: row.payeeKind,
    name: row.payeeName,
    ...(row.payeeStore !== null && { store: row.payeeStore }),
  },
  amount: vnd(row.amount),
  reference: row.reference,
  ...(row.transfer && { transfer: row.transfer }),
  ...(row.expiresAt && { expiresAt: instant(row.expiresAt) }),
  ...(row.paidAt && { paidAt: instant(row.paidAt) }),
});
