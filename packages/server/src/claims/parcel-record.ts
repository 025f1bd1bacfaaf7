import { strictest } from '@nongsan/core/shipping';
import type { ParcelRecord } from '@nongsan/core/claim';
import type { Queries } from '../database/index.ts';
import type { KeptPromise } from '../shipping/write-deliveries.ts';

interface RecordRow {
  readonly orderedAt: Date;
  readonly way: string | null;
  readonly promises: readonly KeptPromise[] | null;
  readonly handedOverAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly damaged: boolean;
}

/** When things happened to a household's part of an order, by its history and by what its carrier told. */
export async function readParcelRecord(queries: Queries, store: string, subOrder: string): Promise<ParcelRecord> {
  const [row] = await queries<RecordRow[]>`
    SELECT b.placed_at AS "orderedAt", d.way, d.promises, e.damaged,
      least(e.carried_at, c.handed_over_at) AS "handedOverAt",
      coalesce(c.delivered_at, e.delivered_at, c.completed_at) AS "deliveredAt"
    FROM sub_orders b
    LEFT JOIN sub_order_deliveries d USING (store_id, sub_order_id)
    CROSS JOIN LATERAL (
      SELECT min(changed_at) FILTER (WHERE state IN ('handedOver', 'inTransit')) AS handed_over_at,
        max(changed_at) FILTER (WHERE state = 'delivered') AS delivered_at,
        min(changed_at) FILTER (WHERE state = 'completed') AS completed_at
      FROM sub_order_changes WHERE store_id = b.store_id AND sub_order_id = b.sub_order_id) c
    CROSS JOIN LATERAL (
      SELECT min(happened_at) FILTER (
          WHERE status IN ('picked_up', 'in_transit', 'out_for_delivery', 'delivered')) AS carried_at,
        max(happened_at) FILTER (WHERE status = 'delivered') AS delivered_at,
        coalesce(bool_or(status IN ('damaged', 'lost')), false) AS damaged
      FROM shipment_events WHERE store_id = b.store_id AND sub_order_id = b.sub_order_id) e
    WHERE b.store_id = ${store} AND b.sub_order_id = ${subOrder}`;
  if (row === undefined) throw new RangeError(`The part ${subOrder} vanished`);
  const { damaged, deliveredAt, handedOverAt, orderedAt, way } = row;
  return {
    orderedAt: orderedAt.getTime(),
    handedOverAt: handedOverAt?.getTime(),
    deliveredAt: deliveredAt?.getTime(),
    // Without a hand-over somebody fetched or brought it, unless it was to go by post.
    carried: handedOverAt !== null || way === 'post-office',
    damaged,
    promise: promiseOf(row.promises ?? []),
  };
}

/** The one that asks most, as the order itself shows it. */
function promiseOf(promises: readonly KeptPromise[]): ParcelRecord['promise'] {
  const dated = promises.map(({ hours, startsAt, startedAt }) => {
    const began = startedAt === undefined ? undefined : Date.parse(startedAt);
    return { hours, startsAt, startedAt: began, until: began === undefined ? undefined : began + hours * 3_600_000 };
  });
  return strictest(dated);
}
