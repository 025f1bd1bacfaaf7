import type { Sql } from '../database/index.ts';

/** Events handed over by one statement. */
const batch = 200;

/**
 * Hands what waits in the outbox to the endpoints that want it, and what buyers are told to the channels that tell them. An event is handed over once, by whichever server comes
 * first; endpoints that were made later, or are disabled, are not told.
 *
 * @param channels ways to reach buyers that this server has
 * @returns whether there may be more
 */
export async function fanOut(sql: Sql, now: Date, channels: readonly string[] = []): Promise<boolean> {
  const [row] = await sql<{ taken: number }[]>`
    WITH taken AS (
      SELECT checkout_id, event_id FROM outbox WHERE delivered_at IS NULL
      ORDER BY created_at LIMIT ${batch} FOR UPDATE SKIP LOCKED
    ), handed AS (
      UPDATE outbox o SET delivered_at = ${now} FROM taken t
      WHERE o.checkout_id = t.checkout_id AND o.event_id = t.event_id
      RETURNING o.checkout_id, o.event_id, o.type, o.payload, o.created_at
    ), told AS (
      INSERT INTO webhook_deliveries (portal_id, endpoint_id, event_id, checkout_id, next_at, created_at)
      SELECT e.portal_id, e.endpoint_id, h.event_id, h.checkout_id, ${now}::timestamptz, ${now}::timestamptz
      FROM handed h
      JOIN webhook_endpoints e ON e.portal_id = h.payload ->> 'portal' AND h.type = ANY (e.types)
        AND e.created_at <= h.created_at AND e.state <> 'disabled'
      ON CONFLICT DO NOTHING
    ), noticed AS (
      INSERT INTO buyer_notices (checkout_id, event_id, channel, kind, next_at, created_at)
      SELECT h.checkout_id, h.event_id, c.channel, k.kind, ${now}::timestamptz, ${now}::timestamptz
      FROM handed h CROSS JOIN unnest(${[...channels]}::text[]) AS c (channel)
      CROSS JOIN LATERAL (SELECT CASE
        WHEN h.type = 'order.placed' THEN 'order-placed'
        WHEN h.type = 'payment.changed' AND h.payload #>> '{data,state}' = 'paid' THEN 'payment-received'
        WHEN h.type = 'claim.changed' AND h.payload #>> '{data,state}' IN ('accepted', 'refused') THEN 'claim-answered'
        WHEN h.type = 'sub-order.changed' THEN (CASE h.payload #>> '{data,state}' WHEN 'confirmed' THEN 'order-confirmed'
          WHEN 'handedOver' THEN 'handed-over' WHEN 'delivered' THEN 'delivered' WHEN 'cancelled' THEN 'cancelled' END)
        END AS kind) k
      WHERE k.kind IS NOT NULL
      ON CONFLICT DO NOTHING
    )
    SELECT count(*)::int AS taken FROM handed`;
  return row?.taken === batch;
}
