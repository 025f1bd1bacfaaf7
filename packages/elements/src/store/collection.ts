import { SourceError, type Result } from '@nongsan/core';
import { idle, loading, type Entry } from './entry.ts';
import { sourceFailure } from './source-failure.ts';

export type Load<T> = (refs: readonly string[], signal: AbortSignal) => Promise<ReadonlyMap<string, Result<T>>>;

/** Something that is on its way, or is not. */
type Settling = Pick<Collection<unknown>, 'settled'>;

interface Flight {
  readonly abort: AbortController;
  readonly refs: Set<string>;
}

interface Slot<T> {
  entry: Entry<T>;
  flight: Flight | undefined;
  readonly listeners: Set<() => void>;
}

/**
 * Things of one kind by reference, read by many elements: what is asked in one tick goes out in one request,
 * a flight is aborted when its last reader has left, and of two answers the last asked wins.
 */
export class Collection<T> {
  readonly #load: Load<T>;
  readonly #after: Settling | undefined;
  readonly #slots = new Map<string, Slot<T>>();
  readonly #flying = new Set<Promise<void>>();
  #wanted = new Set<string>();

  /** @param after what is waited for before a request goes out, so that what it brings is asked for in the same one */
  constructor(load: Load<T>, after?: Settling) {
    this.#load = load;
    this.#after = after;
  }

  get(ref: string): Entry<T> {
    return this.#slots.get(ref)?.entry ?? idle;
  }

  /** Starts reading; `listener` is called after each change. The answer ends the reading. */
  read(ref: string, listener: () => void): () => void {
    const slot = this.#slot(ref);
    slot.listeners.add(listener);
    if (slot.entry.state === 'idle') this.refresh(ref);
    return () => {
      slot.listeners.delete(listener);
      // An element that is moved in the page leaves and comes back within one task.
      if (slot.listeners.size === 0) queueMicrotask(() => this.#release(ref, slot));
    };
  }

  /** Asks again; what is on screen stays there meanwhile. */
  refresh(ref: string): void {
    const slot = this.#slot(ref);
    if (slot.entry.state !== 'ready') this.#set(slot, loading);
    if (this.#wanted.size === 0) {
      const flying = Promise.resolve(this.#after?.settled()).then(() => this.#fly());
      this.#flying.add(flying);
      void flying.then(() => this.#flying.delete(flying));
    }
    this.#wanted.add(ref);
  }

  /** Everything that is there. */
  values(): readonly T[] {
    return [...this.#slots.values()].flatMap(({ entry }) => (entry.state === 'ready' ? [entry.value] : []));
  }

  /** Resolves when nothing that was asked for so far is still on its way. */
  async settled(): Promise<void> {
    while (this.#flying.size > 0) await Promise.all(this.#flying);
  }

  /** Puts a value there without asking: data that came with the page or with another answer. */
  put(ref: string, value: T): void {
    this.#set(this.#slot(ref), { state: 'ready', value });
  }

  #slot(ref: string): Slot<T> {
    let slot = this.#slots.get(ref);
    if (slot === undefined) {
      slot = { entry: idle, flight: undefined, listeners: new Set() };
      this.#slots.set(ref, slot);
    }
    return slot;
  }

  #set(slot: Slot<T>, entry: Entry<T>): void {
    if (slot.entry === entry) return;
    slot.entry = entry;
    for (const listener of slot.listeners) listener();
  }

  #release(ref: string, slot: Slot<T>): void {
    if (slot.listeners.size > 0) return;
    this.#wanted.delete(ref);
    const flight = slot.flight;
    slot.flight = undefined;
    if (slot.entry.state !== 'ready' && this.#slots.get(ref) === slot) this.#slots.delete(ref);
    if (flight === undefined) return;
    flight.refs.delete(ref);
    if (flight.refs.size === 0) flight.abort.abort();
  }

  async #fly(): Promise<void> {
    const refs = this.#wanted;
    this.#wanted = new Set();
    if (refs.size === 0) return;
    const flight: Flight = { abort: new AbortController(), refs };
    for (const ref of refs) this.#slot(ref).flight = flight;
    try {
      const results = await this.#load([...refs], flight.abort.signal);
      this.#land(flight, (ref) => results.get(ref) ?? { ok: false, error: missing(ref) });
    } catch (cause) {
      const error = sourceFailure(cause);
      this.#land(flight, () => ({ ok: false, error }));
    }
  }

  #land(flight: Flight, result: (ref: string) => Result<T>): void {
    for (const ref of flight.refs) {
      const slot = this.#slots.get(ref);
      if (slot === undefined || slot.flight !== flight) continue; // a later flight asked for it again
      slot.flight = undefined;
      const answer = result(ref);
      // A refresh that fails does not take away what is there.
      if (answer.ok) this.#set(slot, { state: 'ready', value: answer.value });
      else if (slot.entry.state !== 'ready') this.#set(slot, { state: 'failed', error: answer.error });
    }
  }
}

const missing = (ref: string) => new SourceError('malformed-answer', `The answer does not speak of "${ref}"`);
