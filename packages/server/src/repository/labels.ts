import type { BrandLabel, LabelGrant, LocalizedText } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import { instant } from './instant.ts';

/** A grant as queries select it, absent where it is null. */
export interface GrantBrief {
  readonly id: string;
  readonly label: BrandLabel;
  readonly grantedOn: string;
  readonly withdrawnAt?: string;
  readonly withdrawnNote?: LocalizedText;
  readonly sample?: boolean;
}

/** A grant `g` with its label `b`, as JSON. `sample` is told where it is true. */
export const grantColumns = (queries: Queries) => queries`
  jsonb_strip_nulls(jsonb_build_object(
    'id', g.grant_id, 'grantedOn', g.granted_on, 'withdrawnAt', g.withdrawn_at, 'withdrawnNote', g.withdrawn_note,
    'sample', nullif(g.sample, false),
    'label', jsonb_build_object('id', b.label_id, 'name', b.name, 'kind', b.kind, 'owner', b.owner,
      'registration', b.registration, 'sample', nullif(b.sample, false))))`;

/** Labels that a product `p` carries now, by name. */
export const productLabels = (queries: Queries) => queries`
  (SELECT jsonb_agg(${grantColumns(queries)} ORDER BY b.name, b.label_id)
    FROM label_grants g JOIN brand_labels b USING (portal_id, label_id)
    WHERE g.store_id = p.store_id AND g.product_id = p.product_id AND g.withdrawn_at IS NULL)`;

/** Labels that a store `s`, or one of its products, carries now: each once, the store's own grant first. */
export const storeLabels = (queries: Queries) => queries`
  (SELECT jsonb_agg(one.labelled ORDER BY one.name, one.label_id) FROM (
    SELECT DISTINCT ON (b.label_id) b.label_id, b.name, ${grantColumns(queries)} AS labelled
    FROM label_grants g JOIN brand_labels b USING (portal_id, label_id)
    WHERE g.store_id = s.store_id AND g.withdrawn_at IS NULL
    ORDER BY b.label_id, g.product_id NULLS FIRST, g.granted_on) one)`;

export const toGrant = (grant: GrantBrief): LabelGrant => ({
  id: grant.id,
  label: grant.label,
  grantedOn: grant.grantedOn,
  ...(grant.withdrawnAt !== undefined && { withdrawnAt: instant(new Date(grant.withdrawnAt)) }),
  ...(grant.withdrawnNote && { withdrawnNote: grant.withdrawnNote }),
  ...(grant.sample === true && { sample: true }),
});

/** `labels` of an answer: absent where there are none. */
export const labelled = (grants: readonly GrantBrief[] | null): { readonly labels?: LabelGrant[] } =>
  grants === null ? {} : { labels: grants.map(toGrant) };

/** Every label of a portal, by name. */
export async function listLabels(queries: Queries, portal: string): Promise<BrandLabel[]> {
  const rows = await queries<{ label: BrandLabel }[]>`
    SELECT jsonb_strip_nulls(jsonb_build_object('id', label_id, 'name', name, 'kind', kind, 'owner', owner,
      'registration', registration, 'sample', nullif(sample, false))) AS label
    FROM brand_labels WHERE portal_id = ${portal} ORDER BY name, label_id`;
  return rows.map(({ label }) => label);
}
