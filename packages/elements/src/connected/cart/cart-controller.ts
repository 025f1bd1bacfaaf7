import type { Cart } from '@nongsan/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { idle, type CartState, type CartStore, type ChangedBy } from '../../store/index.ts';

const nothingYet: CartState = { entry: idle, pending: new Map(), error: undefined };

/** Follows the portal's cart for an element: also when the portal gets another source. */
export class CartController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => CartStore | undefined;
  readonly #changed: ((cart: Cart | undefined, by: ChangedBy) => void) | undefined;
  #store: CartStore | undefined;
  #stops: (() => void)[] = [];

  /** @param changed told of each change that the server agreed to; not of loading */
  constructor(
    host: ReactiveControllerHost,
    find: () => CartStore | undefined,
    changed?: (cart: Cart | undefined, by: ChangedBy) => void,
  ) {
    this.#host = host;
    this.#find = find;
    this.#changed = changed;
    host.addController(this);
  }

  get store(): CartStore | undefined {
    return this.#store;
  }

  get state(): CartState {
    return this.#store?.state ?? nothingYet;
  }

  /** The cart, where it is there and holds something. */
  get cart(): Cart | undefined {
    const { entry } = this.state;
    return entry.state === 'ready' && entry.value.lines.length > 0 ? entry.value : undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const store = this.#find();
    if (store === this.#store && this.#stops.length > 0) return;
    this.#stop();
    this.#store = store;
    if (store === undefined) return;
    this.#stops = [store.read(() => this.#host.requestUpdate())];
    if (this.#changed !== undefined) this.#stops.push(store.onChange(this.#changed));
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }
}
