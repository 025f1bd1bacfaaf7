import type { TraceIssuer } from '@nongsan/core';
import type { AiElement } from '@nongsan/core/gs1';
import { verifyTrace, type TraceStatement } from '@nongsan/core/trace';
import type { Queries } from '../database/index.ts';
import { listIssuers, type LotQuery } from '../repository/index.ts';
import { gtinLotCode } from '../repository/put-lot.ts';
import { LotStatementError } from './lot-statement-error.ts';

/** What a portal has signed about a lot, taken apart to be signed for each item. */
export interface LotStatement {
  readonly issuer: TraceIssuer;
  readonly facts: TraceStatement;
  readonly more: readonly AiElement[];
}

interface Row {
  readonly portal: string;
  readonly slug: string;
  readonly status: string;
  readonly link: string;
}

/**
 * Reads the statement of a lot that is in force.
 *
 * @param portal slug, where several have a lot of this number
 * @throws LotStatementError
 */
export async function readLotStatement(
  queries: Queries,
  { gtin, lot }: Exclude<LotQuery, string>,
  portal: string | undefined,
  now: Date,
): Promise<LotStatement> {
  const fail = (problem: string) => new LotStatementError(`${lot} of ${gtin}`, problem);
  const rows = (await findRows(queries, gtinLotCode(gtin, lot))).filter(
    ({ slug }) => portal === undefined || slug === portal,
  );
  const [row, other] = rows;
  if (row === undefined) throw fail('no portal has stated it');
  if (other !== undefined) throw fail(`choose one with --portal: ${rows.map(({ slug }) => slug).join(', ')}`);
  if (row.status === 'revoked' || row.status === 'suspended') throw fail(`it is ${row.status}`);
  const issuers = (await listIssuers(queries, row.portal)).map((issuer) => ({ ...issuer, hosts: [hostOfRow] }));
  const verdict = await verifyTrace(row.link, issuers, { now });
  if (verdict.status !== 'valid') {
    throw fail(
      `its own signature is "${verdict.status}"; \`nongsan key publish\` signs anew what a revoked key signed`,
    );
  }
  const { facts, elements } = verdict;
  const issuer = (await listIssuers(queries, row.portal)).find((one) => one.issuer === verdict.issuer.issuer);
  if (issuer === undefined) throw fail('its issuer is gone');
  const more = elements.filter(({ ai }) => !/^(?:01|10|21|17|7007|251)$/.test(ai));
  return { issuer, facts: { ...facts, lot }, more };
}

/** Hosts are not signed, so any does for reading. */
const hostOfRow = 'id.invalid';

const findRows = (queries: Queries, code: string): Promise<readonly Row[]> => queries<Row[]>`
  SELECT p.portal_id AS portal, p.slug, l.status,
    ${`https://${hostOfRow}`}::text || l.link_path || CASE WHEN l.link_path LIKE '%?%' THEN '&' ELSE '?' END || 's=' || l.signature AS link
  FROM portals p JOIN directory d USING (portal_id)
  JOIN lots l ON l.store_id = d.store_id AND l.lot_id = d.target_id
  WHERE d.kind = 'gtin-lot' AND d.code = ${code} ORDER BY p.slug`;
