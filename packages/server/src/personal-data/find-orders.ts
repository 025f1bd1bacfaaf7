import type { Queries } from '../database/index.ts';

export interface PersonalOrder {
  readonly checkout: string;
  readonly id: string;
  readonly number: string;
  /** Somebody still needs to know whom and where: it is being packed, on its way, coming back or claimed. */
  readonly open: boolean;
}

/**
 * Whether a part still needs its buyer's name and address. One that failed does as long as somebody on the road may try again.
 * @param part alias of `sub_orders`
 */
const isOpen = (queries: Queries) => queries`(
  b.state NOT IN ('delivered', 'completed', 'cancelled', 'failed', 'returned', 'refunded')
  OR b.state = 'failed' AND EXISTS (
    SELECT FROM sub_order_changes c WHERE c.store_id = b.store_id AND c.sub_order_id = b.sub_order_id
      AND c.state IN ('handedOver', 'inTransit')))`;

/** Orders of a portal that were placed with a telephone number, the oldest first. Erased ones have none any more. */
export const ordersOfPhone = (queries: Queries, portal: string, phone: string): PromiseLike<PersonalOrder[]> =>
  queries<PersonalOrder[]>`
    SELECT o.checkout_id AS checkout, o.order_id AS id, o.number,
      EXISTS (SELECT FROM sub_orders b WHERE b.order_id = o.order_id AND ${isOpen(queries)}) AS open
    FROM orders o WHERE o.portal_id = ${portal} AND o.contact ->> 'phone' = ${phone} ORDER BY o.placed_at, o.order_id`;

/** Whether an order is open, with its parts locked against going anywhere until the transaction ends. */
export async function lockAndAsk(queries: Queries, order: string): Promise<boolean> {
  await queries`SELECT FROM sub_orders WHERE order_id = ${order} ORDER BY store_id, sub_order_id FOR UPDATE`;
  const open = await queries`SELECT FROM sub_orders b WHERE b.order_id = ${order} AND ${isOpen(queries)} LIMIT 1`;
  return open.length > 0;
}

export interface EndedOrder {
  readonly checkout: string;
  readonly id: string;
  readonly portal: string;
}

/**
 * Orders that ended longer ago than their portal keeps who placed them. An order ends with the last step of its last part; a
 * parcel that failed on the road counts as ended here, for nobody tries for months.
 */
export const ordersToForget = (
  queries: Queries,
  now: Date,
  usualDays: number,
  limit: number,
  portal?: string,
): PromiseLike<EndedOrder[]> => queries<EndedOrder[]>`
  SELECT o.checkout_id AS checkout, o.order_id AS id, o.portal_id AS portal
  FROM orders o
  LEFT JOIN personal_data_rules r ON r.portal_id = o.portal_id
  CROSS JOIN LATERAL (SELECT ${now}::timestamptz - make_interval(days => coalesce(r.keep_days, ${usualDays})) AS before) x
  WHERE o.placed_at < x.before ${portal === undefined ? queries`` : queries`AND o.portal_id = ${portal}`}
    AND NOT EXISTS (SELECT FROM erased_orders e WHERE e.checkout_id = o.checkout_id)
    AND NOT EXISTS (
      SELECT FROM sub_orders b WHERE b.order_id = o.order_id AND (
        b.state NOT IN ('delivered', 'completed', 'cancelled', 'failed', 'returned', 'refunded')
        OR EXISTS (SELECT FROM sub_order_changes c WHERE c.store_id = b.store_id AND c.sub_order_id = b.sub_order_id
          AND c.changed_at >= x.before)))
  ORDER BY o.placed_at LIMIT ${limit}`;
