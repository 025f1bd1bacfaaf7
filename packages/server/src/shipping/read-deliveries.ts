import {
  promisedUntil,
  strictest,
  type DeliveryWay,
  type OrderFreshness,
  type PickupPlace,
  type PostOffice,
  type SubOrderShipping,
  type TrackingEvent,
} from '@nongsan/core/shipping';
import { carrierName } from '../carriers/names.ts';
import type { Queries } from '../database/index.ts';
import { instant } from '../repository/instant.ts';
import type { KeptPromise } from './write-deliveries.ts';

/** What an order tells of how one household's part goes. */
export interface Delivery {
  readonly shipping: SubOrderShipping;
  readonly freshness?: OrderFreshness;
}

interface DeliveryRow {
  readonly subOrder: string;
  readonly way: DeliveryWay;
  readonly pickup: PickupPlace | null;
  readonly postOffice: PostOffice | null;
  readonly promises: readonly KeptPromise[];
  /** When the carrier, or the buyer, had the parcel. */
  readonly handedOverAt: Date | null;
}

interface ShipmentRow {
  readonly subOrder: string;
  readonly carrier: string;
  readonly tracking: string;
  readonly sample: boolean;
  readonly events: readonly (Omit<TrackingEvent, 'at' | 'place'> & { readonly at: string; readonly place?: string })[];
}

/** How the parts of an order go, by sub-order. Orders from before parcels had ways are not there. */
export async function readDeliveries(queries: Queries, order: string): Promise<Map<string, Delivery>> {
  const [rows, shipments] = await Promise.all([readRows(queries, order), readShipments(queries, order)]);
  return new Map(
    rows.map((row) => {
      const shipment = shipments.find(({ subOrder }) => subOrder === row.subOrder);
      const freshness = freshnessOf(row);
      const delivery: Delivery = {
        shipping: {
          way: row.way,
          ...(row.pickup && { pickup: row.pickup }),
          ...(row.postOffice && { postOffice: row.postOffice }),
          ...(shipment && toShipping(shipment)),
        },
        ...(freshness && { freshness }),
      };
      return [row.subOrder, delivery];
    }),
  );
}

const readRows = (queries: Queries, order: string) => queries<DeliveryRow[]>`
  SELECT d.sub_order_id AS "subOrder", d.way, d.pickup, d.post_office AS "postOffice", d.promises,
    least(
      (SELECT min(e.happened_at) FROM shipment_events e WHERE e.store_id = d.store_id
        AND e.sub_order_id = d.sub_order_id AND e.status IN ('picked_up', 'in_transit', 'out_for_delivery', 'delivered')),
      (SELECT min(c.changed_at) FROM sub_order_changes c WHERE c.store_id = d.store_id
        AND c.sub_order_id = d.sub_order_id AND c.state IN ('handedOver', 'inTransit'))) AS "handedOverAt"
  FROM sub_orders b
  -- OFFSET 0 keeps the planner from reading all deliveries there are, which it takes for cheaper until it has counted them.
  CROSS JOIN LATERAL (
    SELECT * FROM sub_order_deliveries WHERE store_id = b.store_id AND sub_order_id = b.sub_order_id OFFSET 0) d
  WHERE b.order_id = ${order}`;

/** The newest shipment of each part, with what its carrier told in the order in which it happened. */
const readShipments = (queries: Queries, order: string) => queries<ShipmentRow[]>`
  SELECT DISTINCT ON (s.sub_order_id) s.sub_order_id AS "subOrder", s.carrier, s.tracking, s.sample,
    (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'status', e.status, 'at', e.happened_at, 'code', e.code, 'text', e.said, 'place', e.place))
        ORDER BY e.happened_at, e.received_at, e.code), '[]')
      FROM shipment_events e
      WHERE e.store_id = s.store_id AND e.sub_order_id = s.sub_order_id AND e.shipment_no = s.shipment_no) AS events
  FROM sub_orders b
  -- OFFSET 0: see readRows.
  CROSS JOIN LATERAL (
    SELECT * FROM shipments WHERE store_id = b.store_id AND sub_order_id = b.sub_order_id OFFSET 0) s
  WHERE b.order_id = ${order} ORDER BY s.sub_order_id, s.shipment_no DESC`;

function toShipping({ carrier, tracking, sample, events }: ShipmentRow): Partial<SubOrderShipping> {
  const told = events.map((event): TrackingEvent => ({ ...event, at: instant(new Date(event.at)) }));
  // What nobody knows how to read leaves the parcel where it was last known to be.
  const status = told.findLast((event) => event.status !== 'other')?.status;
  return {
    carrier: { id: carrier, name: carrierName(carrier), ...(sample && { sample }) },
    tracking,
    ...(status && { status }),
    ...(told.length > 0 && { events: told }),
  };
}

/** The promise that asks most; until when, once its beginning is known. */
function freshnessOf({ promises, handedOverAt }: DeliveryRow): OrderFreshness | undefined {
  const dated = promises.map((promise) => {
    const began = promise.startsAt === 'handedOver' ? handedOverAt?.getTime() : promise.startedAt;
    const until = began === undefined ? undefined : promisedUntil(promise, new Date(began).getTime());
    return { hours: promise.hours, startsAt: promise.startsAt, until };
  });
  const first = strictest(dated);
  if (first === undefined) return undefined;
  const { hours, startsAt, until } = first;
  return { hours, startsAt, ...(until !== undefined && { until: instant(new Date(until)) }) };
}
