import type { Queries } from '../database/index.ts';

/** What became of one event at one endpoint. */
export interface Delivery {
  readonly event: string;
  readonly type: string;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly attempts: number;
  /** The last status, or a word for why there was none. */
  readonly last: string | null;
  readonly nextAt: Date;
  readonly createdAt: Date;
}

/** Deliveries of an endpoint, the newest first. */
export const listDeliveries = (
  queries: Queries,
  endpoint: string,
  limit: number,
  state?: Delivery['state'],
): PromiseLike<Delivery[]> => queries<Delivery[]>`
  SELECT d.event_id AS event, o.type, d.state, d.attempts, coalesce(d.answered::text, d.fault) AS last,
    d.next_at AS "nextAt", d.created_at AS "createdAt"
  FROM webhook_deliveries d JOIN outbox o USING (checkout_id, event_id)
  WHERE d.endpoint_id = ${endpoint} ${state === undefined ? queries`` : queries`AND d.state = ${state}`}
  ORDER BY d.created_at DESC, d.event_id LIMIT ${limit}`;

/** Sends one event again, or all that failed. @returns how many */
export async function resend(
  queries: Queries,
  endpoint: string,
  event: string | undefined,
  now: Date,
): Promise<number> {
  const which = event === undefined ? queries`state = 'failed'` : queries`event_id = ${event}`;
  const { count } = await queries`
    UPDATE webhook_deliveries SET state = 'waiting', attempts = 0, next_at = ${now}, delivered_at = NULL
    WHERE endpoint_id = ${endpoint} AND ${which}`;
  return count;
}
