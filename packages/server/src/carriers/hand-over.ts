import type { LocalizedText, Place } from '@nongsan/core';
import { refusalOf, type Actor, type KnownState } from '@nongsan/core/order-states';
import { transact, type Sql, type Transaction } from '../database/index.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import { logPartAccess } from '../personal-data/index.ts';
import { ProblemError } from '../problems/index.ts';
import type { Carrier, ParcelToSend, SentParcel } from './carrier.ts';

export interface HandOver {
  readonly portal: string;
  readonly store: string;
  readonly subOrder: string;
  readonly carrier: Carrier;
  readonly actor: Actor;
  readonly now: () => Date;
}

interface PartRow {
  readonly state: KnownState;
  readonly way: string | null;
  readonly grams: number | null;
  readonly totals: { readonly items: { readonly amount: number }; readonly total: { readonly amount: number } };
  readonly storeName: string;
  readonly storePhone: string | null;
  readonly storeAddress: string | null;
  readonly storePlace: Place;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly address: { readonly street: string; readonly place: Place };
  readonly office: {
    readonly name: string;
    readonly address: string;
    readonly provinceCode: string;
    readonly communeCode: string;
  } | null;
  readonly goods: readonly { readonly quantity: string; readonly name: LocalizedText }[];
  /** Whether the buyer pays at the door: nothing of this part is paid or waits for a transfer. */
  readonly collect: boolean;
  readonly open: boolean;
}

/**
 * Gives a household's part of an order to a carrier, which makes the label's number. A parcel that was only confirmed is
 * packed by that. The carrier is asked outside any transaction, so that no lock waits for it; what it made is written
 * down before anything else happens.
 *
 * @throws ProblemError `wrong-state` when there is nothing to hand over, or it is with a carrier already
 * @throws CarrierError when the carrier did not take it
 */
export async function handOver(sql: Sql, input: HandOver): Promise<SentParcel> {
  const parcel = await parcelOf(sql, input);
  const { actor, carrier, portal } = input;
  const accessor = { portal, by: `${actor.kind}: ${actor.name}`, purpose: `carrier ${carrier.id}`, now: input.now() };
  await logPartAccess(sql, accessor, input);
  const sent = await carrier.create(parcel);
  await transact(sql, (transaction) => writeShipment(transaction, input, sent));
  return sent;
}

/** What a carrier is told of a part of an order. */
export async function parcelOf(
  sql: Sql,
  { portal, store, subOrder }: Omit<HandOver, 'carrier' | 'actor' | 'now'>,
): Promise<ParcelToSend> {
  const [row] = await sql<PartRow[]>`
    SELECT b.state, d.way, d.grams, b.totals, s.name AS "storeName", s.contact ->> 'phone' AS "storePhone",
      s.contact ->> 'address' AS "storeAddress", s.place AS "storePlace", o.contact, o.address,
      d.post_office AS office,
      (SELECT jsonb_agg(jsonb_build_object('quantity', trim_scale(l.quantity)::text, 'name', l.product -> 'name')
          ORDER BY l.line_no)
        FROM sub_order_lines l WHERE l.store_id = b.store_id AND l.sub_order_id = b.sub_order_id) AS goods,
      EXISTS (SELECT FROM payments y WHERE y.checkout_id = b.checkout_id AND y.method = 'cod' AND y.state = 'pending'
        AND (y.payee_store_id IS NULL OR y.payee_store_id = b.store_id)) AS collect,
      EXISTS (SELECT FROM shipments x WHERE x.store_id = b.store_id AND x.sub_order_id = b.sub_order_id
        AND NOT EXISTS (SELECT FROM shipment_events e WHERE e.store_id = x.store_id
          AND e.sub_order_id = x.sub_order_id AND e.shipment_no = x.shipment_no AND e.status = 'cancelled')) AS open
    FROM sub_orders b
    JOIN stores s USING (store_id)
    JOIN orders o ON o.checkout_id = b.checkout_id AND o.order_id = b.order_id
    LEFT JOIN sub_order_deliveries d ON d.store_id = b.store_id AND d.sub_order_id = b.sub_order_id
    WHERE b.store_id = ${store} AND b.sub_order_id = ${subOrder} AND o.portal_id = ${portal}`;
  if (row === undefined) throw new ProblemError('unknown-order', 'This store has no such part of an order.');
  requireSendable(row);
  return toParcel(row, subOrder);
}

function requireSendable({ state, way, open }: PartRow): void {
  const why = open
    ? 'It has been given to a carrier already. Cancel that first.'
    : way === 'pickup'
      ? 'Its buyer fetches it from the household.'
      : state === 'confirmed' || state === 'packed'
        ? undefined
        : `It is ${state}; only what is confirmed or packed is given to a carrier.`;
  if (why !== undefined) throw new ProblemError('wrong-state', why);
}

/** Carriers print what they are told: goods in words, at most two hundred characters of them. */
const contentOf = (goods: PartRow['goods']): string =>
  goods
    .map(({ quantity, name }) => `${quantity} × ${name.vi ?? Object.values(name)[0] ?? ''}`)
    .join(', ')
    .slice(0, 200);

const placeOf = ({ commune, province, communeCode, provinceCode }: Place) => ({
  commune,
  province,
  communeCode,
  provinceCode,
});

function toParcel(row: PartRow, subOrder: string): ParcelToSend {
  const { office, address } = row;
  const home = { street: address.street, ...placeOf(address.place) };
  const { provinceCode = '', communeCode = '' } = office ?? {};
  return {
    reference: subOrder,
    sender: {
      name: row.storeName,
      phone: row.storePhone ?? '',
      street: row.storeAddress ?? row.storeName,
      ...placeOf(row.storePlace),
    },
    receiver: {
      ...row.contact,
      ...(office === null ? home : { ...home, street: `${office.name}, ${office.address}`, provinceCode, communeCode }),
    },
    content: contentOf(row.goods),
    weight: Math.max(1, row.grams ?? 1_000),
    worth: row.totals.items.amount,
    collect: row.collect ? row.totals.total.amount : 0,
  };
}

async function writeShipment(transaction: Transaction, input: HandOver, sent: SentParcel): Promise<void> {
  const { store, subOrder, portal, carrier, actor } = input;
  const now = input.now();
  const [part] = await transaction<{ state: KnownState; number: number }[]>`
    SELECT b.state, (SELECT count(*)::int + 1 FROM shipments x
      WHERE x.store_id = b.store_id AND x.sub_order_id = b.sub_order_id) AS number
    FROM sub_orders b WHERE b.store_id = ${store} AND b.sub_order_id = ${subOrder} FOR UPDATE`;
  const row = {
    store_id: store,
    sub_order_id: subOrder,
    shipment_no: part?.number ?? 1,
    portal_id: portal,
    carrier: carrier.id,
    tracking: sent.tracking,
    handle: sent.handle ?? null,
    fee: sent.fee ?? null,
    sample: carrier.sample,
    created_at: now,
  };
  await transaction`INSERT INTO shipments ${transaction(row)}`;
  const packs = part?.state === 'confirmed';
  if (!packs || refusalOf({ from: 'confirmed', to: 'packed', by: actor.kind, handedOver: false }) !== undefined) return;
  await changeSubOrder(transaction, { store, subOrder, to: 'packed', actor, now });
}
