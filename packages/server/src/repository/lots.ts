import type { GrowingAreaDossier, LocalizedText, LotDossier, Quantity } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import type { Links } from './links.ts';
import { areaColumns, dossierColumns, toArea, toDossier, type DossierRow } from './lot-dossier.ts';
import { toLotSummary, type LotBrief } from './lot-summary.ts';
import { gtinLotCode } from './put-lot.ts';
import type { PictureRecord } from './records.ts';
import { toStoreSummary, type StoreBrief } from './store-summary.ts';

interface LotRow extends DossierRow {
  readonly portal: string;
  readonly brief: LotBrief;
  readonly gtin: string | null;
  readonly statusNote: LocalizedText | null;
  readonly harvestedUntil: string | null;
  readonly packedOn: string | null;
  readonly quantity: Quantity | null;
  readonly sampleFields: string[];
  readonly product: {
    readonly id: string;
    readonly slug: string;
    readonly name: LocalizedText;
    readonly picture?: PictureRecord;
  };
  readonly store: StoreBrief;
  readonly growingAreas: readonly GrowingAreaDossier[];
}

/** How a lot is asked for: by identifier or code, or by what stands in its Digital Link. */
export type LotQuery = string | { readonly gtin: string; readonly lot: string };

const directoryCode = (query: LotQuery): readonly [kind: string, code: string] =>
  typeof query === 'string' ? ['lot', query] : ['gtin-lot', gtinLotCode(query.gtin, query.lot)];

export async function findLot(
  queries: Queries,
  portal: string,
  query: LotQuery,
  links: Links,
): Promise<LotDossier | undefined> {
  return (await findLots(queries, [portal], query)).get(portal)?.(links);
}

/** The lot of this number of each of these portals that has one, in one question. Each portal has links of its own. */
export async function findLots(
  queries: Queries,
  portals: readonly string[],
  query: LotQuery,
): Promise<ReadonlyMap<string, (links: Links) => LotDossier>> {
  const [kind, code] = directoryCode(query);
  const rows = await queries<LotRow[]>`
    SELECT d.portal_id AS portal, l.gtin, l.status_note AS "statusNote", l.harvested_until AS "harvestedUntil", l.packed_on AS "packedOn",
      l.quantity, l.sample_fields AS "sampleFields",
      jsonb_strip_nulls(jsonb_build_object(
        'id', l.lot_id, 'code', l.code, 'status', l.status, 'linkPath', l.link_path, 'signature', l.signature,
        'harvestedOn', l.harvested_on, 'useBy', l.use_by, 'issuer', l.issuer, 'checkedAt', l.checked_at)) AS brief,
      jsonb_strip_nulls(jsonb_build_object(
        'id', p.product_id, 'slug', p.slug, 'name', p.name, 'picture', p.pictures -> 0)) AS product,
      jsonb_build_object('id', s.store_id, 'slug', s.slug, 'name', s.name, 'kind', s.kind, 'place', s.place) AS store,
      ${dossierColumns(queries)},
      (SELECT coalesce(jsonb_agg(${areaColumns(queries)} ORDER BY lg.position), '[]'::jsonb)
        FROM lot_growing_areas lg JOIN growing_areas g USING (store_id, area_id)
        WHERE lg.store_id = l.store_id AND lg.lot_id = l.lot_id) AS "growingAreas"
    FROM directory d
    JOIN lots l ON l.store_id = d.store_id AND l.lot_id = d.target_id
    JOIN products p ON p.store_id = l.store_id AND p.product_id = l.product_id
    JOIN stores s ON s.store_id = l.store_id
    WHERE d.portal_id = ANY (${[...portals]}) AND d.kind = ${kind} AND d.code = ${code}`;
  return new Map(rows.map((row) => [row.portal, (links) => toLot(row, links)]));
}

function toLot(row: LotRow, links: Links): LotDossier {
  const { product, growingAreas } = row;
  const [first] = growingAreas;
  const growingArea = first && {
    code: first.code,
    status: first.status,
    ...(first.checkedOn !== undefined && { checkedOn: first.checkedOn }),
  };
  return {
    ...toLotSummary({ ...row.brief, ...(growingArea && { growingArea }) }, links),
    ...(row.gtin !== null && { gtin: row.gtin }),
    product: {
      id: product.id,
      slug: product.slug,
      name: product.name,
      url: links.page('product', { slug: product.slug, id: product.id, store: row.store.slug }),
      ...(product.picture && { picture: links.picture(product.picture) }),
    },
    store: toStoreSummary(row.store, links),
    ...(row.harvestedUntil !== null && { harvestedUntil: row.harvestedUntil }),
    ...(row.packedOn !== null && { packedOn: row.packedOn }),
    ...(row.quantity && { quantity: row.quantity }),
    growingAreas: growingAreas.map(toArea),
    ...(row.statusNote && { statusNote: row.statusNote }),
    ...(row.sampleFields.length > 0 && { sampleFields: row.sampleFields }),
    ...toDossier(row),
  };
}

/** What stands on a lot's label, by its identifier or code. */
export interface LotNumber {
  readonly id: string;
  readonly code: string;
  readonly gtin?: string;
  readonly updatedAt: Date;
}

export async function findLotNumber(queries: Queries, portal: string, ref: string): Promise<LotNumber | undefined> {
  const [row] = await queries<(Omit<LotNumber, 'gtin'> & { readonly gtin: string | null })[]>`
    SELECT l.lot_id AS id, l.code, l.gtin, l.updated_at AS "updatedAt"
    FROM directory d JOIN lots l ON l.store_id = d.store_id AND l.lot_id = d.target_id
    WHERE d.portal_id = ${portal} AND d.kind = 'lot' AND d.code = ${ref}`;
  if (row === undefined) return undefined;
  const { gtin, ...lot } = row;
  return { ...lot, ...(gtin !== null && { gtin }) };
}
