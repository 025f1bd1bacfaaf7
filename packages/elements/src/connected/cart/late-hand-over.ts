import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Speech } from '../../internal/speech.ts';
import type { CartStore } from '../../store/index.ts';

/** A cart element that may hand its cart over. */
export interface HandsOver extends LitElement {
  readonly handOver: boolean;
  readonly campaign: string;
}

/**
 * Hands a cart over to another site of the portal where the page offers that, and takes one that a link brings. Few pages do,
 * so how it is done comes with the first need of it.
 */
export class HandOverController implements ReactiveController {
  readonly #host: HandsOver;
  readonly #store: () => CartStore | undefined;
  #asked: CartStore | undefined;
  /** What is shown of it, once it is there. */
  view: ((speech: Speech) => TemplateResult) | undefined;

  constructor(host: HandsOver, store: () => CartStore | undefined) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostUpdated(): void {
    const store = this.#store();
    if (!store || store === this.#asked || !(this.#host.handOver || /^#nongsan-cart=/.test(location.hash))) return;
    this.#asked = store;
    import('./hand-over-ways.ts').then(
      ({ handOverWays }) => {
        this.view = handOverWays(this.#host, store);
        this.#host.requestUpdate();
      },
      // What does not come now is asked for again with the next update.
      () => (this.#asked = undefined),
    );
  }
}
