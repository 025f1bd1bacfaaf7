import { signingSecrets, signWebhook, webhookVersion } from '@nongsan/core/webhook';
import type { Sql } from '../database/index.ts';
import { mostAttempts, waitAfter } from './back-off.ts';
import { endpointSecret } from './endpoints.ts';
import { send, type SendOptions, type Sent } from './send.ts';

export interface DeliverOptions extends SendOptions {
  /** The secret that endpoints' secrets are derived from. */
  readonly serverSecret: string;
  readonly now: () => Date;
}

/** Deliveries that are on their way at once. */
const atOnce = 20;
/** Who tries a delivery has it for so long; is it killed meanwhile, another takes over. Longer than any attempt. */
const lease = 60_000;

interface Due {
  readonly portal: string;
  readonly endpoint: string;
  readonly event: string;
  readonly url: string;
  readonly attempts: number;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly secrets: readonly { readonly no: number; readonly since: string; readonly until: string | null }[];
}

/**
 * Delivers what is due, each at least once: a receiver tells repetitions by `webhook-id`.
 * @returns whether there may be more
 */
export async function deliverDue(sql: Sql, options: DeliverOptions): Promise<boolean> {
  const due = await claim(sql, options.now());
  await Promise.all(due.map((delivery) => attempt(sql, delivery, options)));
  return due.length === atOnce;
}

const claim = (sql: Sql, now: Date) => sql<Due[]>`
  WITH due AS (
    SELECT d.portal_id, d.endpoint_id, d.event_id, e.url
    FROM webhook_deliveries d JOIN webhook_endpoints e USING (portal_id, endpoint_id)
    WHERE d.state = 'waiting' AND d.next_at <= ${now} AND e.state = 'active'
    ORDER BY d.next_at LIMIT ${atOnce} FOR UPDATE OF d SKIP LOCKED
  )
  UPDATE webhook_deliveries d SET attempts = d.attempts + 1, next_at = ${new Date(now.getTime() + lease)}
  FROM due, outbox o
  WHERE d.portal_id = due.portal_id AND d.endpoint_id = due.endpoint_id AND d.event_id = due.event_id
    AND o.checkout_id = d.checkout_id AND o.event_id = d.event_id
  RETURNING d.portal_id AS portal, d.endpoint_id AS endpoint, d.event_id AS event, due.url, d.attempts, o.payload, o.type, (
    SELECT json_agg(json_build_object('no', secret_no, 'since', since, 'until', until)) FROM webhook_secrets s
    WHERE s.portal_id = d.portal_id AND s.endpoint_id = d.endpoint_id) AS secrets`;

async function attempt(sql: Sql, due: Due, options: DeliverOptions): Promise<void> {
  const { now, serverSecret } = options;
  const sentAt = now();
  const secrets = signingSecrets(
    due.secrets.map(({ until, ...secret }) => ({ ...secret, ...(until !== null && { until }) })),
    sentAt,
  ).map(({ no }) => endpointSecret(serverSecret, due.endpoint, no));
  const body = JSON.stringify(eventOf(due));
  const headers = await signWebhook({ id: due.event, sentAt, body }, { secrets });
  const sent = await send(due.url, body, { ...headers }, options);
  if ('status' in sent && sent.status >= 200 && sent.status < 300) await succeed(sql, due, sent.status, now());
  else await fail(sql, due, sent, now());
}

/** Releases before the outbox held whole events wrote `data` alone, with version and portal in it. */
function eventOf({ event, payload, type }: Due): object {
  if ('data' in payload) return payload;
  const { version: _, portal, ...data } = payload;
  return { id: event, type, version: webhookVersion, portal, timestamp: data['placedAt'], data };
}

const succeed = (sql: Sql, due: Due, status: number, now: Date) => sql`
  UPDATE webhook_deliveries SET state = 'delivered', answered = ${status}, fault = NULL, delivered_at = ${now}
  WHERE ${keyOf(sql, due)} AND state = 'waiting'`;

/** Tries again later, or not at all: after the last attempt, or when the receiver says that it is gone, the endpoint is disabled. */
async function fail(sql: Sql, due: Due, sent: Sent, now: Date): Promise<void> {
  const status = 'status' in sent ? sent.status : null;
  const fault = 'fault' in sent ? sent.fault : null;
  const gone = status === 410;
  const wait = gone ? undefined : waitAfter(due.attempts, 'status' in sent ? sent.retryAfter : undefined);
  const nextAt = new Date(now.getTime() + (wait ?? 0));
  await sql`
    UPDATE webhook_deliveries SET answered = ${status}, fault = ${fault}, next_at = ${nextAt},
      state = ${wait === undefined ? 'failed' : 'waiting'}
    WHERE ${keyOf(sql, due)} AND state = 'waiting'`;
  if (wait !== undefined) return;
  const note = gone ? 'It answered 410 Gone.' : `It has not taken an event in ${mostAttempts} attempts.`;
  await sql`
    UPDATE webhook_endpoints SET state = 'disabled', state_note = ${note}
    WHERE portal_id = ${due.portal} AND endpoint_id = ${due.endpoint} AND state = 'active'`;
}

const keyOf = (sql: Sql, { endpoint, event, portal }: Due) =>
  sql`portal_id = ${portal} AND endpoint_id = ${endpoint} AND event_id = ${event}`;
