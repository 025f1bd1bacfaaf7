import type { KnownState } from '@nongsan/core/order-states';
import { carrierStatuses, type CarrierStatus } from '@nongsan/core/shipping';
import type { Transaction } from '../database/index.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import type { CarrierEvent } from './carrier.ts';
import { stepsTo } from './state-of.ts';

export interface Told {
  readonly portal: string;
  readonly carrier: string;
  readonly events: readonly CarrierEvent[];
  readonly now: Date;
}

export interface Recorded {
  /** Events that were not there before. */
  readonly added: number;
  /** States that the part of the order went through. */
  readonly steps: readonly KnownState[];
}

interface Shipment {
  readonly store: string;
  readonly subOrder: string;
  readonly number: number;
}

/**
 * Keeps what a carrier told of one parcel and brings its part of the order to where the newest of it leads. Notices may
 * come twice, late and in any order: what is kept already is not kept again, and only the newest by its own time moves.
 *
 * @returns nothing when the portal has given the carrier no such parcel
 */
export async function recordEvents(transaction: Transaction, told: Told): Promise<Recorded | undefined> {
  const [first] = told.events;
  if (first === undefined) return { added: 0, steps: [] };
  const shipment = await lockShipment(transaction, told, first.tracking);
  if (shipment === undefined) return undefined;
  const added = await addEvents(transaction, shipment, told);
  const newest = await newestStatus(transaction, shipment);
  if (added === 0 || newest === undefined || !(await isLatest(transaction, shipment))) return { added, steps: [] };
  return { added, steps: await move(transaction, shipment, newest, told) };
}

/** Two notices of one parcel are taken one after the other. */
async function lockShipment(transaction: Transaction, { portal, carrier }: Told, tracking: string) {
  const [row] = await transaction<Shipment[]>`
    SELECT store_id AS store, sub_order_id AS "subOrder", shipment_no AS number FROM shipments
    WHERE portal_id = ${portal} AND carrier = ${carrier} AND tracking = ${tracking}
    ORDER BY created_at DESC LIMIT 1 FOR UPDATE`;
  return row;
}

async function addEvents(transaction: Transaction, shipment: Shipment, { events, now }: Told): Promise<number> {
  const values = events.map((event) => ({
    store_id: shipment.store,
    sub_order_id: shipment.subOrder,
    shipment_no: shipment.number,
    code: event.code.slice(0, 40),
    happened_at: event.at,
    status: event.status,
    said: event.text.slice(0, 300),
    place: event.place?.slice(0, 200) ?? null,
    received_at: now,
  }));
  const { count } = await transaction`INSERT INTO shipment_events ${transaction(values)} ON CONFLICT DO NOTHING`;
  return count;
}

/** Of what happened in the same second, the further on the way. */
const rank = (status: CarrierStatus): number => carrierStatuses.findIndex((known) => known === status);

async function newestStatus(transaction: Transaction, { store, subOrder, number }: Shipment) {
  const rows = await transaction<{ status: CarrierStatus; at: Date }[]>`
    SELECT status, happened_at AS at FROM shipment_events
    WHERE store_id = ${store} AND sub_order_id = ${subOrder} AND shipment_no = ${number} AND status <> 'other'`;
  return [...rows].sort((a, b) => b.at.getTime() - a.at.getTime() || rank(b.status) - rank(a.status))[0]?.status;
}

/** A parcel that was given anew is no longer moved by what is told of the one before. */
async function isLatest(transaction: Transaction, { store, subOrder, number }: Shipment): Promise<boolean> {
  const later = await transaction`
    SELECT FROM shipments
    WHERE store_id = ${store} AND sub_order_id = ${subOrder} AND shipment_no > ${number} LIMIT 1`;
  return later.length === 0;
}

async function move(
  transaction: Transaction,
  { store, subOrder }: Shipment,
  status: CarrierStatus,
  { carrier, now }: Told,
): Promise<KnownState[]> {
  const [part] = await transaction<{ state: KnownState }[]>`
    SELECT state FROM sub_orders WHERE store_id = ${store} AND sub_order_id = ${subOrder} FOR UPDATE`;
  if (part === undefined) return [];
  const [history] = await transaction<{ handedOver: boolean }[]>`
    SELECT count(*) > 0 AS "handedOver" FROM sub_order_changes
    WHERE store_id = ${store} AND sub_order_id = ${subOrder} AND state IN ('handedOver', 'inTransit')`;
  const steps = stepsTo(part.state, status, history?.handedOver === true);
  const note = status === 'lost' || status === 'damaged' ? status : undefined;
  for (const to of steps) {
    await changeSubOrder(transaction, { store, subOrder, to, actor: { kind: 'carrier', name: carrier }, note, now });
  }
  return steps;
}
