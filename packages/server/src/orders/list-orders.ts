import { vnd } from '@nongsan/core';
import type { OrderSummary } from '@nongsan/core/admin';
import type { KnownState } from '@nongsan/core/order-states';
import type { Queries } from '../database/index.ts';
import { instant } from '../repository/instant.ts';

export interface OrderFilter {
  readonly portal: string;
  /** Orders with parts of these stores, of which no other part is told. Absent: all of the portal. */
  readonly stores?: readonly string[] | undefined;
  /** Orders with a part in this state. */
  readonly state?: KnownState | undefined;
  /** A day in Viet Nam. */
  readonly day?: string | undefined;
  /** One order alone. */
  readonly order?: string | undefined;
}

/** The last order of the page before. */
export interface OrderPosition {
  readonly placedAt: string;
  readonly order: string;
}

interface OrderRow {
  readonly id: string;
  readonly number: string;
  readonly placedAt: Date;
  readonly demo: boolean;
  readonly refSite: string | null;
  readonly campaign: string | null;
  readonly parts: readonly {
    readonly id: string;
    readonly store: { readonly id: string; readonly name: string };
    readonly state: KnownState;
    readonly total: number;
  }[];
}

const oneDay = 24 * 60 * 60 * 1000;

/** Orders of a portal by their parts, the newest first: without names, phones and addresses. */
export async function listOrders(
  queries: Queries,
  filter: OrderFilter,
  limit: number,
  after?: OrderPosition,
): Promise<OrderSummary[]> {
  const stores = filter.stores && queries`AND b.store_id = ANY (${[...filter.stores]}::text[])`;
  const rows = await queries<OrderRow[]>`
    SELECT o.order_id AS id, o.number, o.placed_at AS "placedAt", o.demo, p.parts, f.site_id AS "refSite", f.campaign
    FROM orders o
    LEFT JOIN checkout_refs f USING (checkout_id)
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('id', b.sub_order_id, 'state', b.state,
          'store', json_build_object('id', s.store_id, 'name', s.name),
          'total', (b.totals -> 'total' ->> 'amount')::bigint) ORDER BY b.sub_order_no) AS parts,
        array_agg(b.state) AS states
      FROM sub_orders b JOIN stores s USING (store_id) WHERE b.order_id = o.order_id ${stores ?? queries``}) p
    WHERE o.portal_id = ${filter.portal} AND p.parts IS NOT NULL ${conditions(queries, filter, after)}
    ORDER BY o.placed_at DESC, o.order_id DESC LIMIT ${limit}`;
  return rows.map(({ id, number, placedAt, demo, parts, refSite, campaign }) => ({
    id,
    number,
    placedAt: instant(placedAt),
    demo,
    ...(refSite !== null && { ref: { site: refSite, ...(campaign !== null && { campaign }) } }),
    subOrders: parts.map(({ total, ...part }) => ({ ...part, total: vnd(total) })),
  }));
}

function conditions(queries: Queries, { state, day, order }: OrderFilter, after: OrderPosition | undefined) {
  const start = new Date(`${day ?? '2000-01-01'}T00:00:00+07:00`);
  const end = new Date(start.getTime() + oneDay);
  return queries`
    ${state === undefined ? queries`` : queries`AND ${state} = ANY (p.states)`}
    ${order === undefined ? queries`` : queries`AND o.order_id = ${order}`}
    ${day === undefined ? queries`` : queries`AND o.placed_at >= ${start} AND o.placed_at < ${end}`}
    ${after === undefined ? queries`` : queries`AND (o.placed_at, o.order_id) < (${after.placedAt}::timestamptz, ${after.order})`}`;
}

/** A page of them, and where the next one begins. */
export async function orderPage(
  queries: Queries,
  filter: OrderFilter,
  limit: number,
  after?: OrderPosition,
): Promise<{ readonly orders: OrderSummary[]; readonly next: OrderPosition | undefined }> {
  const found = await listOrders(queries, filter, limit + 1, after);
  const orders = found.slice(0, limit);
  const last = orders.at(-1);
  const next = found.length > limit && last ? { placedAt: last.placedAt, order: last.id } : undefined;
  return { orders, next };
}
