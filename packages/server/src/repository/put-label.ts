import type { BrandLabel } from '@nongsan/core';
import type { Queries } from '../database/index.ts';

/** Writes a brand label of a portal, or brings it up to date. Its history, where somebody keeps one, begins elsewhere. */
export async function putLabel(queries: Queries, portal: string, label: BrandLabel): Promise<void> {
  const row = {
    portal_id: portal,
    label_id: label.id,
    name: label.name,
    kind: label.kind,
    owner: label.owner,
    registration: label.registration ?? null,
    sample: label.sample ?? false,
    created_at: new Date(),
  };
  const { created_at: _made, ...rest } = row;
  await queries`
    INSERT INTO brand_labels ${queries(row)} ON CONFLICT (portal_id, label_id) DO UPDATE SET ${queries(rest)}`;
}

export interface GrantRecord {
  readonly id: string;
  readonly portal: string;
  readonly store: string;
  readonly label: string;
  readonly product?: string;
  readonly grantedOn: string;
  readonly sample?: boolean;
}

/** Grants a label once. A grant that is there stays as it is: one that was withdrawn is not given back by loading a file. */
export async function putGrant(queries: Queries, grant: GrantRecord): Promise<void> {
  const row = {
    store_id: grant.store,
    grant_id: grant.id,
    portal_id: grant.portal,
    label_id: grant.label,
    product_id: grant.product ?? null,
    granted_on: grant.grantedOn,
    sample: grant.sample ?? false,
    created_at: new Date(),
  };
  await queries`INSERT INTO label_grants ${queries(row)} ON CONFLICT DO NOTHING`;
}
