import type { PlacedOrder } from '@nongsan/core';
import { afterEach, beforeAll, afterAll, beforeEach, describe, expect, it } from 'vitest';
import { variants } from '../testing/test-catalogue.ts';
import { clock, once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';
import { openWebhookReceiver, type Manner, type WebhookReceiver } from '../testing/webhook-receiver.ts';
import { mostAttempts } from './back-off.ts';
import {
  createEndpoint,
  deliverDue,
  fanOut,
  listDeliveries,
  listEndpoints,
  resend,
  rotateSecret,
  setEndpointState,
  webhookSecret,
} from './index.ts';

const hour = 60 * 60 * 1000;
let portal: TestPortal;
let serverSecret: string;
let now: Date;
let receivers: WebhookReceiver[];
beforeAll(async () => {
  portal = await openTestPortal();
  serverSecret = await webhookSecret(portal.sql);
  await portal.sql`UPDATE stock SET quantity = 1000`;
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.sql`TRUNCATE webhook_deliveries, webhook_secrets, webhook_endpoints`;
  await portal.sql`UPDATE outbox SET delivered_at = now()`;
  now = clock;
  receivers = [];
});
afterEach(() => Promise.all(receivers.map((receiver) => receiver.close())));

async function placeOrders(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const body = orderFor(await portal.fill({ [variants.tea]: '1' }));
    ids.push((await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() })).json.order.id);
  }
  return ids;
}

/** An endpoint of the northern portal with a receiver behind it. */
async function openEndpoint(manner?: (delivery: number) => Manner) {
  const secrets: string[] = [];
  const receiver = await openWebhookReceiver(() => secrets, manner);
  receivers.push(receiver);
  const wanted = { portal: 'por_north', url: receiver.url, types: ['order.placed'] } as const;
  const { id, secret } = await createEndpoint(portal.sql, wanted, serverSecret, clock);
  secrets.push(secret);
  return { id, receiver, secrets };
}

const deliver = () => deliverDue(portal.sql, { serverSecret, now: () => now, allowPrivate: true, timeout: 150 });

/** Lets hours go by, with an attempt at everything that is due in each. */
async function letHoursPass(hours: number, servers = 1): Promise<void> {
  for (let passed = 0; passed < hours; passed++) {
    now = new Date(now.getTime() + hour);
    await Promise.all(
      Array.from({ length: servers }, async () => {
        while (await deliver());
      }),
    );
  }
}

const orderOf = ({ events }: WebhookReceiver) =>
  events.flatMap((event) => (event.type === 'order.placed' ? [event.data.order] : []));
const stateOf = async (id: string) => (await listEndpoints(portal.sql)).find(({ endpoint }) => endpoint.id === id);

