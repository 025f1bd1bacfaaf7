import type { LocalizedText } from '@nongsan/core';
import type { LotReport, ReportKind } from '@nongsan/core/admin';
import type { Queries } from '../database/index.ts';
import { instant } from './instant.ts';
import { newId } from './new-id.ts';

export interface NewReport {
  /** Identifier of the lot. */
  readonly lot: string;
  /** Slug of the portal that states it. */
  readonly portal: string;
  readonly kind: ReportKind;
  readonly text?: string;
  readonly boughtAt?: string;
  readonly at: Date;
}

/** Reports kept of one lot in one day: a bad lot is known by then, and a flood fills no disk. */
const mostADay = 200;

/**
 * Writes a report down.
 * @returns the portal that gets it; `enough` when the day's reports of this lot are full; nothing for a lot nobody stated
 */
export async function fileReport(
  queries: Queries,
  report: NewReport,
): Promise<{ readonly name: LocalizedText } | 'enough' | undefined> {
  const [lot] = await queries<{ store: string; portal: string; name: LocalizedText; today: number }[]>`
    SELECT l.store_id AS store, p.portal_id AS portal, p.name,
      (SELECT count(*)::int FROM lot_reports r WHERE r.store_id = l.store_id AND r.lot_id = l.lot_id
        AND r.reported_at > ${report.at}::timestamptz - interval '1 day') AS today
    FROM portals p
    JOIN directory d ON d.portal_id = p.portal_id AND d.kind = 'lot' AND d.code = ${report.lot}
    JOIN lots l ON l.store_id = d.store_id AND l.lot_id = d.target_id
    WHERE p.slug = ${report.portal}`;
  if (lot === undefined) return undefined;
  if (lot.today >= mostADay) return 'enough';
  const { text = null, boughtAt = null } = report;
  await queries`
    INSERT INTO lot_reports (store_id, report_id, portal_id, lot_id, kind, said, bought_at, reported_at)
    SELECT ${lot.store}, ${newId('report')}, ${lot.portal}, target_id, ${report.kind}, ${text}, ${boughtAt}, ${report.at}
    FROM directory WHERE portal_id = ${lot.portal} AND kind = 'lot' AND code = ${report.lot}`;
  return { name: lot.name };
}

interface ReportRow {
  readonly id: string;
  readonly lot: LotReport['lot'];
  readonly store: LotReport['store'];
  readonly kind: ReportKind;
  readonly said: string | null;
  readonly boughtAt: string | null;
  readonly reportedAt: Date;
}

/**
 * A portal's reports, the newest first.
 * @param stores those of these stores alone
 */
export async function listReports(
  queries: Queries,
  portal: string,
  limit: number,
  stores?: readonly string[],
): Promise<LotReport[]> {
  const rows = await queries<ReportRow[]>`
    SELECT r.report_id AS id, jsonb_build_object('id', l.lot_id, 'code', l.code) AS lot,
      jsonb_build_object('id', s.store_id, 'name', s.name) AS store,
      r.kind, r.said, r.bought_at AS "boughtAt", r.reported_at AS "reportedAt"
    FROM lot_reports r JOIN lots l USING (store_id, lot_id) JOIN stores s ON s.store_id = r.store_id
    WHERE r.portal_id = ${portal}
      ${stores === undefined ? queries`` : queries`AND r.store_id = ANY (${[...stores]}::text[])`}
    ORDER BY r.reported_at DESC, r.report_id LIMIT ${limit}`;
  return rows.map(({ said, boughtAt, reportedAt, ...row }) => ({
    ...row,
    ...(said !== null && { text: said }),
    ...(boughtAt !== null && { boughtAt }),
    reportedAt: instant(reportedAt),
  }));
}
