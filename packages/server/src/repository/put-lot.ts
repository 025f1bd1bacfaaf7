import { asJson, type Queries } from '../database/index.ts';
import { putDirectoryEntry } from './directory.ts';
import type { LotRecord } from './records.ts';

/** Fourteen digits, zeros in front: how a GTIN stands in a Digital Link. */
const gtin14 = (gtin: string): string => gtin.padStart(14, '0');

/** The directory's code for a GTIN with a lot. */
export const gtinLotCode = (gtin: string, lot: string): string => `${gtin14(gtin)}/${lot}`;

/**
 * Writes a lot of a product that is there. It is found by its identifier and by its code, which is unique in the portal,
 * and, where it has a GTIN, by both together.
 */
export async function putLot(queries: Queries, lot: LotRecord): Promise<void> {
  const [store] = await queries<{ portal: string }[]>`
    SELECT portal_id AS portal FROM stores WHERE store_id = ${lot.store}`;
  if (store === undefined) throw new RangeError(`There is no store ${lot.store} for lot ${lot.id}`);
  const row = {
    store_id: lot.store,
    lot_id: lot.id,
    product_id: lot.product,
    code: lot.code,
    gtin: lot.gtin ?? null,
    status: lot.status,
    status_note: lot.statusNote === undefined ? null : queries.json(asJson(lot.statusNote)),
    harvested_on: lot.harvestedOn ?? null,
    harvested_until: lot.harvestedUntil ?? null,
    packed_on: lot.packedOn ?? null,
    use_by: lot.useBy ?? null,
    quantity: lot.quantity === undefined ? null : queries.json(asJson(lot.quantity)),
    issuer: lot.issuer,
    checked_at: lot.checkedAt ?? null,
    link_path: lot.linkPath,
    signature: lot.signature,
    sample_fields: [...(lot.sampleFields ?? [])],
    updated_at: new Date(),
  };
  await queries`INSERT INTO lots ${queries(row)} ON CONFLICT (store_id, lot_id) DO UPDATE SET ${queries(row)}`;
  await putGrowingAreas(queries, lot);
  await nameLot(queries, { ...lot, portal: store.portal });
}

/**
 * Makes a lot's identifier, code and, where it has one, GTIN lead to it.
 * @throws CodeTakenError when one of them leads elsewhere
 */
export async function nameLot(
  queries: Queries,
  lot: Pick<LotRecord, 'id' | 'store' | 'code' | 'gtin'> & { readonly portal: string },
): Promise<void> {
  const target = { portal: lot.portal, store: lot.store, target: lot.id };
  for (const code of [lot.id, lot.code]) await putDirectoryEntry(queries, { ...target, kind: 'lot', code });
  if (lot.gtin !== undefined) {
    await putDirectoryEntry(queries, { ...target, kind: 'gtin-lot', code: gtinLotCode(lot.gtin, lot.code) });
  }
}

async function putGrowingAreas(queries: Queries, lot: LotRecord): Promise<void> {
  await queries`DELETE FROM lot_growing_areas WHERE store_id = ${lot.store} AND lot_id = ${lot.id}`;
  for (const [position, area] of lot.growingAreas.entries()) {
    const row = { store_id: lot.store, lot_id: lot.id, area_id: area, position };
    await queries`INSERT INTO lot_growing_areas ${queries(row)}`;
  }
}