describe('webhooks', () => {
  it('each take effect once at a receiver that fails half the time, with two servers that deliver', async () => {
    const manners = ['error', 'deaf-before', 'deaf-after', 'silent'] as const;
    const { receiver } = await openEndpoint((delivery) =>
      delivery % 2 === 0 ? 'well' : (manners[(delivery >> 1) % manners.length] ?? 'error'),
    );
    const orders = await placeOrders(40);
    await Promise.all([fanOut(portal.sql, now), fanOut(portal.sql, now)]);
    await letHoursPass(30, 2);
    expect(orderOf(receiver).sort()).toEqual([...orders].sort());
    expect(new Set(receiver.effects.values())).toEqual(new Set([1]));
    expect(receiver.deliveries.length).toBeGreaterThan(40);
    const [left] = await portal.sql<{ count: number }[]>`
      SELECT count(*)::int AS count FROM webhook_deliveries WHERE state <> 'delivered'`;
    expect(left?.count).toBe(0);
  });

  it('are taken over when the server that tries one is killed: nobody else has it meanwhile', async () => {
    const { id, receiver } = await openEndpoint();
    await placeOrders(1);
    await fanOut(portal.sql, now);
    // As a server leaves it that is killed after it has claimed one.
    await portal.sql`UPDATE webhook_deliveries SET attempts = 1, next_at = ${new Date(now.getTime() + 60_000)}`;
    await deliver();
    expect(receiver.deliveries).toHaveLength(0);
    now = new Date(now.getTime() + 60_000);
    await deliver();
    expect(receiver.effects.size).toBe(1);
    expect(await listDeliveries(portal.sql, id, 10)).toMatchObject([{ state: 'delivered', attempts: 2, last: '204' }]);
  });

  it('go to endpoints that want their type, that were there before, and that belong to the portal', async () => {
    const { receiver } = await openEndpoint();
    const others = await Promise.all([openEndpoint(), openEndpoint(), openEndpoint()]);
    const [otherType, later, disabled] = others.map(({ id }) => id);
    await portal.sql`UPDATE webhook_endpoints SET types = '{payment.changed}' WHERE endpoint_id = ${otherType ?? ''}`;
    await portal.sql`
      UPDATE webhook_endpoints SET created_at = ${new Date(clock.getTime() + 1)} WHERE endpoint_id = ${later ?? ''}`;
    await portal.sql`UPDATE webhook_endpoints SET state = 'disabled' WHERE endpoint_id = ${disabled ?? ''}`;
    await placeOrders(1);
    await fanOut(portal.sql, now);
    await deliver();
    expect(receiver.effects.size).toBe(1);
    expect(others.map((other) => other.receiver.deliveries.length)).toEqual([0, 0, 0]);
  });

  it('wait while an endpoint is paused, and go out at once when it goes on', async () => {
    const { id, receiver } = await openEndpoint();
    await setEndpointState(portal.sql, id, 'paused', now);
    await placeOrders(2);
    await fanOut(portal.sql, now);
    await letHoursPass(2);
    expect(receiver.deliveries).toHaveLength(0);
    await setEndpointState(portal.sql, id, 'active', now);
    await deliver();
    expect(receiver.effects.size).toBe(2);
  });

  it('carry both signatures while a secret is changed, and the new one alone afterwards', async () => {
    const { id, receiver, secrets } = await openEndpoint();
    const until = new Date(now.getTime() + hour);
    const fresh = (await rotateSecret(portal.sql, id, serverSecret, { now, until })) ?? '';
    const count = () => receiver.deliveries.at(-1)?.headers['webhook-signature']?.toString().split(' ').length;
    await placeOrders(1);
    await fanOut(portal.sql, now);
    await deliver();
    expect(count()).toBe(2);
    secrets.splice(0, 1, fresh);
    now = until;
    await resend(portal.sql, id, receiver.deliveries[0]?.id, now);
    await deliver();
    expect([count(), receiver.deliveries.length]).toEqual([1, 2]);
    expect((await stateOf(id))?.endpoint.secrets.map(({ hint }) => hint)[0]).toBe(fresh.slice(-4));
  });

  it('follow no redirect, and are tried again', async () => {
    const { id, receiver } = await openEndpoint(() => 'elsewhere');
    await placeOrders(1);
    await fanOut(portal.sql, now);
    await deliver();
    expect(receiver.deliveries).toHaveLength(1);
    expect(await listDeliveries(portal.sql, id, 10)).toMatchObject([{ state: 'waiting', attempts: 1, last: '307' }]);
  });

  it('end at a receiver that says it is gone, and after the last attempt; both are said of the endpoint', async () => {
    const gone = await openEndpoint(() => 'gone');
    const broken = await openEndpoint(() => 'error');
    await placeOrders(1);
    await fanOut(portal.sql, now);
    await letHoursPass(5 * 24);
    expect(gone.receiver.deliveries).toHaveLength(1);
    expect(broken.receiver.deliveries).toHaveLength(mostAttempts);
    const [one, two] = [await stateOf(gone.id), await stateOf(broken.id)];
    expect([one?.endpoint.state, one?.note]).toEqual(['disabled', 'It answered 410 Gone.']);
    expect([two?.endpoint.state, two?.note]).toEqual([
      'disabled',
      `It has not taken an event in ${mostAttempts} attempts.`,
    ]);
    // Whoever has mended it lets it go on.
    await setEndpointState(portal.sql, broken.id, 'active', now);
    expect(await resend(portal.sql, broken.id, undefined, now)).toBe(1);
    await deliver();
    expect(broken.receiver.deliveries).toHaveLength(mostAttempts + 1);
  });

  it('never go to a private address, or without TLS, unless the operator allows it', async () => {
    const { id, receiver } = await openEndpoint();
    await placeOrders(1);
    await fanOut(portal.sql, now);
    await deliverDue(portal.sql, { serverSecret, now: () => now });
    expect(receiver.deliveries).toHaveLength(0);
    expect(await listDeliveries(portal.sql, id, 10)).toMatchObject([{ state: 'waiting', last: 'CLOSED_ADDRESS' }]);
  });

  it('tell what an older release wrote as well', async () => {
    const { receiver } = await openEndpoint();
    const [order = ''] = await placeOrders(1);
    const [row] = await portal.sql<{ payload: { data: object } }[]>`
      SELECT payload FROM outbox WHERE payload -> 'data' ->> 'order' = ${order} AND type = 'order.placed'`;
    const old = { version: 1, portal: 'por_north', ...row?.payload.data };
    await portal.sql`
      UPDATE outbox SET payload = ${portal.sql.json(old)} WHERE payload -> 'data' ->> 'order' = ${order} AND type = 'order.placed'`;
    await fanOut(portal.sql, now);
    await deliver();
    expect(orderOf(receiver)).toEqual([order]);
  });
});
