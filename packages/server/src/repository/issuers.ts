import { traceIssuerSchema, type TraceIssuer, type TraceKey } from '@nongsan/core';
import type { Queries } from '../database/index.ts';

/** A public key with the issuer that signs with it, and why it was revoked. */
export interface PortalKey {
  readonly issuer: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly key: TraceKey & { readonly reason?: string };
}

/** Keys of all portals, or of one by its slug; nothing where there is no such portal. */
export async function listPortalKeys(queries: Queries, slug?: string): Promise<readonly PortalKey[] | undefined> {
  const rows = await queries<(PortalKey | { issuer: null; key: null })[]>`
    SELECT i.issuer, i.name, i.hosts, key FROM portals p LEFT JOIN trace_issuers i USING (portal_id)
    LEFT JOIN LATERAL jsonb_array_elements(i.keys) WITH ORDINALITY AS each (key, position) ON true
    WHERE ${slug ?? null}::text IS NULL OR p.slug = ${slug ?? null}
    ORDER BY p.slug, i.issuer, position`;
  if (rows.length === 0 && slug !== undefined) return undefined;
  return rows.flatMap((row) => (row.issuer === null || row.key === null ? [] : [row]));
}

/** The issuers a portal pins, with their public keys. */
export async function listIssuers(queries: Queries, portal: string): Promise<TraceIssuer[]> {
  const rows = await queries<TraceIssuer[]>`
    SELECT issuer, name, hosts, keys FROM trace_issuers WHERE portal_id = ${portal} ORDER BY issuer`;
  // What the database keeps beside, such as why a key was revoked, is not of the contract.
  return rows.map((row) => traceIssuerSchema.parse(row));
}
