import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { idle, type Collection, type Entry } from '../store/index.ts';

/** What to read: a collection and a reference in it. `undefined` while there is nothing to read. */
export type Reading<T> = readonly [Collection<T>, string] | undefined;

/** Keeps an element's reading of one entry: follows its changes, lets go when the element leaves. */
export class EntryController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #reading: () => Reading<T>;
  #current: Reading<T>;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, reading: () => Reading<T>) {
    this.#host = host;
    this.#reading = reading;
    host.addController(this);
  }

  get entry(): Entry<T> {
    return this.#current === undefined ? idle : this.#current[0].get(this.#current[1]);
  }

  /** Asks again, for a retry button. */
  retry(): void {
    if (this.#current !== undefined) this.#current[0].refresh(this.#current[1]);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const next = this.#reading();
    if (next?.[0] === this.#current?.[0] && next?.[1] === this.#current?.[1] && this.#stop !== undefined) return;
    const stop = this.#stop;
    this.#current = next;
    this.#stop = next?.[0].read(next[1], () => this.#host.requestUpdate());
    stop?.();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
