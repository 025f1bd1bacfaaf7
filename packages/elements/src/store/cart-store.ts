import {
  SourceError,
  type AddLineRequest,
  type Cart,
  type PlacedOrder,
  type PlaceOrderRequest,
  type StorefrontSource,
} from '@nongsan/core';
import { idle, loading, type Entry } from './entry.ts';
import { OpenKeys } from './open-keys.ts';
import { sourceFailure } from './source-failure.ts';
import { whenQuiet } from './when-quiet.ts';

/** Where a cart's identifier outlives the page. Written only after the buyer has put something in. */
export interface CartStorage {
  get(): string | undefined;
  set(id: string | undefined): void;
  /** `false` where the page may store nothing, so that the cart ends with it. Default: kept. */
  readonly kept?: boolean;
}

/** Who changed the cart: an element, which tells its buyer of it, or the page, which does not. */
export type ChangedBy = 'element' | 'page';

type ChangeListener = (cart: Cart | undefined, by: ChangedBy) => void;

export interface CartState {
  readonly entry: Entry<Cart>;
  /** Quantities under the buyer's finger, by line: shown until the server has agreed. */
  readonly pending: ReadonlyMap<string, string>;
  /** The last change that did not go through; cleared by the next one that does. */
  readonly error: SourceError | undefined;
}

/** The cart is not what the buyer saw: it is read again, and says at its lines what changed. */
const changedMeanwhile = /^(?:total-changed|out-of-stock|not-for-sale|orders-paused|undeliverable)$/;

/** The server no longer takes changes to this cart. */
const isGone = (error: SourceError): boolean => error.code === 'unknown-cart' || error.code === 'cart-ordered';

/** The cart of one portal: the server's cart is the truth, writes queue up, each with its own idempotency key. */
export class CartStore {
  readonly #source: StorefrontSource;
  readonly #storage: CartStorage;
  readonly #listeners = new Set<() => void>();
  readonly #changes = new Set<ChangeListener>();
  readonly #lineKeys = new OpenKeys();
  readonly #orderKeys = new OpenKeys();
  readonly #placing = new Map<string, Promise<PlacedOrder>>();
  /** The order that was sent last, for whoever keeps it until its outcome is known. */
  openOrder: { readonly request: PlaceOrderRequest; readonly idempotencyKey: string } | undefined;
  #prepared = false;
  #queue: Promise<unknown> = Promise.resolve();
  #state: CartState = { entry: idle, pending: new Map(), error: undefined };

  constructor(source: StorefrontSource, storage: CartStorage) {
    this.#source = source;
    this.#storage = storage;
  }

  get state(): CartState {
    return this.#state;
  }

  /** Whether the cart is there on the page's next visit. */
  get kept(): boolean {
    return this.#storage.kept !== false;
  }

  /** The first reader of a kept cart loads it; without one there is nothing to ask. */
  read(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#state.entry.state === 'idle' && this.#storage.get() !== undefined) void this.reload();
    return () => this.#listeners.delete(listener);
  }

  /** Tells of changes that the server agreed to, once each; `undefined` when the cart was ordered. Not of loading. */
  onChange(listener: ChangeListener): () => void {
    this.#changes.add(listener);
    return () => this.#changes.delete(listener);
  }

