import type { KnownState } from '@nongsan/core/order-states';
import type { OrderClaims } from '@nongsan/core/claim';
import type { Queries } from '../database/index.ts';
import { instant } from '../repository/instant.ts';
import { readParcelRecord } from './parcel-record.ts';
import { claimRulesOf } from './rules.ts';

/** Claims about one part of an order, refused ones among them. */
export const mostClaims = 3;

/** Until when a part can be claimed about. Nothing where nobody knows when it was delivered. */
export async function claimableUntil(
  queries: Queries,
  portal: string,
  store: string,
  subOrder: string,
): Promise<Date | undefined> {
  const [rules, { deliveredAt }] = [
    await claimRulesOf(queries, portal, store),
    await readParcelRecord(queries, store, subOrder),
  ];
  return deliveredAt === undefined ? undefined : new Date(deliveredAt + rules.claimHours * 3_600_000);
}

/** Parts of an order that can be claimed about now. */
export async function claimableParts(
  queries: Queries,
  portal: string,
  order: string,
  now: Date,
): Promise<OrderClaims['claimable']> {
  const parts = await queries<{ id: string; store: string; state: KnownState; claims: number }[]>`
    SELECT b.sub_order_id AS id, b.store_id AS store, b.state,
      (SELECT count(*)::int FROM claims c WHERE c.store_id = b.store_id AND c.sub_order_id = b.sub_order_id) AS claims
    FROM sub_orders b WHERE b.order_id = ${order} AND b.state IN ('delivered', 'completed') ORDER BY b.sub_order_no`;
  const found: OrderClaims['claimable'] = [];
  for (const { id, store, claims } of parts) {
    const until = claims >= mostClaims ? undefined : await claimableUntil(queries, portal, store, id);
    if (until !== undefined && until > now) found.push({ subOrder: id, until: instant(until) });
  }
  return found;
}
