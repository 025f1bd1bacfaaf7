import type { Page, Product } from '@nongsan/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EntriesController } from '../../internal/entries-controller.ts';
import type { PortalHandle } from '../../internal/portal-handle.ts';
import { shelfKey } from '../../internal/shelf-key.ts';
import { idle, type Entry } from '../../store/index.ts';

/** What a store sells, page after page. */
export class Shelf implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #where: () => readonly [PortalHandle, string] | undefined;
  readonly #pages: EntriesController<Page<Product>>;
  readonly #kept = new WeakSet<Page<Product>>();
  #store: string | undefined;
  #handle: PortalHandle | undefined;
  #cursors: readonly string[] = [];

  /** @param where the portal, and the store by identifier or slug; `undefined` while there is none */
  constructor(host: ReactiveControllerHost, where: () => readonly [PortalHandle, string] | undefined) {
    this.#host = host;
    this.#where = where;
    // First, so that the cursors of another store are gone when the pages are read.
    host.addController(this);
    this.#pages = new EntriesController(host, () => {
      return this.#handle === undefined ? undefined : [this.#handle.catalog.lists, this.#keys()];
    });
  }

  /** The pages that have come, in order. */
  get pages(): readonly Page<Product>[] {
    return this.#entries().flatMap((entry) => (entry.state === 'ready' ? [entry.value] : []));
  }

  /** The page that was asked for last. */
  get last(): Entry<Page<Product>> {
    return this.#entries().at(-1) ?? idle;
  }

  get hasMore(): boolean {
    const { last } = this;
    return last.state !== 'ready' || last.value.next !== undefined;
  }

  /** Asks for the next page, once; after a failure for the same one again. */
  more(): void {
    const { last } = this;
    if (last.state === 'failed') this.#pages.retry(this.#keys().at(-1) ?? '');
    if (last.state !== 'ready' || last.value.next === undefined) return;
    this.#cursors = [...this.#cursors, last.value.next];
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const [handle, store] = this.#where() ?? [];
    if (store !== this.#store || handle?.catalog !== this.#handle?.catalog) this.#cursors = [];
    this.#store = store;
    this.#handle = handle;
    this.#keep();
  }

  /** What came in a list need not be asked for one by one: elsewhere in the page the same product costs no request. */
  #keep(): void {
    for (const page of this.pages) {
      if (this.#kept.has(page)) continue;
      this.#kept.add(page);
      for (const item of page.items) {
        if (!item.ok) continue;
        this.#handle?.catalog.products.put(item.value.id, item.value);
        this.#handle?.catalog.products.put(item.value.slug, item.value);
      }
    }
  }

  #entries(): readonly Entry<Page<Product>>[] {
    return this.#keys().map((key) => this.#pages.entry(key));
  }

  #keys(): readonly string[] {
    const store = this.#store;
    if (store === undefined) return [];
    return [shelfKey(store), ...this.#cursors.map((cursor) => shelfKey(store, cursor))];
  }
}
