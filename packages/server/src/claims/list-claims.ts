import type { ClaimState, ClaimSummary } from '@nongsan/core/claim';
import type { Queries } from '../database/index.ts';
import { instant } from '../repository/instant.ts';

export interface ClaimFilter {
  readonly portal: string;
  /** Claims about parcels of these stores. Absent: all of the portal. */
  readonly stores?: readonly string[] | undefined;
  readonly state?: ClaimState | undefined;
  /** One claim alone. */
  readonly claim?: string | undefined;
}

/** The last claim of the page before. */
export interface ClaimPosition {
  readonly openedAt: string;
  readonly claim: string;
}

interface SummaryRow extends Omit<ClaimSummary, 'store' | 'openedAt' | 'answerBy' | 'until'> {
  readonly store: string;
  readonly storeName: string;
  readonly openedAt: Date;
  readonly answerBy: Date;
  readonly until: string | null;
}

/** A page of claims, the newest first, without words, accounts and photos; and where the next one begins. */
export async function claimPage(
  queries: Queries,
  { claim, portal, state, stores }: ClaimFilter,
  limit: number,
  after?: ClaimPosition,
): Promise<{ readonly claims: ClaimSummary[]; readonly next: ClaimPosition | undefined }> {
  const rows = await queries<SummaryRow[]>`
    SELECT c.claim_id AS id, c.order_id AS "order", o.number, c.sub_order_id AS "subOrder", c.store_id AS store,
      s.name AS "storeName", c.kind, c.wants, c.state, c.opened_at AS "openedAt", c.answer_by AS "answerBy",
      c.answer ->> 'until' AS until, coalesce(c.answer -> 'payers', c.proposal -> 'payers') AS payers
    FROM claims c JOIN orders o USING (checkout_id) JOIN stores s ON s.store_id = c.store_id
    WHERE c.portal_id = ${portal}
      ${stores === undefined ? queries`` : queries`AND c.store_id = ANY (${[...stores]}::text[])`}
      ${claim === undefined ? queries`` : queries`AND c.claim_id = ${claim}`}
      ${state === undefined ? queries`` : queries`AND c.state = ${state}`}
      ${after === undefined ? queries`` : queries`AND (c.opened_at, c.claim_id) < (${after.openedAt}::timestamptz, ${after.claim})`}
    ORDER BY c.opened_at DESC, c.claim_id DESC LIMIT ${limit + 1}`;
  const claims = rows.slice(0, limit).map(toSummary);
  const last = claims.at(-1);
  const next = rows.length > limit && last ? { openedAt: last.openedAt, claim: last.id } : undefined;
  return { claims, next };
}

const toSummary = ({ store, storeName, openedAt, answerBy, until, ...row }: SummaryRow): ClaimSummary => ({
  ...row,
  store: { id: store, name: storeName },
  openedAt: instant(openedAt),
  answerBy: instant(answerBy),
  ...(until !== null && { until }),
});
