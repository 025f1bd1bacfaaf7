import {
  SourceError,
  uniformSource,
  type LotRef,
  type ProductQuery,
  type Result,
  type StorefrontSource,
} from '@nongsan/core';
import { listKey, lotKey, only, sourceFailure, type SnapshotCollection } from '@nongsan/elements/rendering';

type Entries = Partial<Record<SnapshotCollection, Record<string, unknown>>>;

/** What went wrong with one thing that was asked for. */
export interface ReadFailure {
  readonly collection: SnapshotCollection;
  readonly reference: string;
  readonly error: SourceError;
}

/** Passes questions on to a source and keeps the answers, as a catalog keeps them, for the page's snapshot. */
export class RecordedSource {
  readonly source: StorefrontSource;
  readonly entries: Entries = {};
  readonly failures: ReadFailure[] = [];
  readonly #pending = new Set<Promise<unknown>>();
  #asked = false;

  constructor(inner: StorefrontSource) {
    const personal = uniformSource((method) =>
      Promise.reject(new SourceError('internal', `A server asks for nobody: ${method}`)),
    );
    this.source = {
      ...personal,
      ...(inner.ordering !== undefined && { ordering: inner.ordering }),
      portal: () => this.#one('portal', only, () => inner.portal()),
      issuers: () => this.#one('issuers', only, () => inner.issuers()),
      listProducts: (query: ProductQuery) => this.#one('lists', listKey(query), () => inner.listProducts(query)),
      lot: (ref: LotRef) => this.#one('lots', lotKey(ref), () => inner.lot(ref)),
      products: (refs) => this.#many('products', refs, () => inner.products(refs)),
      stores: (refs) => this.#many('stores', refs, () => inner.stores(refs)),
      availability: (refs) => this.#many('availability', refs, () => inner.availability(refs)),
    };
  }

  /** Waits until every answer has come; `false` when nothing was asked since the last time. */
  async settled(): Promise<boolean> {
    await nextTask(); // a catalog asks at the end of the tick
    while (this.#pending.size > 0) {
      await Promise.allSettled(this.#pending);
      await nextTask();
    }
    const asked = this.#asked;
    this.#asked = false;
    return asked;
  }

  #one<T>(collection: SnapshotCollection, reference: string, ask: () => Promise<T>): Promise<T> {
    return this.#track(async () => {
      try {
        const value = await ask();
        this.#keep(collection, reference, value);
        return value;
      } catch (cause) {
        throw this.#fail(collection, reference, cause);
      }
    });
  }

  #many<T>(
    collection: SnapshotCollection,
    references: readonly string[],
    ask: () => Promise<ReadonlyMap<string, Result<T>>>,
  ): Promise<ReadonlyMap<string, Result<T>>> {
    return this.#track(async () => {
      try {
        const results = await ask();
        for (const [reference, result] of results) {
          if (result.ok) this.#keep(collection, reference, result.value);
          else this.#fail(collection, reference, result.error);
        }
        return results;
      } catch (cause) {
        throw references.map((reference) => this.#fail(collection, reference, cause))[0] ?? sourceFailure(cause);
      }
    });
  }

  #track<T>(read: () => Promise<T>): Promise<T> {
    this.#asked = true;
    const reading = read();
    this.#pending.add(reading);
    const done = (): void => void this.#pending.delete(reading);
    reading.then(done, done);
    return reading;
  }

  #keep(collection: SnapshotCollection, reference: string, value: unknown): void {
    // Without a prototype: a reference may be called anything.
    const entries = (this.entries[collection] ??= Object.create(null) as Record<string, unknown>);
    entries[reference] = value;
  }

  #fail(collection: SnapshotCollection, reference: string, cause: unknown): SourceError {
    const error = sourceFailure(cause);
    this.failures.push({ collection, reference, error });
    return error;
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
