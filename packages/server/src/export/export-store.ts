import type { Availability, Product, Store } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import { findAvailability, findLot, listProducts, type Links } from '../repository/index.ts';
import { asFile, filePath, mostLots, mostProducts, type WriteFile } from './files.ts';
import type { IndexFile } from './index-file.ts';
import { readNames, readTexts, type Names } from './names.ts';

export interface StoreExport {
  readonly queries: Queries;
  readonly portal: string;
  readonly links: Links;
  readonly now: Date;
  readonly write: WriteFile;
  readonly index: IndexFile;
}

/** Writes one store with its products, their availability and their lots, a file at a time. */
export async function exportStore(job: StoreExport, store: Store): Promise<void> {
  const names = await readNames(job.queries, job.portal, store.id);
  await writeProducts(job, store, names);
  await writeLots(job, store, names);
}

async function writeProducts({ queries, portal, links, now, write, index }: StoreExport, store: Store, names: Names) {
  const texts = await readTexts(queries, store.id);
  let owner = 0;
  let products: readonly Product[] = [];
  for (let part = 1; part === 1 || products.length === mostProducts; part++) {
    const page = { portal, store: store.id, similar: false, limit: mostProducts, offset: (part - 1) * mostProducts };
    products = await listProducts(queries, page, links);
    if (part > 1 && products.length === 0) return;
    const path = filePath('stores', store.slug, part);
    const file = index.addFile(path);
    if (part === 1) owner = index.addStore(file, names.of('store', store.id, store.slug));
    const variants = products.flatMap((product) => product.variants.map(({ id }) => id));
    const availability = await findAvailability(queries, portal, variants, now);
    for (const product of products) {
      const entry = {
        file,
        store: owner,
        refs: names.of('product', product.id, product.slug),
        text: texts.get(product.id) ?? '',
      };
      index.addProduct(
        product.id,
        entry,
        product.variants.map(({ id }) => id),
      );
    }
    const snapshot = variants.flatMap((variant) => availability.get(variant) ?? []).map(asSnapshot);
    await write(path, asFile({ ...(part === 1 && { stores: [store] }), products, availability: snapshot }));
  }
}

/**
 * A count grows old faster than a status, so it stays at home; and the moment stands once, in `portal.json`: a file whose
 * content did not change is the same file after the next export.
 */
function asSnapshot({ variant, status, from }: Availability): Omit<Availability, 'checkedAt'> {
  return { variant, status, ...(from !== undefined && { from }) };
}

async function writeLots({ queries, portal, links, write, index }: StoreExport, store: Store, names: Names) {
  for (let start = 0, part = 1; start < names.lots.length; start += mostLots, part++) {
    const path = filePath('lots', store.slug, part);
    const file = index.addFile(path);
    const lots = [];
    for (const id of names.lots.slice(start, start + mostLots)) {
      const lot = await findLot(queries, portal, id, links);
      if (lot === undefined) continue;
      lots.push(lot);
      index.addLot(file, names.of('lot', id, lot.code));
    }
    await write(path, asFile({ lots }));
  }
}