  /** Fetches the kept cart again. A cart that is gone or ordered is forgotten. */
  async reload(): Promise<void> {
    const id = this.#storage.get();
    if (id === undefined) {
      this.#set({ entry: idle });
      return;
    }
    if (this.#state.entry.state !== 'ready') this.#set({ entry: loading });
    try {
      const cart = await this.#source.cart(id);
      // Meanwhile it may have been ordered, here or in another tab: it must not come back.
      if (this.#storage.get() === id) this.#accept(cart);
    } catch (cause) {
      if (this.#storage.get() === id) this.#refuse(sourceFailure(cause));
    }
  }

  /** Something can be put in from now on: in a quiet moment the source loads what that needs. Asked often, done once. */
  prepare(): void {
    if (this.#prepared) return;
    this.#prepared = true;
    whenQuiet(() => this.#source.prepare?.());
  }

  /** Adds a variant. Rejects with the `SourceError` that also stands in `state.error`. */
  add(variant: string, quantity: string, by: ChangedBy = 'page'): Promise<Cart> {
    const line = { variant, quantity };
    return this.#write(async () => {
      const kept = this.#cartId();
      if (kept === undefined) return this.#create(line);
      try {
        return await this.#addTo(kept, line);
      } catch (cause) {
        if (!isGone(sourceFailure(cause))) throw cause;
        // The kept cart was ordered or has lapsed: the buyer's wish goes into a new one.
        this.#forget();
        return this.#create(line);
      }
    }, by);
  }

  /** Sets a line's quantity; `"0"` removes it. Of several changes waiting for one line only the last is sent. */
  async setQuantity(line: string, quantity: string, by: ChangedBy = 'page'): Promise<void> {
    this.#set({ pending: new Map(this.#state.pending).set(line, quantity) });
    await this.#write(async () => {
      const { entry, pending } = this.#state;
      if (entry.state !== 'ready') throw new SourceError('unknown-cart', 'There is no cart to change');
      if (pending.get(line) !== quantity) return entry.value;
      return this.#keyed(`set ${entry.value.id} ${line} ${quantity}`, (idempotencyKey) =>
        this.#source.setLine(entry.value.id, line, quantity, { idempotencyKey }),
      );
    }, by).finally(() => this.#settle(line, quantity));
  }

  /** For what is loaded late: holds during the review, hand-overs from another site, where the cart shall go. */
  get source(): StorefrontSource {
    return this.#source;
  }

  /**
   * Takes another cart in place of the one that is kept, which its maker is told. Who calls this tells why it failed.
   * @param by left out where what is in it is the same: the page then hears of no change
   */
  adopt(make: (kept: string | undefined) => Promise<Cart>, by?: ChangedBy): Promise<Cart> {
    const adopted = async (): Promise<Cart> => {
      const kept = this.#cartId();
      const cart = await make(kept);
      // The same cart again is no reason to write over what another tab keeps by now.
      if (cart.id !== kept) this.#storage.set(cart.id);
      return cart;
    };
    return this.#write(adopted, by, false);
  }

  /**
   * Places the order, after the changes that are still on their way. Asked twice it orders once: while it is being
   * placed the second asks nothing, and as long as the outcome is not known every try sends the same key.
   * The cart is forgotten once the server has the order.
   */
  placeOrder(request: PlaceOrderRequest): Promise<PlacedOrder> {
    const wish = JSON.stringify(request);
    const underWay = this.#placing.get(wish);
    if (underWay !== undefined) return underWay;
    const placing = this.#queue.then(() => this.#place(request, wish)).finally(() => this.#placing.delete(wish));
    this.#placing.set(wish, placing);
    this.#queue = placing.catch(() => undefined);
    return placing;
  }

  /** The next try of this order is a repetition of one that an earlier page has sent. */
  adoptKey(request: PlaceOrderRequest, idempotencyKey: string): void {
    this.#orderKeys.adopt(JSON.stringify(request), idempotencyKey);
  }

  async #place(request: PlaceOrderRequest, wish: string): Promise<PlacedOrder> {
    const idempotencyKey = this.#orderKeys.for(wish);
    this.openOrder = { request, idempotencyKey };
    this.#set({}); // whoever keeps it does so before the answer
    try {
      const placed = await this.#source.placeOrder(request, { idempotencyKey });
      this.#orderKeys.clear();
      this.#forget();
      this.#announce(undefined, 'element');
      return placed;
    } catch (cause) {
      const error = sourceFailure(cause);
      if (!error.retryable) this.#orderKeys.settle(wish);
      if (changedMeanwhile.test(error.code)) await this.reload();
      if (isGone(error)) this.#forget();
      throw error;
    }
  }

  #cartId(): string | undefined {
    return this.#state.entry.state === 'ready' ? this.#state.entry.value.id : this.#storage.get();
  }

  /** One write where there were two: on a slow network the buyer waits half as long for the first thing. */
  async #create(line: AddLineRequest): Promise<Cart> {
    const cart = await this.#keyed(`create ${line.variant} ${line.quantity}`, (idempotencyKey) =>
      this.#source.createCart({ idempotencyKey }, line),
    );
    this.#storage.set(cart.id);
    // An older server, or a portal's own source, makes empty carts only.
    return cart.lines.some(({ variant }) => variant === line.variant) ? cart : this.#addTo(cart.id, line);
  }

  #addTo(cart: string, line: AddLineRequest): Promise<Cart> {
    return this.#keyed(`add ${cart} ${line.variant} ${line.quantity}`, (idempotencyKey) =>
      this.#source.addLine(cart, line, { idempotencyKey }),
    );
  }

  async #keyed(write: string, send: (idempotencyKey: string) => Promise<Cart>): Promise<Cart> {
    try {
      const cart = await send(this.#lineKeys.for(write));
      this.#lineKeys.settle(write);
      return cart;
    } catch (cause) {
      if (!sourceFailure(cause).retryable) this.#lineKeys.settle(write);
      throw cause;
    }
  }

  #write(write: () => Promise<Cart>, by: ChangedBy | undefined, isShown = true): Promise<Cart> {
    const run = async (): Promise<Cart> => {
      try {
        const cart = await write();
        if (this.#accept(cart) && by) this.#announce(cart, by);
        return cart;
      } catch (cause) {
        const error = sourceFailure(cause);
        if (isGone(error)) this.#forget();
        if (isShown) this.#set({ error });
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
    // What became of earlier tries is in this cart, which the buyer sees: the same wish now is a new one.
    if (known < cart.version) this.#lineKeys.clear();
    this.#set({ entry: { state: 'ready', value: cart }, error: undefined });
    return known < cart.version;
  }

  #announce(cart: Cart | undefined, by: ChangedBy): void {
    for (const listener of this.#changes) listener(cart, by);
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
