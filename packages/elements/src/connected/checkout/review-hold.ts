import type { LitElement, ReactiveController } from 'lit';
import type { CartStore } from '../../store/index.ts';
import type { OrderFlow } from './order-flow.ts';

/**
 * Has the goods kept for the buyer from the review to the order. How that is done comes when the first review is shown.
 * @returns the flow
 */
export function heldAtReview(host: LitElement, flow: OrderFlow, store: () => CartStore | undefined): OrderFlow {
  host.addController(new ReviewHold(host, flow, store));
  return flow;
}

class ReviewHold implements ReactiveController {
  readonly #host: LitElement;
  readonly #flow: OrderFlow;
  readonly #store: () => CartStore | undefined;
  #end: Promise<(() => void) | undefined> | undefined;

  constructor(host: LitElement, flow: OrderFlow, store: () => CartStore | undefined) {
    this.#host = host;
    this.#flow = flow;
    this.#store = store;
  }

  hostUpdated(): void {
    const store = this.#store();
    if (!/^(?:review|placing)$/.test(this.#flow.stage) || store === undefined) return this.hostDisconnected();
    // Without that code the order is placed as it was before there were holds.
    this.#end ??= import('./hold-stock.ts')
      .then(({ holdStock }) => holdStock(store, this.#flow, this.#host))
      .catch(() => undefined);
  }

  hostDisconnected(): void {
    void this.#end?.then((end) => end?.());
    this.#end = undefined;
  }
}
