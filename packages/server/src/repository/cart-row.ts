import type { CartLine, LocalizedText, Quantity, QuantityRule, Unit } from '@nongsan/core';
import { fromThousandths, lineTotal, quantityFault, toThousandths, vnd } from '@nongsan/core';
import type { FreshnessStart, PickupPlace } from '@nongsan/core/shipping';
import type { Queries } from '../database/index.ts';
import type { KeptShipping } from '../shipping/kept-shipping.ts';
import { isSold, orderable, stockColumns, type StockState } from './availability.ts';
import { lineChanges } from '../selling/line-changes.ts';
import type { Links } from './links.ts';
import type { PictureRecord } from './records.ts';

/** A line with everything it is shown and ordered by, as it is now. */
export interface CartRow extends StockState {
  readonly id: string;
  readonly lineNo: number;
  readonly variant: string;
  readonly ordered: string;
  readonly productId: string;
  readonly productSlug: string;
  readonly productName: LocalizedText;
  readonly picture: PictureRecord | null;
  readonly minimumAge: number | null;
  readonly storeId: string;
  readonly storeSlug: string;
  readonly storeName: string;
  readonly variantName: LocalizedText;
  readonly unit: Unit;
  readonly max: string | null;
  readonly price: number;
  readonly taxRate: string;
  readonly taxIncluded: boolean;
  readonly content: Quantity | null;
  /** What a unit weighs with its packing, where the seller says so. */
  readonly grams: number | null;
  readonly freshHours: number | null;
  readonly freshStart: FreshnessStart | null;
  /** The day on which the lot that is sold now was harvested. */
  readonly harvestedOn: string | null;
  readonly storeShipping: KeptShipping | null;
  readonly storePickup: PickupPlace | null;
  /** Of a unit, and what could be had, when the buyer last changed the line; null where an earlier release wrote it. */
  readonly addedPrice: number | null;
  readonly addedLeft: string | null;
}

export const readCartRows = (queries: Queries, checkout: string) => queries<CartRow[]>`
  SELECT l.line_id AS id, l.line_no AS "lineNo", l.variant_id AS variant, trim_scale(l.quantity)::text AS ordered,
    p.product_id AS "productId", p.slug AS "productSlug", p.name AS "productName", p.pictures -> 0 AS picture,
    p.minimum_age AS "minimumAge", s.store_id AS "storeId", s.slug AS "storeSlug", s.name AS "storeName",
    v.name AS "variantName", v.order_unit AS unit, trim_scale(v.order_max)::text AS max, v.price_amount AS price,
    v.tax_rate AS "taxRate", v.tax_included AS "taxIncluded", v.content, w.grams, f.hours AS "freshHours",
    f.starts_at AS "freshStart", h.harvested_on::text AS "harvestedOn", x.shipping AS "storeShipping",
    x.pickup AS "storePickup", l.added_price AS "addedPrice", trim_scale(l.added_left)::text AS "addedLeft",
    ${stockColumns(queries, checkout)}
  FROM checkout_lines l
  JOIN variants v ON v.store_id = l.store_id AND v.variant_id = l.variant_id
  JOIN products p ON p.store_id = v.store_id AND p.product_id = v.product_id
  JOIN stores s ON s.store_id = v.store_id
  LEFT JOIN stock k ON k.store_id = v.store_id AND k.variant_id = v.variant_id
  LEFT JOIN variant_weights w ON w.store_id = v.store_id AND w.variant_id = v.variant_id
  LEFT JOIN freshness_promises f ON f.store_id = p.store_id AND f.product_id = p.product_id
  LEFT JOIN lots h ON h.store_id = p.store_id AND h.lot_id = p.current_lot_id AND f.starts_at = 'harvested'
  LEFT JOIN store_shipping x ON x.store_id = s.store_id
  WHERE l.checkout_id = ${checkout}
  ORDER BY l.line_no`;

export const orderRule = (row: Pick<CartRow, 'unit' | 'step' | 'min' | 'max'>): QuantityRule => ({
  unit: row.unit,
  step: row.step,
  min: row.min,
  ...(row.max !== null && { max: row.max }),
});

/** What stands in the way of ordering a line as it is, now. */
function lineIssue(row: CartRow): CartLine['issue'] {
  if (!isSold(row)) return 'unavailable';
  const left = orderable(row);
  if (left === 0) return 'soldOut';
  if (left < toThousandths(row.ordered)) return 'notEnough';
  // The seller has changed step, least or most since the line was added.
  return quantityFault(orderRule(row), row.ordered) === undefined ? 'none' : 'unavailable';
}

export function toCartLine(row: CartRow, links: Links): CartLine {
  const issue = lineIssue(row);
  const priced = {
    unitPrice: vnd(row.price),
    quantity: row.ordered,
    discount: vnd(0),
    taxRate: row.taxRate,
    taxIncluded: row.taxIncluded,
  };
  return {
    id: row.id,
    variant: row.variant,
    product: {
      id: row.productId,
      name: row.productName,
      url: links.page('product', { slug: row.productSlug, id: row.productId, store: row.storeSlug }),
      ...(row.picture && { picture: links.picture(row.picture) }),
      ...(row.minimumAge !== null && { minimumAge: row.minimumAge }),
    },
    store: { id: row.storeId, name: row.storeName },
    variantName: row.variantName,
    order: orderRule(row),
    ...priced,
    total: lineTotal(priced),
    issue,
    ...(issue === 'notEnough' && { available: fromThousandths(orderable(row)) }),
    ...(row.sale === 'preorder' && row.availableFrom !== null && { from: row.availableFrom }),
    ...lineChanges(row),
  };
}
