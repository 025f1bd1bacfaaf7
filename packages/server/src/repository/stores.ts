import type { LabelledStore, LocalizedText, Store } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import { instant } from './instant.ts';
import { labelled, storeLabels, type GrantBrief } from './labels.ts';
import type { Links } from './links.ts';
import type { PictureRecord } from './records.ts';
import { toStoreSummary, type StoreBrief } from './store-summary.ts';

interface StoreRow extends StoreBrief {
  readonly story: LocalizedText | null;
  readonly practices: LocalizedText | null;
  readonly picture: PictureRecord | null;
  readonly contact: Store['contact'];
  readonly verified: Store['verified'] | null;
  readonly productCount: number;
  readonly sampleFields: string[];
  readonly updatedAt: Date;
  readonly labels: readonly GrantBrief[] | null;
}

const storeColumns = (queries: Queries) => queries`
  s.store_id AS id, s.slug, s.name, s.kind, s.place, s.story, s.practices, s.picture, s.contact, s.verified,
  s.sample_fields AS "sampleFields", s.updated_at AS "updatedAt",
  (SELECT count(*)::int FROM products p WHERE p.store_id = s.store_id AND p.state = 'active') AS "productCount",
  ${storeLabels(queries)} AS labels`;

const toStore = (row: StoreRow, links: Links): LabelledStore => ({
  ...toStoreSummary(row, links),
  ...(row.story && { story: row.story }),
  ...(row.practices && { practices: row.practices }),
  ...(row.picture && { picture: links.picture(row.picture) }),
  contact: row.contact,
  ...(row.verified && { verified: row.verified }),
  ...labelled(row.labels),
  productCount: row.productCount,
  ...(row.sampleFields.length > 0 && { sampleFields: row.sampleFields }),
  updatedAt: instant(row.updatedAt),
});

/** Stores by identifier or slug, also former slugs; keys of the answer are the refs asked. Missing ones are absent. */
export async function findStores(
  queries: Queries,
  portal: string,
  refs: readonly string[],
  links: Links,
): Promise<Map<string, LabelledStore>> {
  const rows = await queries<(StoreRow & { ref: string })[]>`
    SELECT d.code AS ref, ${storeColumns(queries)}
    FROM directory d JOIN stores s ON s.store_id = d.store_id
    WHERE d.portal_id = ${portal} AND d.kind = 'store' AND d.code = ANY (${[...refs]}::text[])`;
  return new Map(rows.map((row) => [row.ref, toStore(row, links)]));
}

/** One page of a portal's stores in its order. */
export async function listStores(
  queries: Queries,
  portal: string,
  page: { readonly limit: number; readonly offset: number },
  links: Links,
): Promise<LabelledStore[]> {
  const rows = await queries<StoreRow[]>`
    SELECT ${storeColumns(queries)} FROM stores s
    WHERE s.portal_id = ${portal} ORDER BY s.position, s.store_id LIMIT ${page.limit} OFFSET ${page.offset}`;
  return rows.map((row) => toStore(row, links));
}

/** Identifier of the store behind an identifier or slug. */
export async function storeIdOf(queries: Queries, portal: string, ref: string): Promise<string | undefined> {
  const [row] = await queries<{ id: string }[]>`
    SELECT store_id AS id FROM directory WHERE portal_id = ${portal} AND kind = 'store' AND code = ${ref}`;
  return row?.id;
}
