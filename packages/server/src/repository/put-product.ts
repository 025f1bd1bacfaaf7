import { foldText } from '@nongsan/core/text';
import { asJson, type Queries } from '../database/index.ts';
import { putDirectoryEntry } from './directory.ts';
import type { ProductRecord, StockRecord, VariantRecord } from './records.ts';

const jsonOrNull = (queries: Queries, value: object | undefined) =>
  value === undefined ? null : queries.json(asJson(value));

interface StoreWords {
  readonly portal: string;
  readonly name: string;
  readonly commune: string;
  readonly province: string;
}

/**
 * Writes a product of a store that is there, with its variants and recognitions, and makes its identifier and slug lead to it.
 * Variants that the record no longer has are retired. Stock is only written for variants that are new: selling changes it.
 */
export async function putProduct(queries: Queries, product: ProductRecord): Promise<void> {
  const [store] = await queries<StoreWords[]>`
    SELECT portal_id AS portal, name, place ->> 'commune' AS commune, place ->> 'province' AS province
    FROM stores WHERE store_id = ${product.store}`;
  if (store === undefined) throw new RangeError(`There is no store ${product.store} for product ${product.id}`);
  const row = {
    store_id: product.store,
    product_id: product.id,
    portal_id: store.portal,
    slug: product.slug,
    type: product.type,
    name: queries.json(asJson(product.name)),
    summary: jsonOrNull(queries, product.summary),
    description: jsonOrNull(queries, product.description),
    pictures: queries.json(asJson(product.pictures)),
    minimum_age: product.minimumAge ?? null,
    current_lot_id: product.currentLot ?? null,
    state: 'active',
    sample_fields: [...(product.sampleFields ?? [])],
    position: product.position,
    search_text: searchText(product, store),
    updated_at: new Date(),
  };
  await queries`INSERT INTO products ${queries(row)} ON CONFLICT (store_id, product_id) DO UPDATE SET ${queries(row)}`;
  for (const code of [product.id, product.slug]) {
    const entry = { portal: store.portal, kind: 'product', code, store: product.store, target: product.id } as const;
    await putDirectoryEntry(queries, entry);
  }
  await putRecognitions(queries, product);
  await putPromise(queries, product);
  await putVariants(queries, product, store.portal);
}

function searchText(product: ProductRecord, store: StoreWords): string {
  const texts = [product.name, product.summary ?? {}].flatMap((text) => Object.values(text));
  const words = [...texts, store.name, store.commune, store.province, ...(product.keywords ?? [])];
  return foldText(words.join(' ')).replace(/\s+/g, ' ').trim();
}

async function putRecognitions(queries: Queries, product: ProductRecord): Promise<void> {
  await queries`DELETE FROM ocop_recognitions WHERE store_id = ${product.store} AND product_id = ${product.id}`;
  for (const [index, ocop] of (product.ocop ?? []).entries()) {
    const row = {
      store_id: product.store,
      product_id: product.id,
      recognition_no: index,
      ocop_group: ocop.group,
      stars: ocop.stars,
      issuer: ocop.issuer ?? null,
      decision: ocop.decision ?? null,
      decided_on: ocop.decidedOn ?? null,
      decided_by: ocop.decidedBy ?? null,
      decided_text: ocop.decidedText ?? null,
      source: ocop.source ?? null,
    };
    await queries`INSERT INTO ocop_recognitions ${queries(row)}`;
  }
}

async function putPromise(queries: Queries, { store, id, freshness }: ProductRecord): Promise<void> {
  if (freshness === undefined) {
    await queries`DELETE FROM freshness_promises WHERE store_id = ${store} AND product_id = ${id}`;
    return;
  }
  const row = { store_id: store, product_id: id, hours: freshness.hours, starts_at: freshness.startsAt };
  await queries`
    INSERT INTO freshness_promises ${queries(row)} ON CONFLICT (store_id, product_id) DO UPDATE SET ${queries(row)}`;
}

async function putWeight(queries: Queries, store: string, variant: VariantRecord): Promise<void> {
  if (variant.shippingWeight === undefined) {
    await queries`DELETE FROM variant_weights WHERE store_id = ${store} AND variant_id = ${variant.id}`;
    return;
  }
  const row = { store_id: store, variant_id: variant.id, grams: variant.shippingWeight };
  await queries`
    INSERT INTO variant_weights ${queries(row)} ON CONFLICT (store_id, variant_id) DO UPDATE SET ${queries(row)}`;
}

async function putVariants(queries: Queries, product: ProductRecord, portal: string): Promise<void> {
  await queries`
    UPDATE variants SET state = 'retired'
    WHERE store_id = ${product.store} AND product_id = ${product.id}
      AND variant_id <> ALL (${product.variants.map((variant) => variant.id)}::text[])`;
  for (const [position, variant] of product.variants.entries()) {
    await putVariant(queries, product, variant, position);
    const entry = { portal, kind: 'variant', code: variant.id, store: product.store, target: variant.id } as const;
    await putDirectoryEntry(queries, entry);
  }
}

async function putVariant(queries: Queries, product: ProductRecord, variant: VariantRecord, position: number) {
  const row = {
    store_id: product.store,
    variant_id: variant.id,
    product_id: product.id,
    name: queries.json(asJson(variant.name)),
    content: jsonOrNull(queries, variant.content),
    price_amount: variant.price,
    tax_rate: variant.taxRate,
    tax_included: variant.taxIncluded,
    order_unit: variant.order.unit,
    order_step: variant.order.step,
    order_min: variant.order.min,
    order_max: variant.order.max ?? null,
    gtin: variant.gtin ?? null,
    state: 'active',
    position,
  };
  await queries`INSERT INTO variants ${queries(row)} ON CONFLICT (store_id, variant_id) DO UPDATE SET ${queries(row)}`;
  await putWeight(queries, product.store, variant);
  const stock = stockRow(product.store, variant.id, variant.stock);
  await queries`INSERT INTO stock ${queries(stock)} ON CONFLICT (store_id, variant_id) DO NOTHING`;
}

const stockRow = (store: string, variant: string, stock: StockRecord) => ({
  store_id: store,
  variant_id: variant,
  quantity: stock.quantity,
  low_at: stock.lowAt ?? '0',
  sale: stock.sale,
  available_from: stock.availableFrom ?? null,
  shown: stock.shown,
});

/** Sets what there is of a variant to sell, whatever there was before. What carts hold of it is among that. */
export async function setStock(queries: Queries, store: string, variant: string, stock: StockRecord): Promise<void> {
  const row = stockRow(store, variant, stock);
  await queries`INSERT INTO stock ${queries(row)} ON CONFLICT (store_id, variant_id) DO UPDATE SET ${queries(row)}`;
  await queries`
    UPDATE stock k SET quantity = greatest(0, k.quantity - h.quantity)
    FROM (SELECT sum(quantity) AS quantity FROM stock_hold_lines
      WHERE store_id = ${store} AND variant_id = ${variant} HAVING count(*) > 0) h
    WHERE k.store_id = ${store} AND k.variant_id = ${variant}`;
}
