import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { runInBackground, serverJobs } from './index.ts';

const day = 24 * 60 * 60 * 1000;
const now = new Date('2026-11-22T03:00:00Z');
const before = (days: number) => new Date(now.getTime() - days * day);

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.sql`TRUNCATE checkouts, idempotency_keys CASCADE`;
});

/** Runs the server's jobs once. */
async function purge(): Promise<void> {
  const failures: unknown[] = [];
  await runInBackground(serverJobs(portal.sql, { now: () => now }), (_, error) => failures.push(error)).stop();
  expect(failures).toEqual([]);
}

/** Writes carts and answers that were last touched so long ago. */
async function leave(count: number, age: Date): Promise<void> {
  await portal.sql`
    INSERT INTO checkouts (checkout_id, portal_id, site_id, created_at, updated_at)
    SELECT 'crt_' || extract(epoch FROM ${age}::timestamptz)::bigint || '_' || i, 'por_north', 'sit_north', ${age}, ${age}
    FROM generate_series(1, ${count}::int) i`;
  await portal.sql`
    INSERT INTO idempotency_keys (checkout_id, route, key, body_hash, status, answer, created_at)
    SELECT checkout_id, 'route', 'key', '', 200, '{}', ${age} FROM checkouts WHERE updated_at = ${age}`;
}

const left = async () => {
  const [row] = await portal.sql<{ carts: number; answers: number }[]>`
    SELECT (SELECT count(*) FROM checkouts)::int AS carts, (SELECT count(*) FROM idempotency_keys)::int AS answers`;
  return row;
};

describe('the hourly purge', () => {
  it('deletes carts of more than 90 days and answers of more than two, however many, when it starts', async () => {
    await leave(2_500, before(91));
    await leave(3, before(3));
    await leave(2, before(1));
    await purge();
    expect(await left()).toEqual({ carts: 5, answers: 2 });
  });

  it('keeps carts that became orders', async () => {
    await leave(1, before(400));
    await portal.sql`UPDATE checkouts SET order_id = 'ord_1'`;
    await purge();
    expect(await left()).toEqual({ carts: 1, answers: 0 });
  });
});
