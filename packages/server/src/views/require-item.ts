import { verifyTrace } from '@nongsan/core/trace';
import type { Queries } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import { listIssuers } from '../repository/issuers.ts';
import { gtinLotCode } from '../repository/put-lot.ts';
import type { SerialPlace } from './count-view.ts';

export interface OpenedLink {
  readonly portal: string;
  readonly publicOrigin: string;
  /** Path and query. */
  readonly link: string;
  readonly now: Date;
}

/**
 * The item of a code whose signature fits: nothing else is ever counted, so nobody fills the table with serials that
 * they made up.
 *
 * @throws ProblemError `invalid-request` where the code is no item's, or not signed by this portal
 */
export async function requireItem(queries: Queries, opened: OpenedLink): Promise<SerialPlace> {
  const { portal, publicOrigin, link, now } = opened;
  const verdict = await verifyTrace(publicOrigin + link, await listIssuers(queries, portal), { now });
  if (verdict.status !== 'valid') throw refusal('must be a code whose signature fits');
  const { gtin, lot, serial } = verdict.facts;
  if (gtin === undefined || lot === undefined || serial === undefined)
    throw refusal('must be the code of a single item');
  const [place] = await queries<{ store: string; lot: string }[]>`
    SELECT store_id AS store, target_id AS lot FROM directory
    WHERE portal_id = ${portal} AND kind = 'gtin-lot' AND code = ${gtinLotCode(gtin, lot)}`;
  if (place === undefined) throw new ProblemError('unknown-lot', 'This portal has stated nothing about this lot.');
  return { ...place, serial };
}

function refusal(detail: string): ProblemError {
  return new ProblemError('invalid-request', `The link ${detail}.`, {
    faults: [{ pointer: '/link', code: 'not-allowed', detail }],
  });
}
