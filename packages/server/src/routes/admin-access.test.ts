import { apiErrorRegistry, type Problem } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callAsServer, isForServers, serverCallers, serverTable, type ServerCall } from '../testing/admin-access.ts';
import { makeAdminKeys, makeAdminThings, type AdminKeys, type AdminThings } from '../testing/admin-things.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let keys: AdminKeys;
/** Asked for by those who are refused: they change nothing, so all share them. */
let shared: AdminThings;
beforeAll(async () => {
  portal = await openTestPortal();
  keys = await makeAdminKeys(portal.sql);
  shared = await makeAdminThings(portal.sql);
});
afterAll(() => portal.close());

const send = (method: string, { path, body, headers }: ServerCall) =>
  portal.app.request(path, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

/** Everything that a server's request can change, but when a key was last used. */
const state = () => portal.sql`
  SELECT (SELECT json_agg(x ORDER BY lot_id) FROM lots x) AS lots,
    (SELECT json_agg(x ORDER BY area_id) FROM growing_areas x) AS areas,
    (SELECT json_agg(x ORDER BY certificate_id) FROM certificates x) AS certificates,
    (SELECT json_agg(x ORDER BY label_id) FROM brand_labels x) AS labels,
    (SELECT json_agg(x ORDER BY grant_id) FROM label_grants x) AS grants,
    (SELECT json_agg(x ORDER BY sub_order_id) FROM sub_orders x) AS parts,
    (SELECT json_agg(x ORDER BY review_id) FROM payment_reviews x) AS reviews,
    (SELECT count(*) FROM sub_order_changes)::int AS steps,
    (SELECT json_agg(x ORDER BY claim_id) FROM claims x) AS claims,
    (SELECT count(*) FROM selling_rule_changes)::int AS rules,
    (SELECT count(*) FROM trace_events)::int AS events,
    (SELECT count(*) FROM trace_changes)::int AS changes`;

const rows = Object.entries(serverTable).flatMap(([route, row]) =>
  serverCallers.map((caller) => ({ route, row, caller, verdict: row.verdicts[caller] })),
);

describe('the table of what servers may do', () => {
  it('has every route for servers, and no other', () => {
    const routes = portal.app.routes.filter(({ method, path }) => method !== 'ALL' && isForServers(path));
    const named = routes.map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(serverTable).sort()).toEqual([...new Set(named)].sort());
  });
});

describe('access of servers', () => {
  it.each(rows)('$route, $caller: $verdict', async ({ route, row, caller, verdict }) => {
    const [method = ''] = route.split(' ');
    const before = verdict === 'served' ? undefined : await state();
    const things = verdict === 'served' ? await makeAdminThings(portal.sql) : shared;
    const response = await send(method, callAsServer(caller, row, things, keys));
    const text = await response.text();
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    if (verdict === 'served') {
      expect(response.ok, text).toBe(true);
      return;
    }
    const problem = JSON.parse(text) as Problem;
    expect([response.status, problem.code]).toEqual([apiErrorRegistry[verdict].status, verdict]);
    expect(await state()).toEqual(before);
  });
});
