import { Hono } from 'hono';
import { NoticeRefusedError, recordEvents, type Carrier, type CarrierNotice } from '../carriers/index.ts';
import { transact } from '../database/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { ProblemError } from '../problems/index.ts';
import type { Services } from '../services.ts';

/**
 * Where carriers say what happened to parcels. Apart from /v1: carriers have neither a site's key nor a secret one, but a
 * token of their own in each notice. Its address names the portal, because a carrier's account belongs to one.
 */
export const carrierNoticeRoutes = (services: Services) =>
  new Hono<AppEnv>().post('/carriers/:carrier/:portal/notices', async (c) => {
    const carrier = services.carriers.find(({ id }) => id === c.req.param('carrier'));
    if (carrier === undefined) throw new ProblemError('not-found', 'This server works with no such carrier.');
    const events = readNotice(carrier, { headers: c.req.raw.headers, body: await bodyOf(await c.req.text()) });
    const [portal] = await services.sql<{ id: string }[]>`
      SELECT portal_id AS id FROM portals WHERE slug = ${c.req.param('portal')}`;
    if (portal === undefined) throw new ProblemError('unknown-portal', 'This server has no such portal.');
    const told = { portal: portal.id, carrier: carrier.id, events, now: services.now() };
    const recorded = await transact(services.sql, (transaction) => recordEvents(transaction, told));
    if (recorded === undefined) {
      throw new ProblemError('unknown-order', 'This portal has given the carrier no parcel with this number.');
    }
    return c.json({ received: events.length, added: recorded.added }, 200, { 'cache-control': 'no-store' });
  });

function bodyOf(text: string): unknown {
  if (text === '') throw new ProblemError('invalid-request', 'The notice is empty.');
  return JSON.parse(text);
}

function readNotice(carrier: Carrier, notice: CarrierNotice) {
  try {
    return carrier.readWebhook(notice);
  } catch (cause) {
    if (!(cause instanceof NoticeRefusedError)) throw cause;
    throw new ProblemError(cause.fault === 'token' ? 'unknown-secret-key' : 'invalid-request', cause.message, {
      cause,
    });
  }
}
