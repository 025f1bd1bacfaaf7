import type { TraceIssuer } from '@nongsan/core';
import { verifyTrace } from '@nongsan/core/trace';
import type { Sql } from '../database/index.ts';
import { listIssuers } from '../repository/index.ts';
import { keyIdOf, type SignedLot, type TraceSigner } from './signer.ts';

interface LotRow extends SignedLot {
  readonly store: string;
  readonly lot: string;
  readonly code: string;
  readonly portal: string;
}

export interface Resigned {
  readonly signed: number;
  /** Codes of lots whose old signature did not fit what is on record: nobody signs that unseen. */
  readonly doubtful: readonly string[];
}

/**
 * Signs anew what is on record with a revoked key, so that codes which are printed from now on can be checked. Labels in
 * print keep the withdrawn signature; their page says so.
 */
export async function resignLots(sql: Sql, signer: TraceSigner, now: Date): Promise<Resigned> {
  const revoked = signer.keys.filter(({ state }) => state === 'revoked').map(({ keyId }) => keyId);
  const issuers = new Map<string, readonly TraceIssuer[]>();
  const doubtful: string[] = [];
  let signed = 0;
  for await (const rows of sql<LotRow[]>`
    SELECT l.store_id AS store, l.lot_id AS lot, l.code, s.portal_id AS portal, l.link_path AS "linkPath", l.signature
    FROM lots l JOIN stores s USING (store_id)`.cursor(500)) {
    for (const row of rows.filter(({ signature }) => revoked.includes(keyIdOf(signature)))) {
      const pinned = issuers.get(row.portal) ?? (await listIssuers(sql, row.portal));
      issuers.set(row.portal, pinned);
      const fresh = await signAgain(row, pinned, signer, now);
      if (fresh === undefined) doubtful.push(row.code);
      else signed += await replace(sql, row, fresh, now);
    }
  }
  return { signed, doubtful };
}

/** The same statement under the key of today, if the old key really signed it for one of the issuers. */
async function signAgain(
  { linkPath, signature }: LotRow,
  issuers: readonly TraceIssuer[],
  signer: TraceSigner,
  now: Date,
): Promise<SignedLot | undefined> {
  // Hosts are not signed, and the key counts here as it did before.
  const asBefore = issuers.map((issuer) => ({
    ...issuer,
    hosts: ['id.invalid'],
    keys: issuer.keys.map((key) => ({ ...key, state: 'active' as const })),
  }));
  const link = `https://id.invalid${linkPath}${linkPath.includes('?') ? '&' : '?'}s=${signature}`;
  const verdict = await verifyTrace(link, asBefore, { now });
  if (verdict.status !== 'valid') return undefined;
  const { facts, elements, issuer } = verdict;
  if (facts.lot === undefined) return undefined;
  const more = elements.filter(({ ai }) => !/^(?:01|10|21|17|7007|251)$/.test(ai));
  return signer.sign(issuer.issuer, { ...facts, lot: facts.lot }, now, more);
}

/** Not over what somebody else wrote meanwhile. */
async function replace(sql: Sql, row: LotRow, { linkPath, signature }: SignedLot, now: Date): Promise<number> {
  const { count } = await sql`
    UPDATE lots SET link_path = ${linkPath}, signature = ${signature}, updated_at = ${now}
    WHERE store_id = ${row.store} AND lot_id = ${row.lot} AND signature = ${row.signature}`;
  return count;
}
