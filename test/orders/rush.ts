import type { Cart } from '@nongsan/core';
import type { Sql } from '@nongsan/server';
import { orderOf, send } from './buyer.ts';
import { goods, siteKey } from './goods.ts';

/** What a rush for the last pieces ended with. */
export interface Rush {
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Codes of refusals. */
  readonly codes: readonly string[];
  readonly left: number;
  readonly sold: number;
}

/** Makes carts with one piece of the same packing each, as so many buyers would have. */
export async function fillCarts(sql: Sql, count: number): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    WITH made AS (
      INSERT INTO checkouts (checkout_id, portal_id, site_id, created_at, updated_at)
      SELECT 'crt_' || replace(gen_random_uuid()::text, '-', ''), portal_id, site_id, now(), now()
      FROM sites, generate_series(1, ${count}::int) WHERE key = ${siteKey}
      RETURNING checkout_id
    )
    INSERT INTO checkout_lines (checkout_id, line_id, line_no, store_id, variant_id, quantity)
    SELECT checkout_id, 'lin_' || md5(checkout_id), 1, ${goods[0].store}, ${goods[0].variant}, 1 FROM made
    RETURNING checkout_id AS id`;
  return rows.map(({ id }) => id);
}

/** So many buyers press "order" at once for what is there for some of them. */
export async function rush(sql: Sql, address: string, buyers: number, pieces: number): Promise<Rush> {
  const { variant } = goods[0];
  const soldBefore = await soldOf(sql, variant);
  const carts = await fillCarts(sql, buyers);
  const [first = ''] = carts;
  await sql`UPDATE stock SET quantity = ${pieces} WHERE variant_id = ${variant}`;
  const seen = (await (await fetch(`${address}/v1/carts/${first}?key=${siteKey}`)).json()) as Cart;
  const answers = await Promise.all(
    carts.map((id) => send(address, '/v1/orders', orderOf({ ...seen, id }), crypto.randomUUID())),
  );
  const statuses: Record<number, number> = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  const codes = answers.flatMap(({ json, status }) => (status === 201 ? [] : [(json as { code: string }).code]));
  const [stock] = await sql<{ left: number }[]>`
    SELECT quantity::int AS left FROM stock WHERE variant_id = ${variant}`;
  return {
    statuses,
    codes: [...new Set(codes)],
    left: stock?.left ?? NaN,
    sold: (await soldOf(sql, variant)) - soldBefore,
  };
}

async function soldOf(sql: Sql, variant: string): Promise<number> {
  const [row] = await sql<{ sold: number }[]>`
    SELECT coalesce(sum(quantity), 0)::int AS sold FROM sub_order_lines WHERE variant_id = ${variant}`;
  return row?.sold ?? 0;
}

/** Deadlocks that PostgreSQL has counted in this database. */
export async function deadlocks(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    SELECT deadlocks::int AS count FROM pg_stat_database WHERE datname = current_database()`;
  return row?.count ?? NaN;
}
