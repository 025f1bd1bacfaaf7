import type { CarrierStatus } from '@nongsan/core/shipping';
import type { Queries } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';

export interface FoundParcel {
  readonly store: string;
  readonly subOrder: string;
}

/**
 * One household's part of an order, by the order's number.
 * @param store slug or identifier; needed where several households share the order
 * @throws ProblemError `unknown-order`, or `invalid-request` naming the households
 */
export async function findParcel(
  queries: Queries,
  portal: string,
  number: string,
  store: string | undefined,
): Promise<FoundParcel> {
  const rows = await queries<(FoundParcel & { slug: string })[]>`
    SELECT b.store_id AS store, b.sub_order_id AS "subOrder", s.slug
    FROM directory d
    JOIN orders o ON o.checkout_id = d.target_id
    JOIN sub_orders b ON b.order_id = o.order_id
    JOIN stores s ON s.store_id = b.store_id
    WHERE d.portal_id = ${portal} AND d.kind = 'order-number' AND d.code = ${number} ORDER BY b.sub_order_no`;
  if (rows.length === 0) throw new ProblemError('unknown-order', `This portal has no order ${number}.`);
  const meant = rows.filter((row) => store === undefined || row.slug === store || row.store === store);
  const [first, second] = meant;
  if (first !== undefined && second === undefined) return { store: first.store, subOrder: first.subOrder };
  const slugs = rows.map(({ slug }) => slug).join(', ');
  throw new ProblemError('invalid-request', `Say whose parcel is meant, of: ${slugs}.`);
}

export interface FoundShipment {
  readonly carrier: string;
  readonly tracking: string;
  readonly handle: string | null;
  readonly sample: boolean;
  readonly events: readonly {
    readonly status: CarrierStatus;
    readonly code: string;
    readonly text: string;
    readonly at: Date;
  }[];
}

/**
 * The newest shipment of a part of an order, with what its carrier told, oldest first.
 * @throws ProblemError `wrong-state` when it was given to no carrier
 */
export async function readShipment(queries: Queries, { store, subOrder }: FoundParcel): Promise<FoundShipment> {
  const [row] = await queries<(Omit<FoundShipment, 'events'> & { number: number })[]>`
    SELECT carrier, tracking, handle, sample, shipment_no AS number FROM shipments
    WHERE store_id = ${store} AND sub_order_id = ${subOrder} ORDER BY shipment_no DESC LIMIT 1`;
  if (row === undefined) throw new ProblemError('wrong-state', 'It was given to no carrier yet.');
  const events = await queries<FoundShipment['events'][number][]>`
    SELECT status, code, said AS text, happened_at AS at FROM shipment_events
    WHERE store_id = ${store} AND sub_order_id = ${subOrder} AND shipment_no = ${row.number}
    ORDER BY happened_at, received_at, code`;
  const { number: _number, ...shipment } = row;
  return { ...shipment, events };
}
