import type { Cart, ConsentPurpose, Locale, PlacedOrder, SourceError } from '@nongsan/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sourceFailure, type CartStore } from '../../store/index.ts';
import { checkDraft, type Demands } from './check-draft.ts';
import type { CheckoutDraft } from './draft.ts';
import type { FieldFault, FieldName } from './field-fault.ts';
import { orderRequest } from './order-request.ts';
import { serverFaults } from './server-faults.ts';

/** Where the buyer is: answering, looking once more, waiting, done. */
export type Stage = 'fill' | 'review' | 'placing' | 'placed';

/** What an order is made of at the moment of the press. */
export interface OrderParts {
  readonly store: CartStore;
  readonly cart: Cart;
  readonly consents: readonly ConsentPurpose[];
  readonly locale: Locale;
}

/**
 * The way from answers to an order, without the DOM: nothing is placed that was not reviewed, and a press while one
 * is being placed does nothing.
 */
export class OrderFlow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  stage: Stage = 'fill';
  faults: readonly FieldFault[] = [];
  /** Why the last try to place the order ended without one. */
  stop: SourceError | undefined;
  draft: CheckoutDraft | undefined;
  placed: PlacedOrder | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Takes the answers to the review, unless there is a fault in them. */
  review(draft: CheckoutDraft, demands: Demands): void {
    const faults = checkDraft(draft, demands);
    this.#set({ draft, faults, stop: undefined, stage: faults.length === 0 ? 'review' : 'fill' });
  }

  /** Back to the questions. */
  edit(): void {
    this.#set({ stage: 'fill', stop: undefined });
  }

  /** An answer was changed: its fault is history. */
  forget(...fields: readonly string[]): void {
    if (this.faults.some(({ field }) => fields.includes(field)))
      this.#set({ faults: this.faults.filter(({ field }) => !fields.includes(field)) });
  }

  /**
   * Places the reviewed order. Answers with it, or not at all: then `faults` or `stop` says why.
   * @throws nothing
   */
  async place(parts: OrderParts, demands: Demands): Promise<PlacedOrder | undefined> {
    const { draft } = this;
    if (draft === undefined || this.stage !== 'review') return undefined;
    this.#set({ stage: 'placing', stop: undefined });
    try {
      const request = orderRequest(draft, parts.cart, parts.consents, parts.locale);
      const placed = await parts.store.placeOrder(request);
      this.#set({ stage: 'placed', placed });
      return placed;
    } catch (cause) {
      const stop = sourceFailure(cause);
      const faults = serverFaults(stop, draft, demands);
      // A consent that this page has not asked for yet, or another way to send it: the questions are shown again.
      const back = faults.length > 0 || stop.code === 'consent-required' || stop.code === 'undeliverable';
      this.#set({ stop, faults, stage: back ? 'fill' : 'review' });
      return undefined;
    }
  }

  /** An order that an earlier page has sent turned out to stand. */
  found(placed: PlacedOrder): void {
    this.#set({ stage: 'placed', placed, stop: undefined });
  }

  /** It could not be found out, or there is none. */
  failed(stop: SourceError): void {
    this.#set({ stop });
  }

  /** Where the buyer should look after a step that went wrong: at the list of several faults, the one field, the notice. */
  get trouble(): FieldName | 'list' | 'stop' {
    return this.faults.length > 1 ? 'list' : (this.faults[0]?.field ?? 'stop');
  }

  #set(change: Partial<Pick<OrderFlow, 'stage' | 'faults' | 'stop' | 'draft' | 'placed'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}
