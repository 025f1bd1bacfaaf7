import type { Order } from '@nongsan/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { orderKey, sourceFailure } from '../../store/index.ts';
import type { OpenedOrder } from './order-deeds.ts';

/** Pauses between two looks, in milliseconds: the first, and the longest that they grow to. */
const firstPause = 3_000;
const longestPause = 30_000;

/** Whether money may arrive by itself: cash does not. */
export const awaitsMoney = ({ payments }: Order): boolean =>
  payments.some(({ method, state }) => state === 'pending' && method !== 'cod');

/**
 * Looks again by itself as long as a payment is awaited and somebody sees the page: ever more slowly, sooner when the
 * buyer comes back from the bank, and never before the portal wants to be asked again.
 */
export class PaymentWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #opened: () => (OpenedOrder & { readonly order: Order }) | undefined;
  readonly #first: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flight: AbortController | undefined;
  #pause: number;
  #notBefore = 0;
  #over = false;
  #key = '';

  constructor(
    host: ReactiveControllerHost,
    opened: () => (OpenedOrder & { readonly order: Order }) | undefined,
    first = firstPause,
  ) {
    this.#host = host;
    this.#opened = opened;
    this.#first = this.#pause = first;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostUpdated(): void {
    const opened = this.#opened();
    const key = opened === undefined ? '' : orderKey(opened.link.id, opened.link.secret);
    if (key !== this.#key) {
      this.#stop();
      this.#key = key;
      this.#pause = this.#first;
      this.#notBefore = 0;
      this.#over = false;
    }
    if (opened === undefined || !awaitsMoney(opened.order)) return this.#stop();
    this.#wait();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#stop();
  }

  readonly #onVisibility = (): void => {
    this.#stop();
    if (document.hidden) return;
    // Back from the bank, the buyer wants to know now.
    this.#pause = 0;
    this.#host.requestUpdate();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#flight?.abort();
    this.#timer = this.#flight = undefined;
  }

  #wait(): void {
    if (this.#timer !== undefined || this.#flight !== undefined || this.#over || document.hidden) return;
    const pause = Math.max(this.#pause, this.#notBefore - Date.now());
    this.#pause = Math.min(Math.max(this.#pause * 1.5, this.#first), longestPause);
    this.#timer = setTimeout(() => void this.#look(), pause);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    const opened = this.#opened();
    if (opened === undefined) return;
    const { handle, link } = opened;
    const flight = (this.#flight = new AbortController());
    const { signal } = flight;
    try {
      const care = await handle.cart.source.orderCare?.();
      if (care === undefined) {
        handle.catalog.orders.refresh(orderKey(link.id, link.secret));
        return;
      }
      const { order, retryAfter = 0 } = await care.look(link, { signal });
      if (signal.aborted) return;
      this.#notBefore = Date.now() + retryAfter;
      if (order !== undefined) handle.catalog.orders.put(orderKey(link.id, link.secret), order);
    } catch (cause) {
      // A link that is refused stays refused: asking on would only be noise.
      if (!signal.aborted) this.#over = !sourceFailure(cause).retryable;
    } finally {
      if (this.#flight === flight) {
        this.#flight = undefined;
        this.#host.requestUpdate();
      }
    }
  }
}
