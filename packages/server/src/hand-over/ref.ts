import type { OrderRef } from '@nongsan/core/hand-over';
import type { Queries } from '../database/index.ts';

interface RefRow {
  readonly checkout: string;
  readonly site: string;
  readonly campaign: string | null;
}

/** Which site each of these orders' carts came from, where it was handed over; by checkout. */
export async function readRefs(queries: Queries, checkouts: readonly string[]): Promise<Map<string, OrderRef>> {
  const rows = await queries<RefRow[]>`
    SELECT checkout_id AS checkout, site_id AS site, campaign FROM checkout_refs
    WHERE checkout_id = ANY (${[...checkouts]}::text[])`;
  return new Map(
    rows.map(({ checkout, site, campaign }) => [checkout, { site, ...(campaign !== null && { campaign }) }]),
  );
}
