import { defaultClaimRules, type ClaimRules } from '@nongsan/core/claim';
import { asJson, type Queries } from '../database/index.ts';

/** The rules for a household: its portal's, with its own claim time where it has one. */
export async function claimRulesOf(queries: Queries, portal: string, store?: string): Promise<ClaimRules> {
  const rows = await queries<{ store: string; rules: Partial<ClaimRules> }[]>`
    SELECT store_id AS store, rules FROM claim_rules
    WHERE portal_id = ${portal} AND store_id IN ('', ${store ?? ''}) ORDER BY store_id`;
  return rows.reduce<ClaimRules>((all, { rules }) => ({ ...all, ...rules }), defaultClaimRules);
}

/** Sets a portal's rules; claims that are there keep what was proposed for them. */
export const setClaimRules = (queries: Queries, portal: string, rules: ClaimRules, now: Date): Promise<void> =>
  put(queries, { portal, store: '' }, rules, now);

/** Sets how long after the delivery something of a household can be claimed; nothing: its portal's time. */
export async function setClaimHours(
  queries: Queries,
  of: { readonly portal: string; readonly store: string },
  claimHours: number | undefined,
  now: Date,
): Promise<void> {
  if (claimHours !== undefined) return put(queries, of, { claimHours }, now);
  await queries`DELETE FROM claim_rules WHERE portal_id = ${of.portal} AND store_id = ${of.store}`;
}

async function put(
  queries: Queries,
  { portal, store }: { readonly portal: string; readonly store: string },
  rules: Partial<ClaimRules>,
  now: Date,
): Promise<void> {
  const row = { portal_id: portal, store_id: store, rules: queries.json(asJson(rules)), updated_at: now };
  await queries`
    INSERT INTO claim_rules ${queries(row)} ON CONFLICT (portal_id, store_id) DO UPDATE SET ${queries(row)}`;
}
