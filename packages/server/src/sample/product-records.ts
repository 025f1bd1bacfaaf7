import type { OcopRecognition } from '@nongsan/core';
import type { ProductRecord, StockRecord, VariantRecord } from '../repository/index.ts';
import { addDays, nextSeason, type Calendar } from './calendar.ts';
import { sampleId } from './identifiers.ts';
import type { FindPicture } from './pictures.ts';
import { kindOf, type Sample } from './read.ts';
import { productSampleFields } from './sample-fields.ts';
import type { SampleKind, SampleProduct, SampleStore, SampleVariant } from './schema.ts';

export interface ProductContext {
  readonly sample: Sample;
  readonly portal: string;
  readonly store: SampleStore;
  readonly picture: FindPicture;
  readonly calendar: Calendar;
}

export const productId = (portal: string, product: Pick<SampleProduct, 'slug'>): string =>
  sampleId('product', portal, product.slug);

export function productRecord(context: ProductContext, product: SampleProduct, lot: string | undefined): ProductRecord {
  const { sample, portal, store, picture, calendar } = context;
  const kind = kindOf(sample, product.kind);
  const inStore = store.products.indexOf(product);
  return {
    id: productId(portal, product),
    store: sampleId('store', portal, store.slug),
    slug: product.slug,
    type: kind.type ?? 'goods',
    name: product.name,
    summary: kind.summary,
    description: kind.description,
    pictures: [picture(kind.picture)],
    variants: product.variants.map((variant) => variantRecord(portal, product, variant, kind, calendar)),
    ocop: [recognition(product, kind)],
    ...(kind.minimumAge === undefined ? {} : { minimumAge: kind.minimumAge }),
    ...(product.freshness === undefined ? {} : { freshness: product.freshness }),
    ...(lot === undefined ? {} : { currentLot: lot }),
    sampleFields: productSampleFields,
    // Every store's first product comes before anybody's second: a portal's list begins with many households.
    position: inStore * 1000 + store.position,
  };
}

const recognition = (product: SampleProduct, kind: SampleKind): OcopRecognition => ({
  group: kind.group,
  ...product.ocop,
});

const variantId = (portal: string, product: SampleProduct, variant: SampleVariant): string =>
  sampleId('variant', portal, product.slug, variant.code);

function variantRecord(
  portal: string,
  product: SampleProduct,
  variant: SampleVariant,
  kind: SampleKind,
  calendar: Calendar,
): VariantRecord {
  return {
    id: variantId(portal, product, variant),
    name: variant.name,
    ...(variant.content === undefined ? {} : { content: variant.content }),
    price: variant.price,
    taxRate: kind.taxRate,
    taxIncluded: true,
    order: variant.order,
    ...(variant.gtin === undefined ? {} : { gtin: variant.gtin }),
    stock: stockRecord(variant, calendar),
  };
}

/** A season decides first; a pre-order names the day on which its parcel leaves. */
export function stockRecord(variant: SampleVariant, { today }: Calendar): StockRecord {
  const base = { quantity: variant.stock, lowAt: variant.lowAt, shown: true };
  const from = variant.season && nextSeason(variant.season, today);
  if (from !== undefined) return { ...base, sale: 'outOfSeason', availableFrom: from };
  if (variant.sale !== 'preorder') return { ...base, sale: variant.sale ?? 'open' };
  return { ...base, sale: 'preorder', availableFrom: addDays(today, variant.availableInDays ?? 7) };
}
