import {
  SourceError,
  type Order,
  type OrderCare,
  type OrderLink,
  type Payment,
  type WriteOptions,
} from '@nongsan/core';
import { refusalCode, type Reordered } from '@nongsan/core/order-states';
import type { LitElement, ReactiveController } from 'lit';
import { NongsanOpenLinkEvent } from '../../events/index.ts';
import type { PortalHandle } from '../../internal/portal-handle.ts';
import { OpenKeys, orderKey, sourceFailure } from '../../store/index.ts';
import { keepForReturn } from './paid-elsewhere.ts';

/** The order that something is done with. */
export interface OpenedOrder {
  readonly handle: PortalHandle;
  readonly link: OrderLink;
}

/** What became of the last thing that was done. */
export type Outcome =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'reordered'; readonly answer: Reordered }
  | { readonly kind: 'failed'; readonly error: SourceError };

/** What the holder of a link does with the order, one thing at a time; tried again, it has no second effect. */
export class OrderDeeds implements ReactiveController {
  readonly #host: LitElement;
  readonly #opened: () => OpenedOrder | undefined;
  readonly #keys = new OpenKeys();
  /** What the buyer is asked about before it is cancelled. */
  asking: string | undefined;
  /** What is being done. */
  busy: string | undefined;
  outcome: Outcome | undefined;

  constructor(host: LitElement, opened: () => OpenedOrder | undefined) {
    this.#host = host;
    this.#opened = opened;
    host.addController(this);
  }

  /** Whoever opens another link sees nothing of what was done with this one. */
  hostDisconnected(): void {
    this.forget();
  }

  forget(): void {
    this.asking = this.outcome = undefined;
  }

  ask(wanted: string): void {
    this.outcome = undefined;
    this.asking = wanted;
    this.#focus('[data-question]');
  }

  keep(): void {
    const asked = this.asking;
    this.asking = undefined;
    this.#focus(`[data-cancel="${asked ?? ''}"]`);
  }

  async cancel(wanted: string, note: string): Promise<void> {
    const request = { ...(wanted !== 'all' && { subOrders: [wanted] }), ...(note && { note }) };
    await this.#do(`cancel ${JSON.stringify(request)}`, async (care, { handle, link }, write) => {
      this.#show(handle, link, await care.cancel(link, request, write));
      return { kind: 'cancelled' };
    });
    if (this.outcome?.kind === 'cancelled') this.asking = undefined;
    this.#focus('[data-outcome]');
  }

  async reorder(): Promise<void> {
    await this.#do('reorder', async (care, { handle, link }, write) => {
      const left: Reordered['left'] = [];
      const cart = await handle.cart.adopt(async (kept) => {
        const answer = await care.reorder(link, kept === undefined ? {} : { cart: kept }, write);
        left.push(...answer.left);
        return answer.cart;
      }, 'element');
      return { kind: 'reordered', answer: { cart, left } };
    });
    this.#focus('[data-outcome]');
  }

  /** A provider refuses a page that was tried, so the buyer is sent to a new one. */
  async payAgain(payment: Payment): Promise<void> {
    await this.#do(`pay ${payment.id}`, async (care, { link }, write) => {
      const { checkoutUrl: href } = await care.payAgain(link, payment.id, {}, write);
      if (href === undefined) throw new SourceError('malformed-answer', 'The payment has no page to open');
      const offer = new NongsanOpenLinkEvent({ href, kind: 'web', payment });
      if (!this.#host.dispatchEvent(offer)) return undefined;
      this.leave();
      window.location.assign(href);
      return undefined;
    });
    if (this.outcome !== undefined) this.#focus('[data-outcome]');
  }

  /** The buyer goes to a provider's page, which sends them back without the link's secret. */
  leave(): void {
    const id = this.#opened()?.link.id;
    if (id !== undefined) keepForReturn(id, window.location.href);
  }

  async #do(
    wish: string,
    act: (care: OrderCare, opened: OpenedOrder, write: WriteOptions) => Promise<Outcome | undefined>,
  ): Promise<void> {
    const opened = this.#opened();
    const care = opened?.handle.cart.source.orderCare?.();
    if (opened === undefined || care === undefined || this.busy !== undefined) return;
    const { link } = opened;
    const key = `${link.id} ${wish}`;
    this.outcome = undefined;
    this.busy = wish;
    this.#host.requestUpdate();
    try {
      this.outcome = await act(await care, opened, { idempotencyKey: this.#keys.for(key) });
      this.#keys.settle(key);
    } catch (cause) {
      const error = sourceFailure(cause);
      if (!error.retryable) this.#keys.settle(key);
      // It is not as the page shows it: the household was quicker.
      if (refusalCode(error) !== undefined) opened.handle.catalog.orders.refresh(orderKey(link.id, link.secret));
      this.outcome = { kind: 'failed', error };
    } finally {
      this.busy = undefined;
      this.#host.requestUpdate();
    }
  }

  #show({ catalog }: PortalHandle, { id, secret }: OrderLink, order: Order): void {
    catalog.orders.put(orderKey(id, secret), order);
  }

  #focus(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus());
  }
}
