import { asJson, type Queries } from '../database/index.ts';
import type { PublishedKey } from './key-ring.ts';

/**
 * Tells the database, and so everybody who asks the portals, what has become of their keys. Touches issuers that have one
 * of these keys already, and the one that is named: whose labels a new ring may sign, a person decides. Other keys of
 * theirs stay.
 *
 * @param named an issuer's identifier
 * @returns the issuers' identifiers
 */
export async function publishKeys(
  queries: Queries,
  keys: readonly PublishedKey[],
  named?: string,
): Promise<readonly string[]> {
  // By the key itself: its id has two bytes, and two rings may have the same.
  const points = keys.map(({ jwk }) => jwk.x);
  const rows = await queries<{ issuer: string }[]>`
    UPDATE trace_issuers SET updated_at = now(), keys = ${queries.json(asJson(keys))} || (
      SELECT coalesce(jsonb_agg(other), '[]'::jsonb) FROM jsonb_array_elements(keys) AS other
      WHERE other #>> '{jwk,x}' <> ALL (${points}))
    WHERE issuer = ${named ?? null} OR EXISTS (SELECT FROM jsonb_array_elements(keys) AS one WHERE one #>> '{jwk,x}' = ANY (${points}))
    RETURNING issuer`;
  return rows.map(({ issuer }) => issuer);
}
