import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { idle, type Collection, type Entry } from '../store/index.ts';

/** What to read: a collection and references in it. `undefined` while there is nothing to read. */
export type Readings<T> = readonly [Collection<T>, readonly string[]] | undefined;

/** Keeps an element's readings of several entries of one collection: as `EntryController` does of one. */
export class EntriesController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #readings: () => Readings<T>;
  readonly #stops = new Map<string, () => void>();
  #collection: Collection<T> | undefined;

  constructor(host: ReactiveControllerHost, readings: () => Readings<T>) {
    this.#host = host;
    this.#readings = readings;
    host.addController(this);
  }

  entry(ref: string): Entry<T> {
    return this.#collection?.get(ref) ?? idle;
  }

  /** Asks again: for a retry button, or when the answer is known to be old. */
  retry(ref: string): void {
    this.#collection?.refresh(ref);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const readings = this.#readings();
    const before = new Map(this.#stops);
    const same = readings?.[0] === this.#collection;
    this.#collection = readings?.[0];
    this.#stops.clear();
    if (readings !== undefined) {
      const [collection, refs] = readings;
      for (const ref of new Set(refs)) {
        const going = same ? before.get(ref) : undefined;
        if (going !== undefined) before.delete(ref);
        this.#stops.set(ref, going ?? collection.read(ref, this.#onChange));
      }
    }
    // What is new was asked first: a flight that both need is not aborted.
    for (const stop of before.values()) stop();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops.values()) stop();
    this.#stops.clear();
  }

  readonly #onChange = (): void => this.#host.requestUpdate();
}
