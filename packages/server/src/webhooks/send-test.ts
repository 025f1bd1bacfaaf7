import { signingSecrets, signWebhook, webhookVersion } from '@nongsan/core/webhook';
import type { Sql } from '../database/index.ts';
import { instant } from '../repository/instant.ts';
import { newId } from '../repository/new-id.ts';
import { endpointSecret } from './endpoints.ts';
import { send, type SendOptions, type Sent } from './send.ts';

interface Tested {
  readonly portal: string;
  readonly url: string;
  readonly secrets: readonly { readonly no: number; readonly since: string; readonly until: string | null }[];
}

/**
 * Sends an event of a type that nothing else has, `webhook.test`, once and now, in whatever state the endpoint is.
 * @returns what came of it, or nothing where there is no such endpoint
 */
export async function sendTest(
  sql: Sql,
  id: string,
  { now, serverSecret, ...options }: SendOptions & { readonly now: Date; readonly serverSecret: string },
): Promise<Sent | undefined> {
  const [found] = await sql<Tested[]>`
    SELECT portal_id AS portal, url, (
      SELECT json_agg(json_build_object('no', secret_no, 'since', since, 'until', until)) FROM webhook_secrets s
      WHERE s.portal_id = e.portal_id AND s.endpoint_id = e.endpoint_id) AS secrets
    FROM webhook_endpoints e WHERE endpoint_id = ${id}`;
  if (found === undefined) return undefined;
  const event = newId('event');
  const head = { id: event, type: 'webhook.test', version: webhookVersion, portal: found.portal };
  const body = JSON.stringify({ ...head, timestamp: instant(now), data: { webhook: id } });
  const dated = found.secrets.map(({ until, ...secret }) => ({ ...secret, ...(until !== null && { until }) }));
  const secrets = signingSecrets(dated, now).map(({ no }) => endpointSecret(serverSecret, id, no));
  return send(found.url, body, { ...(await signWebhook({ id: event, sentAt: now, body }, { secrets })) }, options);
}
