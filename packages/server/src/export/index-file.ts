import { staticFormat, type StaticDirectory, type StaticIndex, type StaticSearch } from '@nongsan/core/static-files';
import type { Portal, TraceIssuer } from '@nongsan/core';

interface ProductEntry {
  readonly file: number;
  readonly store: number;
  readonly refs: string[];
  readonly text: string;
}

/** Gathers what finds things while the files are written: a few names a product, never the products. */
export class IndexFile {
  readonly files: string[] = [];
  readonly #stores: StaticIndex['stores'] = [];
  readonly #products = new Map<string, ProductEntry>();
  readonly #variants: StaticDirectory['variants'] = [];
  readonly #lots: StaticDirectory['lots'] = [];

  get counts() {
    return { stores: this.#stores.length, products: this.#products.size, lots: this.#lots.length };
  }

  /** The number by which entries name a file. */
  addFile(path: string): number {
    return this.files.push(path) - 1;
  }

  /** The number by which products name their store. */
  addStore(file: number, refs: string[]): number {
    return this.#stores.push({ file, refs }) - 1;
  }

  addProduct(id: string, entry: ProductEntry, variants: readonly string[]): void {
    this.#products.set(id, entry);
    for (const variant of variants) this.#variants.push({ file: entry.file, refs: [variant] });
  }

  addLot(file: number, refs: string[]): void {
    this.#lots.push({ file, refs });
  }

  /** @param order identifiers in the portal's order */
  write(portal: Portal, issuers: readonly TraceIssuer[], order: readonly string[], exportedAt: string) {
    const products = order.flatMap((id) => this.#products.get(id) ?? []);
    const index: StaticIndex = {
      format: staticFormat,
      exportedAt,
      portal,
      issuers,
      files: this.files,
      stores: this.#stores,
      products: products.map(({ file, store, refs }) => ({ file, store, refs })),
      directory: 'directory.json',
      search: 'search.json',
    };
    const directory: StaticDirectory = { variants: this.#variants, lots: this.#lots };
    const search: StaticSearch = { texts: products.map(({ text }) => text) };
    return { index, directory, search };
  }
}
