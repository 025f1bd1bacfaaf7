import type { SerialViews } from '@nongsan/core';
import type { ViewedSerial } from '@nongsan/core/admin';
import { communeByCode, provinceByCode } from '@nongsan/places';
import type { Queries } from '../database/index.ts';
import { copySignsOf, type CopyRule, type ViewRow } from './copy-rule.ts';
import type { SerialPlace } from './count-view.ts';

/** How often one item's code was looked at. */
export async function readViews(
  queries: Queries,
  { store, lot, serial }: SerialPlace,
  rule: CopyRule,
): Promise<SerialViews> {
  const rows = await queries<ViewRow[]>`
    SELECT viewed_on AS day, commune, province, views FROM serial_views
    WHERE store_id = ${store} AND lot_id = ${lot} AND serial = ${serial} AND views > 0 ORDER BY viewed_on`;
  return toViews(rows, rule);
}

function toViews(rows: readonly ViewRow[], rule: CopyRule): SerialViews {
  const [first, last] = [rows[0]?.day, rows.at(-1)?.day];
  return {
    views: rows.reduce((total, { views }) => total + views, 0),
    ...(first !== undefined && { firstOn: first }),
    ...(last !== undefined && { lastOn: last }),
    signs: [...copySignsOf(rows, rule)],
  };
}

export interface ViewFilter {
  readonly portal: string;
  /** Only these stores; absent: all of the portal. */
  readonly stores?: readonly string[] | undefined;
  /** By its number or identifier. */
  readonly lot?: string | undefined;
  readonly flagged: boolean;
  readonly limit: number;
}

interface SerialRow extends SerialPlace {
  readonly lotCode: string;
  readonly gtin: string | null;
  readonly rows: readonly ViewRow[];
}

/**
 * Codes of single items, the last looked at first. A code that the rule could not flag for its sums alone is left out
 * by the database; the rule itself decides about the rest.
 */
export async function listViews(
  queries: Queries,
  filter: ViewFilter,
  rule: CopyRule,
): Promise<readonly ViewedSerial[]> {
  const { portal, stores = null, lot = null, flagged, limit } = filter;
  const found = await queries<SerialRow[]>`
    SELECT v.store_id AS store, v.lot_id AS lot, l.code AS "lotCode", l.gtin, v.serial,
      jsonb_agg(jsonb_build_object('day', v.viewed_on, 'commune', v.commune, 'province', v.province, 'views', v.views)
        ORDER BY v.viewed_on) AS rows
    FROM serial_views v JOIN stores s USING (store_id) JOIN lots l USING (store_id, lot_id)
    WHERE s.portal_id = ${portal} AND v.views > 0
      AND (${stores === null ? null : [...stores]}::text[] IS NULL OR v.store_id = ANY (${stores === null ? null : [...stores]}::text[]))
      AND (${lot}::text IS NULL OR l.lot_id = ${lot} OR l.code = ${lot})
    GROUP BY v.store_id, v.lot_id, l.code, l.gtin, v.serial
    HAVING NOT ${flagged} OR sum(v.views) >= ${rule.often.views}
      OR count(DISTINCT nullif(v.province, '')) >= ${rule.apart.provinces}
    ORDER BY max(v.viewed_on) DESC, sum(v.views) DESC, v.store_id, v.lot_id, v.serial
    LIMIT ${flagged ? limit * 5 : limit}`;
  const told = found.map((row) => ({ row, views: toViews(row.rows, rule) }));
  const wanted = told.filter(({ views }) => !flagged || views.signs.length > 0).slice(0, limit);
  return Promise.all(wanted.map(({ row, views }) => toViewedSerial(row, views)));
}

async function toViewedSerial(row: SerialRow, views: SerialViews): Promise<ViewedSerial> {
  const { store, lot, lotCode, gtin, serial } = row;
  return {
    store,
    lot,
    lotCode,
    ...(gtin !== null && { gtin }),
    serial,
    ...views,
    communes: await communesOf(row.rows),
  };
}

async function communesOf(rows: readonly ViewRow[]): Promise<ViewedSerial['communes']> {
  const counts = new Map<string, number>();
  for (const { commune, views } of rows) if (commune !== '') counts.set(commune, (counts.get(commune) ?? 0) + views);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 50);
  return Promise.all(
    most.map(async ([code, views]) => {
      const commune = await communeByCode(code);
      const province = commune && provinceByCode(commune.provinceCode);
      return { code, name: commune?.name ?? code, province: province?.name ?? '', views };
    }),
  );
}
