import type { Certificate, GrowingAreaDossier, LocalizedText, LotDossier, StatusChange } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import { instant } from './instant.ts';
import { labelled, productLabels, type GrantBrief } from './labels.ts';

/** Every status that a row of the history gave something, the newest first. */
const statusHistory = (queries: Queries, of: 'lot' | 'area') => queries`
  (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'status', h.after -> 'status', 'at', h.changed_at, 'note', h.after -> 'statusNote')) ORDER BY h.change_no DESC)
    FROM trace_changes h
    WHERE ${of === 'lot' ? ofLot(queries) : ofArea(queries)} AND h.after ->> 'status' IS NOT NULL)`;

const ofArea = (queries: Queries) =>
  queries`h.store_id = g.store_id AND h.target = 'growing-area' AND h.target_id = g.area_id`;
const ofLot = (queries: Queries) => queries`h.store_id = l.store_id AND h.target = 'lot' AND h.target_id = l.lot_id`;

/** A growing area `g`, as JSON. */
export const areaColumns = (queries: Queries) => queries`
  jsonb_strip_nulls(jsonb_build_object(
    'id', g.area_id, 'code', g.code, 'status', g.status, 'checkedOn', g.checked_on, 'kind', g.kind,
    'normal', g.normal, 'holder', g.holder, 'crop', g.crop, 'markets', g.markets, 'hectares', g.hectares,
    'place', g.place, 'issuer', g.issuer, 'statusNote', g.status_note,
    'history', ${statusHistory(queries, 'area')}))`;

/** A certificate `c`, as JSON. */
export const certificateColumns = (queries: Queries) => queries`
  jsonb_strip_nulls(jsonb_build_object(
    'id', c.certificate_id, 'kind', c.kind, 'name', c.name, 'number', c.number, 'issuer', c.issuer,
    'validFrom', c.valid_from, 'validUntil', c.valid_until, 'documentUrl', c.document_url, 'subject', c.subject,
    'withdrawnAt', c.withdrawn_at, 'withdrawnNote', c.withdrawn_note))`;

/** What a lot `l` of a product `p` is known by beyond its row. */
export const dossierColumns = (queries: Queries) => queries`
  l.recalled_at AS "recalledAt",
  (SELECT jsonb_build_object('id', v.variant_id, 'name', v.name) FROM variants v
    WHERE v.store_id = l.store_id AND v.variant_id = l.variant_id) AS variant,
  ${statusHistory(queries, 'lot')} AS history,
  (SELECT jsonb_agg(${certificateColumns(queries)} ORDER BY c.kind, c.number, c.certificate_id) FROM certificates c
    WHERE c.store_id = l.store_id AND c.subject_id = ANY (ARRAY[l.lot_id, l.product_id, l.store_id] || ARRAY(
      SELECT area_id FROM lot_growing_areas la WHERE la.store_id = l.store_id AND la.lot_id = l.lot_id))) AS certificates,
  ${productLabels(queries)} AS labels`;

/** As `dossierColumns` selects it. */
export interface DossierRow {
  readonly recalledAt: Date | null;
  readonly variant: { readonly id: string; readonly name: LocalizedText } | null;
  readonly history: readonly StatusChange[] | null;
  readonly certificates: readonly Certificate[] | null;
  readonly labels: readonly GrantBrief[] | null;
}

const toHistory = (history: readonly StatusChange[]): StatusChange[] =>
  history.map(({ status, at, note }) => ({ status, at: instant(new Date(at)), ...(note && { note }) }));

export const toArea = ({ history, ...area }: GrowingAreaDossier): GrowingAreaDossier => ({
  ...area,
  ...(history && { history: toHistory(history) }),
});

export const toCertificate = ({ withdrawnAt, ...certificate }: Certificate): Certificate => ({
  ...certificate,
  ...(withdrawnAt !== undefined && { withdrawnAt: instant(new Date(withdrawnAt)) }),
});

type Dossier = Pick<LotDossier, 'recalledAt' | 'variant' | 'history' | 'certificates' | 'labels'>;

/** What is known of the lot beyond its row; what is not known is absent. */
export const toDossier = (row: DossierRow): Dossier => ({
  ...(row.recalledAt && { recalledAt: instant(row.recalledAt) }),
  ...(row.variant && { variant: row.variant }),
  ...(row.certificates && { certificates: row.certificates.map(toCertificate) }),
  ...labelled(row.labels),
  ...(row.history && { history: toHistory(row.history) }),
});
