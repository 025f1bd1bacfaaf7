import type { Cart, SourceError, StockHolds } from '@nongsan/core';
import type { LitElement } from 'lit';
import { sourceFailure, type CartStore } from '../../store/index.ts';
import { randomKey } from '../../store/random-key.ts';
import type { OrderFlow } from './order-flow.ts';

/** The cart is not what the buyer sees: that is told. Whatever else fails is no reason not to order. */
const changed = /^(?:out-of-stock|not-for-sale|orders-paused)$/;

/** Longest and shortest time until a hold is renewed, in milliseconds: a device's clock may be wrong. */
const renewal = { least: 60_000, most: 600_000 } as const;

const cartOf = ({ state }: CartStore): Cart | undefined =>
  state.entry.state === 'ready' ? state.entry.value : undefined;

/**
 * Holds what is in the cart while its buyer looks at the review: renewed while the page is seen, taken anew when the cart
 * changes, given back when the review or the page is left. Not while the order is on its way: it takes what is held.
 * @returns ends it
 */
export function holdStock(store: CartStore, flow: OrderFlow, host: LitElement): () => void {
  const hold = new Hold(store, flow, host);
  const stops = [
    listen(window, 'pagehide', () => hold.release()),
    // A page that comes back as it was left shows its review again.
    listen(window, 'pageshow', () => void hold.take()),
    listen(document, 'visibilitychange', () => void hold.take()),
    store.onChange(() => hold.changed()),
  ];
  void hold.take();
  return () => {
    for (const stop of stops) stop();
    hold.end();
  };
}

function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

class Hold {
  readonly #store: CartStore;
  readonly #flow: OrderFlow;
  readonly #host: LitElement;
  #holds: StockHolds | undefined;
  #cart: string | undefined;
  #lines: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;
  /** What the buyer was told, until the cart is as it should be. */
  #told: SourceError | undefined;

  constructor(store: CartStore, flow: OrderFlow, host: LitElement) {
    this.#store = store;
    this.#flow = flow;
    this.#host = host;
  }

  /** Where the cart goes is no matter, what lies in it is. */
  changed(): void {
    if (JSON.stringify(cartOf(this.#store)?.lines) !== this.#lines) void this.take();
  }

  async take(): Promise<void> {
    const cart = cartOf(this.#store);
    if (document.hidden || this.#flow.stage !== 'review' || cart === undefined || cart.lines.length === 0) return;
    clearTimeout(this.#timer);
    this.#lines = JSON.stringify(cart.lines);
    try {
      this.#holds ??= await this.#store.source.holds?.();
      if (this.#ended || this.#holds === undefined) return;
      this.#cart = cart.id;
      const { holdUntil } = await this.#holds.take(cart.id, { idempotencyKey: randomKey() });
      // Left meanwhile: that was told before there was anything to give back.
      if (this.#ended) {
        this.release();
        return;
      }
      this.#tell(undefined);
      if (holdUntil !== undefined) this.#renewBefore(Date.parse(holdUntil));
    } catch (cause) {
      await this.#fail(sourceFailure(cause));
    }
  }

  #renewBefore(end: number): void {
    const half = (end - Date.now()) / 2;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.take(), Math.min(renewal.most, Math.max(renewal.least, half)));
  }

  async #fail(error: SourceError): Promise<void> {
    if (!changed.test(error.code)) return;
    await this.#store.reload();
    if (this.#ended || this.#flow.stage !== 'review') return;
    this.#tell(error);
    await this.#host.updateComplete;
    // As after an order that was refused: it is heard and seen where the buyer is.
    this.#host.renderRoot.querySelector<HTMLElement>('.stop')?.focus();
  }

  /** The notice above the review, which the flow otherwise fills when an order was refused. */
  #tell(error: SourceError | undefined): void {
    if (error === undefined && (this.#told === undefined || this.#flow.stop !== this.#told)) return;
    this.#told = error;
    this.#flow.stop = error;
    this.#host.requestUpdate();
  }

  release(): void {
    // Ordered, or another cart by now: nothing of it is held.
    if (this.#flow.stage === 'placing' || this.#cart === undefined || cartOf(this.#store)?.id !== this.#cart) return;
    this.#holds?.release(this.#cart);
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.release();
  }
}
