import { createHmac } from 'node:crypto';
import { webhookVersion, type WebhookEndpoint, type WebhookType } from '@nongsan/core/webhook';
import type { Queries, Sql } from '../database/index.ts';
import { transact } from '../database/index.ts';
import { instant } from '../repository/instant.ts';
import { newId } from '../repository/new-id.ts';

export interface NewEndpoint {
  readonly portal: string;
  readonly url: string;
  readonly types: readonly WebhookType[];
}

interface EndpointRow {
  readonly id: string;
  readonly portal: string;
  readonly url: string;
  readonly types: WebhookType[];
  readonly version: number;
  readonly state: WebhookEndpoint['state'];
  readonly note: string | null;
  readonly createdAt: Date;
  readonly secrets: readonly { readonly hint: string; readonly since: string; readonly until: string | null }[];
}

/** An endpoint as its owner sees it, with what its state comes from. */
export interface EndpointWithNote {
  readonly endpoint: WebhookEndpoint;
  readonly note?: string;
}

/**
 * A secret of an endpoint. Derived from the server's rather than kept (docs/decisions/0004): a copy of the endpoints' table
 * signs nothing.
 */
export function endpointSecret(serverSecret: string, endpoint: string, no: number): string {
  const bytes = createHmac('sha256', serverSecret).update(`webhook\0${endpoint}\0${no}`).digest('base64');
  return `whsec_${bytes}`;
}

/** Makes an endpoint that is told of everything from now on. `secret` is told here and never again. */
export async function createEndpoint(
  sql: Sql,
  wanted: NewEndpoint,
  serverSecret: string,
  now: Date,
): Promise<{ readonly id: string; readonly secret: string }> {
  const id = newId('webhook');
  const secret = endpointSecret(serverSecret, id, 1);
  const row = {
    portal_id: wanted.portal,
    endpoint_id: id,
    url: wanted.url,
    types: [...wanted.types],
    version: webhookVersion,
    created_at: now,
  };
  await transact(sql, async (transaction) => {
    await transaction`INSERT INTO webhook_endpoints ${transaction(row)}`;
    await transaction`
      INSERT INTO webhook_secrets (portal_id, endpoint_id, secret_no, hint, since)
      VALUES (${wanted.portal}, ${id}, 1, ${secret.slice(-4)}, ${now})`;
  });
  return { id, secret };
}

/** Endpoints of a portal, or of all, the oldest first. */
export async function listEndpoints(queries: Queries, portal?: string): Promise<EndpointWithNote[]> {
  const rows = await queries<EndpointRow[]>`
    SELECT endpoint_id AS id, portal_id AS portal, url, types, version, state, state_note AS note,
      created_at AS "createdAt", (
        SELECT json_agg(json_build_object('hint', hint, 'since', since, 'until', until) ORDER BY secret_no DESC)
        FROM webhook_secrets s WHERE s.portal_id = e.portal_id AND s.endpoint_id = e.endpoint_id) AS secrets
    FROM webhook_endpoints e
    ${portal === undefined ? queries`` : queries`WHERE portal_id = ${portal}`}
    ORDER BY created_at, endpoint_id`;
  return rows.map(({ createdAt, note, secrets, ...row }) => ({
    endpoint: {
      ...row,
      secrets: secrets.map(({ hint, since, until }) => ({
        hint,
        since: instant(new Date(since)),
        ...(until !== null && { until: instant(new Date(until)) }),
      })),
      createdAt: instant(createdAt),
    },
    ...(note !== null && { note }),
  }));
}

/** Pauses an endpoint, or lets it go on: what has waited meanwhile is told at once. @returns whether there is one */
export async function setEndpointState(sql: Sql, id: string, state: 'active' | 'paused', now: Date): Promise<boolean> {
  return transact(sql, async (transaction) => {
    const { count } = await transaction`
      UPDATE webhook_endpoints SET state = ${state}, state_note = NULL WHERE endpoint_id = ${id}`;
    if (count > 0 && state === 'active') {
      await transaction`
        UPDATE webhook_deliveries SET next_at = ${now}, attempts = 0
        WHERE endpoint_id = ${id} AND state = 'waiting' AND next_at > ${now}`;
    }
    return count > 0;
  });
}

/**
 * Gives an endpoint a new secret. Until the old one ends, deliveries carry both signatures.
 * @returns the new secret, told here and never again; nothing where there is no such endpoint
 */
export async function rotateSecret(
  sql: Sql,
  id: string,
  serverSecret: string,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<string | undefined> {
  return transact(sql, async (transaction) => {
    const [endpoint] = await transaction<{ portal: string }[]>`
      SELECT portal_id AS portal FROM webhook_endpoints WHERE endpoint_id = ${id} FOR UPDATE`;
    if (endpoint === undefined) return undefined;
    const [newest] = await transaction<{ no: number }[]>`
      SELECT max(secret_no) AS no FROM webhook_secrets WHERE endpoint_id = ${id}`;
    const no = (newest?.no ?? 0) + 1;
    const secret = endpointSecret(serverSecret, id, no);
    await transaction`
      UPDATE webhook_secrets SET until = ${until} WHERE endpoint_id = ${id} AND (until IS NULL OR until > ${until})`;
    await transaction`
      INSERT INTO webhook_secrets (portal_id, endpoint_id, secret_no, hint, since)
      VALUES (${endpoint.portal}, ${id}, ${no}, ${secret.slice(-4)}, ${now})`;
    return secret;
  });
}

/** Takes an endpoint away with its secrets and deliveries; events stay. @returns whether there was one */
export async function removeEndpoint(sql: Sql, id: string): Promise<boolean> {
  return transact(sql, async (transaction) => {
    // Whoever delivers writes afterwards to rows that are gone, which changes nothing.
    const [endpoint] = await transaction<{ portal: string }[]>`
      SELECT portal_id AS portal FROM webhook_endpoints WHERE endpoint_id = ${id} FOR UPDATE`;
    if (endpoint === undefined) return false;
    const { portal } = endpoint;
    await transaction`DELETE FROM webhook_deliveries WHERE portal_id = ${portal} AND endpoint_id = ${id}`;
    await transaction`DELETE FROM webhook_secrets WHERE portal_id = ${portal} AND endpoint_id = ${id}`;
    await transaction`DELETE FROM webhook_endpoints WHERE portal_id = ${portal} AND endpoint_id = ${id}`;
    return true;
  });
}
