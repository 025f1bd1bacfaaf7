import { asJson, type Queries } from '../database/index.ts';
import { putStoreShipping } from '../shipping/put-store-shipping.ts';
import { putDirectoryEntry } from './directory.ts';
import type { GrowingAreaRecord, StoreRecord } from './records.ts';

const jsonOrNull = (queries: Queries, value: object | undefined) =>
  value === undefined ? null : queries.json(asJson(value));

/** Writes a store, or brings it up to date, and makes its identifier and slug lead to it. */
export async function putStore(queries: Queries, store: StoreRecord): Promise<void> {
  const row = {
    store_id: store.id,
    portal_id: store.portal,
    slug: store.slug,
    name: store.name,
    kind: store.kind,
    place: queries.json(asJson(store.place)),
    story: jsonOrNull(queries, store.story),
    practices: jsonOrNull(queries, store.practices),
    picture: jsonOrNull(queries, store.picture),
    contact: queries.json(asJson(store.contact)),
    verified: jsonOrNull(queries, store.verified),
    account: jsonOrNull(queries, store.account),
    sample_fields: [...(store.sampleFields ?? [])],
    position: store.position,
    updated_at: new Date(),
  };
  await queries`INSERT INTO stores ${queries(row)} ON CONFLICT (store_id) DO UPDATE SET ${queries(row)}`;
  if (store.shipping !== undefined || store.pickup !== undefined) {
    await putStoreShipping(queries, store.id, { shipping: store.shipping ?? null, pickup: store.pickup ?? null });
  }
  for (const code of [store.id, store.slug]) {
    await putDirectoryEntry(queries, { portal: store.portal, kind: 'store', code, store: store.id, target: store.id });
  }
}

/** Writes a growing area of a store. The printed code is kept as it is. */
export async function putGrowingArea(queries: Queries, area: GrowingAreaRecord): Promise<void> {
  const row = {
    store_id: area.store,
    area_id: area.id,
    code: area.code,
    normal: area.normal,
    kind: area.kind,
    holder: area.holder,
    crop: queries.json(asJson(area.crop)),
    markets: [...area.markets],
    hectares: area.hectares ?? null,
    place: jsonOrNull(queries, area.place),
    issuer: area.issuer ?? null,
    status: area.status,
    checked_on: area.checkedOn ?? null,
  };
  await queries`INSERT INTO growing_areas ${queries(row)} ON CONFLICT (store_id, area_id) DO UPDATE SET ${queries(row)}`;
}
