import { apiErrorRegistry, type PlacedOrder, type Problem } from '@nongsan/core';
import type { HandOver } from '@nongsan/core/hand-over';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTarget } from '../hand-over/index.ts';
import { createPortalApp } from '../pages/index.ts';
import { isForServers } from '../testing/admin-access.ts';
import {
  accessTable,
  callAs,
  callers,
  cartCallers,
  orderCallers,
  type Call,
  type Things,
} from '../testing/access-table.ts';
import { claimAbout, deliver } from '../testing/test-claims.ts';
import { sites, variants } from '../testing/test-catalogue.ts';
import { once, openTestPortal, orderFor, publicOrigin, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
/** Asked for by those who are refused: they change nothing, so all share them. */
let shared: Things;
beforeAll(async () => {
  portal = await openTestPortal();
  await portal.sql`UPDATE stock SET quantity = 100000`;
  const own = { page: 'https://north.example/cart.html' };
  await setTarget(portal.sql, 'sit_north', { ...own, site: 'sit_north' });
  await setTarget(portal.sql, 'sit_south', { ...own, site: 'sit_south' });
  shared = await makeThings();
});
afterAll(() => portal.close());

let made = 0;

async function makeThings(): Promise<Things> {
  const phone = `+8491${String(++made).padStart(7, '0')}`;
  const place = async () => {
    const contact = { name: 'Người mua thử', phone };
    const body = orderFor(await portal.fill({ [variants.tea]: '1' }), { contact, payment: 'vnpay' });
    return (await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() })).json;
  };
  const [placed, otherPlaced] = [await place(), await place()];
  await portal.call('POST', '/v1/order-recoveries', { body: { phone } });
  const code = portal.told.findLast(({ recipient }) => recipient.phone === phone)?.facts.code ?? '';
  const cart = await portal.fill({ [variants.tea]: '1' });
  const { json: link } = await portal.call<HandOver>('POST', `/v1/carts/${cart.id}/hand-over`, { body: {} });
  const [delivered, order] = [await deliver(portal.sql, await place()), await deliver(portal.sql, await place())];
  const { claim, photo } = await claimAbout(portal, order);
  return {
    cart,
    delivered,
    claimed: { order, claim: claim.id, photo: photo.id },
    handOver: link.url.replace(/^.*=/, ''),
    southCart: await portal.fill({ [variants.southTea]: '1' }, 'south'),
    placed,
    otherPlaced,
    recovery: { phone, code },
  };
}

