import type { LocalizedText, Quantity, TraceStatus } from '@nongsan/core';
import type { Queries, Transaction } from '../database/index.ts';
import { unknown } from './fault.ts';

/** A lot as its history keeps it. */
export interface LotState {
  readonly store: string;
  readonly id: string;
  readonly product: string;
  readonly variant: string | null;
  readonly code: string;
  readonly gtin: string | null;
  readonly status: TraceStatus;
  readonly statusNote: LocalizedText | null;
  readonly harvestedOn: string | null;
  readonly harvestedUntil: string | null;
  readonly packedOn: string | null;
  readonly useBy: string | null;
  readonly quantity: Quantity | null;
  readonly issuer: string;
  /** An instant, UTC. */
  readonly checkedAt: string | null;
  readonly recalledAt: string | null;
  readonly linkPath: string;
  readonly signature: string;
  /** Identifiers, the signed one first. */
  readonly growingAreas: readonly string[];
  readonly version: number;
}

type LotRow = Omit<LotState, 'checkedAt' | 'recalledAt'> & {
  readonly checkedAt: Date | null;
  readonly recalledAt: Date | null;
};

/** Where a lot of a portal is, by its identifier or code. */
export async function placeOfLot(queries: Queries, portal: string, ref: string) {
  const [place] = await queries<{ store: string; id: string }[]>`
    SELECT store_id AS store, target_id AS id FROM directory
    WHERE portal_id = ${portal} AND kind = 'lot' AND code = ${ref}`;
  if (place === undefined) throw unknown('unknown-lot', 'lot');
  return place;
}

/** A lot, locked until the transaction ends: changes of one lot happen one after another, and each sees the one before. */
export async function lockLot(
  transaction: Transaction,
  { store, id }: { readonly store: string; readonly id: string },
): Promise<LotState> {
  // Locked first and read after: a statement sees rows of other tables as they were when it began to wait.
  await transaction`SELECT FROM lots WHERE store_id = ${store} AND lot_id = ${id} FOR UPDATE`;
  const [row] = await transaction<LotRow[]>`
    SELECT l.store_id AS store, l.lot_id AS id, l.product_id AS product, l.variant_id AS variant, l.code, l.gtin, l.status,
      l.status_note AS "statusNote", l.harvested_on AS "harvestedOn", l.harvested_until AS "harvestedUntil",
      l.packed_on AS "packedOn", l.use_by AS "useBy", l.quantity, l.issuer, l.checked_at AS "checkedAt",
      l.recalled_at AS "recalledAt", l.link_path AS "linkPath", l.signature, l.version,
      ARRAY(SELECT area_id FROM lot_growing_areas a WHERE a.store_id = l.store_id AND a.lot_id = l.lot_id
        ORDER BY a.position) AS "growingAreas"
    FROM lots l WHERE l.store_id = ${store} AND l.lot_id = ${id}`;
  if (row === undefined) throw unknown('unknown-lot', 'lot');
  const { checkedAt, recalledAt, ...rest } = row;
  return {
    ...rest,
    checkedAt: checkedAt?.toISOString() ?? null,
    recalledAt: recalledAt?.toISOString() ?? null,
  };
}

/** The columns of a state; link and growing areas are written beside it. */
export const lotRow = (queries: Queries, lot: LotState, now: Date) => ({
  store_id: lot.store,
  lot_id: lot.id,
  product_id: lot.product,
  variant_id: lot.variant,
  code: lot.code,
  gtin: lot.gtin,
  status: lot.status,
  status_note: lot.statusNote && queries.json({ ...lot.statusNote }),
  harvested_on: lot.harvestedOn,
  harvested_until: lot.harvestedUntil,
  packed_on: lot.packedOn,
  use_by: lot.useBy,
  quantity: lot.quantity && queries.json({ ...lot.quantity }),
  issuer: lot.issuer,
  checked_at: lot.checkedAt,
  recalled_at: lot.recalledAt,
  link_path: lot.linkPath,
  signature: lot.signature,
  version: lot.version,
  updated_at: now,
});
