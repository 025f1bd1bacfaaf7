import type { GrowingArea, LocalizedText, Place, TraceStatus } from '@nongsan/core';
import { asJson, type Queries, type Transaction } from '../database/index.ts';
import { unknown } from './fault.ts';

/** A growing area as its history keeps it. */
export interface AreaState {
  readonly store: string;
  readonly id: string;
  /** As printed. */
  readonly code: string;
  readonly normal: string;
  readonly kind: GrowingArea['kind'];
  readonly holder: string;
  readonly crop: LocalizedText;
  readonly markets: readonly string[];
  readonly hectares: string | null;
  readonly place: Place | null;
  readonly issuer: string | null;
  readonly status: TraceStatus;
  readonly statusNote: LocalizedText | null;
  readonly checkedOn: string | null;
  readonly version: number;
}

/** The store of a growing area of the portal. */
export async function storeOfArea(queries: Queries, portal: string, id: string): Promise<string> {
  const [place] = await queries<{ store: string }[]>`
    SELECT g.store_id AS store FROM growing_areas g JOIN stores s USING (store_id)
    WHERE g.area_id = ${id} AND s.portal_id = ${portal}`;
  if (place === undefined) throw unknown('unknown-growing-area', 'growing area');
  return place.store;
}

/** A growing area, locked until the transaction ends. */
export async function lockArea(transaction: Transaction, store: string, id: string): Promise<AreaState> {
  const [row] = await transaction<AreaState[]>`
    SELECT store_id AS store, area_id AS id, code, normal, kind, holder, crop, markets, hectares, place, issuer, status,
      status_note AS "statusNote", checked_on AS "checkedOn", version
    FROM growing_areas WHERE store_id = ${store} AND area_id = ${id} FOR UPDATE`;
  if (row === undefined) throw unknown('unknown-growing-area', 'growing area');
  return { ...row };
}

export const areaRow = (queries: Queries, area: AreaState) => ({
  store_id: area.store,
  area_id: area.id,
  code: area.code,
  normal: area.normal,
  kind: area.kind,
  holder: area.holder,
  crop: queries.json({ ...area.crop }),
  markets: [...area.markets],
  hectares: area.hectares,
  place: area.place && queries.json(asJson(area.place)),
  issuer: area.issuer,
  status: area.status,
  status_note: area.statusNote && queries.json({ ...area.statusNote }),
  checked_on: area.checkedOn,
  version: area.version,
});
