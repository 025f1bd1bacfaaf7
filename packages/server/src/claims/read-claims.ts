import type { Claim, ClaimAnswer, ClaimPhoto, ClaimProposal, RefundAccount } from '@nongsan/core/claim';
import type { Queries } from '../database/index.ts';
import { instant } from '../repository/instant.ts';

interface ClaimRow {
  readonly id: string;
  readonly order: string;
  readonly number: string;
  readonly subOrder: string;
  readonly store: string;
  readonly storeName: string;
  readonly kind: Claim['kind'];
  readonly lines: string[] | null;
  readonly note: string | null;
  readonly wants: Claim['wants'];
  readonly account: RefundAccount | null;
  readonly state: Claim['state'];
  readonly openedAt: Date;
  readonly answerBy: Date;
  readonly settledAt: Date | null;
  readonly proposal: ClaimProposal;
  readonly answer: ClaimAnswer | null;
  readonly photos: ClaimPhoto[] | null;
}

/** Claims of one order, or one claim, the oldest first; whoever asks has made sure that they may be read. */
export async function readClaims(
  queries: Queries,
  by: { readonly order: string } | { readonly claim: string },
): Promise<Claim[]> {
  const condition = 'order' in by ? queries`c.order_id = ${by.order}` : queries`c.claim_id = ${by.claim}`;
  const rows = await queries<ClaimRow[]>`
    SELECT c.claim_id AS id, c.order_id AS "order", o.number, c.sub_order_id AS "subOrder", c.store_id AS store,
      s.name AS "storeName", c.kind, c.lines, c.note, c.wants, c.account, c.state, c.opened_at AS "openedAt",
      c.answer_by AS "answerBy", c.settled_at AS "settledAt", c.proposal, c.answer,
      (SELECT json_agg(json_build_object('id', photo_id, 'type', type, 'width', width, 'height', height,
          'bytes', octet_length(bytes)) ORDER BY photo_no)
        FROM claim_photos p WHERE p.store_id = c.store_id AND p.claim_id = c.claim_id) AS photos
    FROM claims c JOIN orders o USING (checkout_id) JOIN stores s ON s.store_id = c.store_id
    WHERE ${condition} ORDER BY c.opened_at, c.claim_id`;
  return rows.map(toClaim);
}

/** One claim that must be there. */
export async function readClaim(queries: Queries, id: string): Promise<Claim> {
  const [claim] = await readClaims(queries, { claim: id });
  if (claim === undefined) throw new RangeError(`The claim ${id} vanished`);
  return claim;
}

const toClaim = (row: ClaimRow): Claim => ({
  id: row.id,
  order: row.order,
  number: row.number,
  subOrder: row.subOrder,
  store: { id: row.store, name: row.storeName },
  kind: row.kind,
  ...(row.lines && { lines: row.lines }),
  ...(row.note !== null && { note: row.note }),
  wants: row.wants,
  ...(row.account && { account: row.account }),
  state: row.state,
  openedAt: instant(row.openedAt),
  answerBy: instant(row.answerBy),
  photos: row.photos ?? [],
  proposal: row.proposal,
  ...(row.answer && { answer: row.answer }),
  ...(row.settledAt && { settledAt: instant(row.settledAt) }),
});
