import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlacedOrder } from '@nongsan/core';
import type { Queries, Sql } from '../../database/index.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { once, openTestPortal, orderFor, type TestPortal } from '../../testing/test-portal.ts';
import { listTables } from '../schema.ts';

/** Where a test of backups plays: a folder, shops and empty databases, all gone afterwards. */
export interface Stage {
  readonly folder: string;
  readonly shop: () => Promise<TestPortal>;
  readonly emptyDatabase: () => Promise<{ readonly sql: Sql; readonly url: string }>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'nongsan-backup-'));
  const open: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(one: T): T => {
    open.push(one);
    return one;
  };
  return {
    folder,
    shop: async () => keep(await openTestPortal({ config: { rateLimit: false } })),
    emptyDatabase: async () => keep(await createTestDatabase({ empty: true })),
    async close() {
      await Promise.all(open.map((one) => one.close()));
      await rm(folder, { recursive: true });
    },
  };
}

/** Every row of every table, as text, in an order of its own. */
export async function everything(queries: Queries): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const { name } of await listTables(queries)) {
    const rows = await queries<{ row: string }[]>`SELECT t::text AS row FROM ${queries(name)} t`;
    content[name] = rows.map(({ row }) => row).sort();
  }
  return content;
}

export async function placeOrder({ call, fill }: Pick<TestPortal, 'call' | 'fill'>, variant: string) {
  const cart = await fill({ [variant]: '1' }, 'south');
  return call<PlacedOrder>('POST', '/v1/orders', { body: orderFor(cart), headers: once(), site: 'south' });
}

/** Carts that nobody ordered, each with a line: as many rows twice. */
export async function addCarts(sql: Sql, count: number): Promise<void> {
  await sql`
    INSERT INTO checkouts (checkout_id, portal_id, site_id, created_at, updated_at)
    SELECT 'crt_' || md5(n::text), 'por_south', 'sit_south', now(), now() FROM generate_series(1, ${count}::int) n`;
  await sql`
    INSERT INTO checkout_lines (checkout_id, line_id, line_no, store_id, variant_id, quantity)
    SELECT 'crt_' || md5(n::text), 'lin_' || md5(n || 'line'), 0, 'str_south', 'var_south', 1 + n % 7
    FROM generate_series(1, ${count}::int) n`;
}
