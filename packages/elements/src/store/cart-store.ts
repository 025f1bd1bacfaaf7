import { SourceError, type Cart, type PlacedOrder, type PlaceOrderRequest, type StorefrontSource } from '@nongsan/core';
import { idle, loading, type Entry } from './entry.ts';
import { randomKey } from './random-key.ts';
import { sourceFailure } from './source-failure.ts';

/** Where a cart's identifier outlives the page. Written only after the buyer has put something in. */
export interface CartStorage {
  get(): string | undefined;
  set(id: string | undefined): void;
}

export interface CartState {
  readonly entry: Entry<Cart>;
  /** Quantities under the buyer's finger, by line: shown until the server has agreed. */
  readonly pending: ReadonlyMap<string, string>;
  /** The last change that did not go through; cleared by the next one. */
  readonly error: SourceError | undefined;
}

/** The server no longer takes changes to this cart. */
const isGone = (error: SourceError): boolean => error.code === 'unknown-cart' || error.code === 'cart-ordered';

type Write = (idempotencyKey: string) => Promise<Cart>;

/** The cart of one portal: the server's cart is the truth, writes queue up, each with its own idempotency key. */
export class CartStore {
  readonly #source: StorefrontSource;
  readonly #storage: CartStorage;
  readonly #listeners = new Set<() => void>();
  readonly #changes = new Set<(cart: Cart | undefined) => void>();
  /** Keys of writes whose outcome is not known: the same write, tried again, must not count twice. */
  readonly #openKeys = new Map<string, string>();
  #queue: Promise<unknown> = Promise.resolve();
  #state: CartState = { entry: idle, pending: new Map(), error: undefined };

  constructor(source: StorefrontSource, storage: CartStorage) {
    this.#source = source;
    this.#storage = storage;
  }

  get state(): CartState {
    return this.#state;
  }

  /** The first reader of a kept cart loads it; without one there is nothing to ask. */
  read(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#state.entry.state === 'idle' && this.#storage.get() !== undefined) void this.reload();
    return () => this.#listeners.delete(listener);
  }

  /** Tells of changes that the server agreed to, once each; `undefined` when the cart was ordered. Not of loading. */
  onChange(listener: (cart: Cart | undefined) => void): () => void {
    this.#changes.add(listener);
    return () => this.#changes.delete(listener);
  }

  /** Fetches the kept cart again. A cart that is gone or ordered is forgotten. */
  async reload(): Promise<void> {
    const id = this.#storage.get();
    if (id === undefined) return this.#set({ entry: idle });
    if (this.#state.entry.state !== 'ready') this.#set({ entry: loading });
    try {
      this.#accept(await this.#source.cart(id));
    } catch (cause) {
      this.#refuse(sourceFailure(cause));
    }
  }

  /** Adds a variant. Rejects with the `SourceError` that also stands in `state.error`. */
  add(variant: string, quantity: string): Promise<Cart> {
    return this.#write(`add ${variant} ${quantity}`, async (key) => {
      const line = { variant, quantity };
      const kept = this.#cartId();
      if (kept === undefined) return this.#source.addLine(await this.#create(), line, { idempotencyKey: key });
      try {
        return await this.#source.addLine(kept, line, { idempotencyKey: key });
      } catch (cause) {
        if (!isGone(sourceFailure(cause))) throw cause;
        // The kept cart was ordered or has lapsed: the buyer's wish goes into a new one.
        this.#forget();
        return this.#source.addLine(await this.#create(), line, { idempotencyKey: randomKey() });
      }
    });
  }

  /** Sets a line's quantity; `"0"` removes it. Of several changes waiting for one line only the last is sent. */
  async setQuantity(line: string, quantity: string): Promise<void> {
    this.#set({ pending: new Map(this.#state.pending).set(line, quantity) });
    await this.#write(`set ${line} ${quantity}`, async (key) => {
      const id = this.#cartId();
      const entry = this.#state.entry;
      if (id === undefined || this.#state.pending.get(line) !== quantity) {
        if (entry.state === 'ready') return entry.value;
        throw new SourceError('unknown-cart', 'There is no cart to change');
      }
      return this.#source.setLine(id, line, quantity, { idempotencyKey: key });
    }).finally(() => this.#settle(line, quantity));
  }

  /** Places the order. The cart is forgotten once the server has it; until then the same key is sent on every try. */
  async placeOrder(request: PlaceOrderRequest): Promise<PlacedOrder> {
    const signature = `order ${JSON.stringify(request)}`;
    const key = this.#keyFor(signature);
    try {
      const placed = await this.#source.placeOrder(request, { idempotencyKey: key });
      this.#openKeys.delete(signature);
      this.#forget();
      this.#announce(undefined);
      return placed;
    } catch (cause) {
      const error = sourceFailure(cause);
      if (!error.retryable) this.#openKeys.delete(signature);
      if (error.code === 'total-changed' || error.code === 'out-of-stock') await this.reload();
      throw error;
    }
  }

  #cartId(): string | undefined {
    return this.#state.entry.state === 'ready' ? this.#state.entry.value.id : this.#storage.get();
  }

  async #create(): Promise<string> {
    const cart = await this.#source.createCart({ idempotencyKey: this.#keyFor('create') });
    this.#openKeys.delete('create');
    this.#storage.set(cart.id);
    return cart.id;
  }

  #keyFor(signature: string): string {
    const key = this.#openKeys.get(signature) ?? randomKey();
    this.#openKeys.set(signature, key);
    return key;
  }

  #write(signature: string, write: Write): Promise<Cart> {
    const run = async (): Promise<Cart> => {
      const key = this.#keyFor(signature);
      try {
        const cart = await write(key);
        this.#openKeys.delete(signature);
        if (this.#accept(cart)) this.#announce(cart);
        return cart;
      } catch (cause) {
        const error = sourceFailure(cause);
        if (!error.retryable) this.#openKeys.delete(signature);
        if (isGone(error)) this.#forget();
        this.#set({ error });
        throw error;
      }
    };
    const result = this.#queue.then(run);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Takes the server's cart unless it is old news: two tabs share a cart. Answers whether it was new. */
  #accept(cart: Cart): boolean {
    const { entry } = this.#state;
    const known = entry.state === 'ready' && entry.value.id === cart.id ? entry.value.version : -1;
    if (known > cart.version) return false;
    this.#set({ entry: { state: 'ready', value: cart }, error: undefined });
    return known < cart.version;
  }

  #announce(cart: Cart | undefined): void {
    for (const listener of this.#changes) listener(cart);
  }

  #refuse(error: SourceError): void {
    if (isGone(error)) return this.#forget();
    this.#set(this.#state.entry.state === 'ready' ? { error } : { entry: { state: 'failed', error }, error });
  }

  #forget(): void {
    this.#storage.set(undefined);
    this.#set({ entry: idle, pending: new Map(), error: undefined });
  }

  #settle(line: string, quantity: string): void {
    if (this.#state.pending.get(line) !== quantity) return;
    const pending = new Map(this.#state.pending);
    pending.delete(line);
    this.#set({ pending });
  }

  #set(change: Partial<CartState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