async function send(method: string, { path, body, picture, headers, key }: Call): Promise<Response> {
  const address = key === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}key=${key}`;
  if (picture !== undefined) {
    return portal.app.request(address, {
      method,
      headers: { ...headers, 'content-type': 'image/jpeg' },
      body: picture,
    });
  }
  return portal.app.request(address, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** Everything that a buyer's request can change. */
const state = () => portal.sql`
  SELECT (SELECT json_agg(c ORDER BY checkout_id) FROM checkouts c) AS carts,
    (SELECT json_agg(h ORDER BY hand_over_id) FROM hand_overs h) AS links,
    (SELECT json_agg(h ORDER BY checkout_id) FROM stock_holds h) AS holds,
    (SELECT json_agg(l ORDER BY checkout_id, line_id) FROM checkout_lines l) AS lines,
    (SELECT json_agg(o ORDER BY order_id) FROM orders o) AS orders,
    (SELECT json_agg(k ORDER BY store_id, variant_id) FROM stock k) AS stock,
    (SELECT json_agg(s ORDER BY sub_order_id) FROM sub_orders s) AS parts,
    (SELECT json_agg(p ORDER BY payment_id) FROM payments p) AS payments,
    (SELECT json_agg(r ORDER BY phone_hash) FROM order_recoveries r) AS recoveries,
    (SELECT json_agg(m ORDER BY claim_id) FROM claims m) AS claims,
    (SELECT json_agg(f.photo_id ORDER BY photo_id) FROM claim_photos f) AS photos,
    (SELECT count(*) FROM payment_attempts)::int AS attempts, (SELECT count(*) FROM outbox)::int AS notices`;

const rows = Object.entries(accessTable).flatMap(([route, row]) =>
  Object.entries(row.verdicts).map(([caller, verdict]) => ({
    route,
    row,
    caller: caller as keyof typeof row.verdicts,
    verdict,
  })),
);

describe('the table of who may do what', () => {
  it('has every route of the server, and no other; those for servers alone have their own (admin-access.test.ts)', () => {
    const routes = portal.app.routes.filter(({ method, path }) => method !== 'ALL' && !isForServers(path));
    expect(Object.keys(accessTable).sort()).toEqual(
      [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].sort(),
    );
  });
  it('leaves out only pages, pictures and scripts, which everybody may read and nobody change, and the forms of labels and reports, which have their own (label-pages.test.ts, reports.test.ts)', () => {
    const whole = createPortalApp({ sql: portal.sql, config: { publicOrigin }, pictures: '.', sdk: '.' });
    const others = whole.routes.filter(
      ({ method, path }) =>
        accessTable[`${method} ${path}`] === undefined && !forms.includes(path) && !isForServers(path),
    );
    // `ALL` are middleware, and the refusal of methods that a path does not take.
    const methods = others.map(({ method }) => method).filter((method) => method !== 'ALL');
    expect(new Set(methods)).toEqual(new Set(['GET']));
  });
  it('has no method that pages of other origins may not send', async () => {
    const headers = { origin: sites.north.origin, 'access-control-request-method': 'PUT' };
    const answer = await portal.app.request(`/v1/carts?key=${sites.north.key}`, { method: 'OPTIONS', headers });
    const allowed = answer.headers.get('access-control-allow-methods')?.split(', ');
    const routes = Object.keys(accessTable).filter((route) => route.includes(' /v1/'));
    expect(new Set(allowed)).toEqual(new Set(routes.map((route) => route.split(' ')[0])));
  });
  it('says for every route what each caller gets', () => {
    for (const [route, { verdicts }] of Object.entries(accessTable)) {
      const named = [
        ...callers,
        ...(route.includes(':cart') || route === 'POST /v1/orders' ? cartCallers : []),
        ...(route.includes(':order') ? orderCallers : []),
      ];
      expect(Object.keys(verdicts).sort(), route).toEqual([...named].sort());
    }
  });
});

/** Pages of their own kind: what they take is tried where they are. */
const forms: readonly string[] = ['/admin/lot-labels', '/reports'];

describe('access', () => {
  it.each(rows)('$route, $caller: $verdict', async ({ route, row, caller, verdict }) => {
    const [method = ''] = route.split(' ');
    const before = verdict === 'served' ? undefined : await state();
    const things = verdict === 'served' ? await makeThings() : shared;
    const response = await send(method, callAs(caller, row, things));
    const text = await response.text();
    if (verdict === 'served') {
      expect(response.ok || response.status === 303, text).toBe(true);
      return;
    }
    const problem = JSON.parse(text) as Problem;
    expect([response.status, problem.code]).toEqual([apiErrorRegistry[verdict].status, verdict]);
    expect(await state()).toEqual(before);
    for (const hidden of [
      shared.placed.order.number,
      shared.placed.secret,
      shared.southCart.id,
      shared.claimed.claim,
    ]) {
      expect(text).not.toContain(hidden);
    }
  });

  it('by the key of another portal shows none of this portal’s things', async () => {
    const served = rows.filter(
      ({ caller, verdict, route }) =>
        caller === 'the key of another portal' && verdict === 'served' && route.includes(' /v1/'),
    );
    for (const { route, row, caller } of served) {
      const text = await (await send(route.split(' ')[0] ?? '', callAs(caller, row, shared))).text();
      expect(text, route).not.toMatch(/por_north|str_hao|prd_tea|lot_tea|Cổng Bắc/);
    }
  });
});
