import type { LabelledProduct, LocalizedText, OcopRecognition, Product, Quantity, Unit, Variant } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import { instant } from './instant.ts';
import { labelled, productLabels, type GrantBrief } from './labels.ts';
import type { Links } from './links.ts';
import { toLotSummary, type LotBrief } from './lot-summary.ts';
import type { PictureRecord } from './records.ts';
import { toStoreSummary, type StoreBrief } from './store-summary.ts';

interface VariantRow {
  readonly id: string;
  readonly name: LocalizedText;
  readonly content?: Quantity;
  readonly price: number;
  readonly currency: 'VND';
  readonly taxRate: string;
  readonly taxIncluded: boolean;
  readonly unit: Unit;
  readonly step: string;
  readonly min: string;
  readonly max?: string;
  readonly gtin?: string;
}

/** A product as `productColumns` selects it. */
export interface ProductRow {
  readonly id: string;
  readonly slug: string;
  readonly type: Product['type'];
  readonly name: LocalizedText;
  readonly summary: LocalizedText | null;
  readonly description: LocalizedText | null;
  readonly pictures: readonly PictureRecord[];
  readonly minimumAge: number | null;
  readonly sampleFields: string[];
  readonly updatedAt: Date;
  readonly store: StoreBrief;
  readonly variants: readonly VariantRow[];
  readonly ocop: OcopRecognition | null;
  readonly lot: LotBrief | null;
  readonly labels: readonly GrantBrief[] | null;
}

/**
 * Everything a product's answer needs, for a query over `products p JOIN stores s`: one round trip however many products.
 * Quantities leave the database as text, because JSON numbers are floats.
 */
export const productColumns = (queries: Queries) => queries`
  p.product_id AS id, p.slug, p.type, p.name, p.summary, p.description, p.pictures,
  p.minimum_age AS "minimumAge", p.sample_fields AS "sampleFields", p.updated_at AS "updatedAt",
  jsonb_build_object('id', s.store_id, 'slug', s.slug, 'name', s.name, 'kind', s.kind, 'place', s.place) AS store,
  (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'id', v.variant_id, 'name', v.name, 'content', v.content, 'price', v.price_amount, 'currency', v.currency,
      'taxRate', v.tax_rate, 'taxIncluded', v.tax_included, 'unit', v.order_unit,
      'step', trim_scale(v.order_step)::text, 'min', trim_scale(v.order_min)::text,
      'max', trim_scale(v.order_max)::text, 'gtin', v.gtin)) ORDER BY v.position, v.variant_id)
    FROM variants v
    WHERE v.store_id = p.store_id AND v.product_id = p.product_id AND v.state = 'active') AS variants,
  (SELECT jsonb_strip_nulls(jsonb_build_object(
      'group', o.ocop_group, 'stars', o.stars, 'issuer', o.issuer, 'decision', o.decision,
      'decidedOn', o.decided_on, 'decidedBy', o.decided_by, 'decidedText', o.decided_text,
      'source', o.source))
    FROM ocop_recognitions o WHERE o.store_id = p.store_id AND o.product_id = p.product_id
    ORDER BY o.recognition_no DESC LIMIT 1) AS ocop,
  (SELECT jsonb_strip_nulls(jsonb_build_object(
      'id', l.lot_id, 'code', l.code, 'status', l.status, 'linkPath', l.link_path, 'signature', l.signature,
      'harvestedOn', l.harvested_on, 'useBy', l.use_by, 'issuer', l.issuer, 'checkedAt', l.checked_at,
      'growingArea', (SELECT jsonb_build_object('code', g.code, 'status', g.status, 'checkedOn', g.checked_on)
        FROM lot_growing_areas lg JOIN growing_areas g USING (store_id, area_id)
        WHERE lg.store_id = l.store_id AND lg.lot_id = l.lot_id ORDER BY lg.position LIMIT 1)))
    FROM lots l WHERE l.store_id = p.store_id AND l.lot_id = p.current_lot_id) AS lot,
  ${productLabels(queries)} AS labels`;

/** A row as the contract's product, with the asking site's addresses. */
export const toProduct = (row: ProductRow, links: Links): LabelledProduct => ({
  id: row.id,
  slug: row.slug,
  type: row.type,
  name: row.name,
  ...(row.summary && { summary: row.summary }),
  ...(row.description && { description: row.description }),
  store: toStoreSummary(row.store, links),
  pictures: row.pictures.map((picture) => links.picture(picture)),
  variants: row.variants.map(toVariant),
  ...(row.ocop && { ocop: row.ocop }),
  ...(row.minimumAge !== null && { minimumAge: row.minimumAge }),
  ...(row.lot && { lot: toLotSummary(row.lot, links) }),
  ...labelled(row.labels),
  url: links.page('product', { slug: row.slug, id: row.id, store: row.store.slug }),
  ...(row.sampleFields.length > 0 && { sampleFields: row.sampleFields }),
  updatedAt: instant(row.updatedAt),
});

const toVariant = (row: VariantRow): Variant => ({
  id: row.id,
  name: row.name,
  ...(row.content && { content: row.content }),
  price: { amount: row.price, currency: row.currency },
  taxRate: row.taxRate,
  taxIncluded: row.taxIncluded,
  order: {
    unit: row.unit,
    step: row.step,
    min: row.min,
    ...(row.max !== undefined && { max: row.max }),
  },
  ...(row.gtin !== undefined && { gtin: row.gtin }),
});
