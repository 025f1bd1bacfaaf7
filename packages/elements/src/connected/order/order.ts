import type { Order } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import viCart from '../../i18n/vi/cart.json' with { type: 'json' };
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import viOrder from '../../i18n/vi/order.json' with { type: 'json' };
import viTotals from '../../i18n/vi/totals.json' with { type: 'json' };
import viTransfer from '../../i18n/vi/transfer.json' with { type: 'json' };
import { EntryController } from '../../internal/entry-controller.ts';
import { failureView, troubleView } from '../../internal/failure-view.ts';
import { MinuteClock } from '../../internal/minute-clock.ts';
import { pageRef } from '../../internal/page-ref.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import type { Speech } from '../../internal/speech.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { Words } from '../../internal/words.ts';
import { orderKey } from '../../store/index.ts';
import { baseStyles, buttonStyles, fieldStyles, stateStyles } from '../../styles/index.ts';
import { lineStyles } from '../cart/line.styles.ts';
import { totalsStyles } from '../cart/totals.styles.ts';
import { countsDown } from './freshness-view.ts';
import { KeepLink } from './keep-link.ts';
import { LateRecovery } from './late-recovery.ts';
import { OrderDeeds, type OpenedOrder } from './order-deeds.ts';
import { isLinkAtFault, orderFailureKey } from './order-failure-key.ts';
import { linkSecret } from './order-link.ts';
import { orderView } from './order-view.ts';
import { orderStyles } from './order.styles.ts';
import { returnedHash } from './paid-elsewhere.ts';
import { awaitsMoney, PaymentWatch } from './payment-watch.ts';
import { readPart } from './read-part.ts';

const words = new Words(viCommon, viCart, viTotals, viTransfer, viOrder);

/**
 * Shows an order to the holder of its link: what to pay and until when, the way of each part and how long it is promised
 * fresh. Takes it back while that is allowed, orders it again, finds a lost link.
 *
 * The link's secret is the page's fragment; it is sent to the portal alone, and kept only in this tab and only while
 * the buyer pays on a provider's page.
 *
 * @element nongsan-order
 * @slot - what to show until the order is there, and when it does not open
 * @csspart order - the whole order
 * @csspart sub-order - one household's part
 * @csspart payments - what is to be paid
 * @csspart freshness - how long the freshness of a part is promised, or whether it was kept
 * @csspart shipping - how a part goes, with its carrier
 * @csspart timeline - the steps of a part
 * @csspart pay - the way to a payment provider's page
 * @csspart question - what is asked before something is cancelled
 * @csspart actions - what can be done with the order
 * @csspart cart - the way to the cart that a re-order filled
 * @csspart recovery - the form by which a lost link is found again
 * @csspart total - the sum of the order
 * @csspart error - what is shown when the order does not open
 * @fires nongsan-open-link - a call, or the banking application; `preventDefault()` to open it yourself
 * @example
 * <nongsan-order order="?order"></nongsan-order>
 */
export class NongsanOrder extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    stateStyles,
    lineStyles,
    totalsStyles,
    orderStyles,
  ];

  readonly #portal = new PortalController(this);
  readonly #order = new EntryController<Order>(this, () => {
    const opened = this.#opened;
    return opened && [opened.handle.catalog.orders, orderKey(opened.link.id, opened.link.secret)];
  });

  readonly #deeds = new OrderDeeds(this, () => this.#opened);
  readonly #keep = new KeepLink(this);
  readonly #recovery = new LateRecovery(this, () => this.#portal.handle);

  /** The order's identifier; `?name` takes it from the page's address. */
  @property() order = '?order';

  /** `id` of the portal, where it is not around the order. */
  @property() portal = '';

  /**
   * Address that opens the buyer's banking application with a transfer filled in, for buyers on a phone; with `{bin}`,
   * `{account}`, `{amount}`, `{purpose}` and `{vietqr}`.
   */
  @property({ attribute: 'bank-href' }) bankHref = '';

  /** The page with the cart, where a re-order leads to; without it there is no such link. */
  @property({ attribute: 'cart-href' }) cartHref = '';

  /** A language of its own; without it the `lang` on the tag, then the portal's. */
  @property() locale = '';

  /** Level of the order's number among the page's headings; what is inside stands one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private secret: string | undefined;

  constructor() {
    super();
    new PaymentWatch(this, () => {
      const { entry } = this.#order;
      return this.#opened && entry.state === 'ready' ? { ...this.#opened, order: entry.value } : undefined;
    });
    new MinuteClock(this, () => {
      const { entry } = this.#order;
      if (entry.state !== 'ready') return false;
      const { value } = entry;
      return awaitsMoney(value) || value.subOrders.some((part) => countsDown(part, readPart(part).freshness));
    });
  }

  /** The order that the page's link leads to, as soon as there is a portal to ask. */
  get #opened(): OpenedOrder | undefined {
    const handle = this.#portal.handle;
    const id = pageRef(this.order);
    if (handle === undefined || id === '' || this.secret === undefined) return undefined;
    return { handle, link: { id, secret: this.secret } };
  }

  get #speech(): Speech {
    const handle = this.#portal.handle;
    const speak = handle?.translate;
    return { locale: handle?.locale ?? 'vi', speak, say: (key, values) => words.say(speak, key, values) };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#readSecret);
    this.#readSecret();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#readSecret);
  }

  readonly #readSecret = (): void => {
    this.secret = linkSecret(window.location.hash) ?? linkSecret(returnedHash(pageRef(this.order)));
    this.#keep.forget();
    this.#deeds.forget();
  };

  readonly #retry = (): void => this.#order.retry();

  protected override render(): TemplateResult {
    const { entry } = this.#order;
    if (this.secret === undefined) return this.#renderTrouble('order.noSecret');
    if (pageRef(this.order) === '') return this.#renderTrouble('order.unknown');
    switch (entry.state) {
      case 'idle':
      case 'loading':
        return this.#renderSkeleton();
      case 'failed':
        return html`<div class="base">
          ${failureView(entry.error, this.#speech.say, this.#retry, orderFailureKey(entry.error))}
          ${isLinkAtFault(entry.error) ? this.#renderRecovery() : nothing}
        </div>`;
      case 'ready':
        return orderView(entry.value, this.#speech, {
          bankHref: this.bankHref,
          cartHref: this.cartHref,
          deeds: this.#deeds,
          keep: this.#keep.render(this.#speech),
          level: this.headingLevel,
          now: this.#now,
        });
    }
  }

  #renderSkeleton(): TemplateResult {
    const { say } = this.#speech;
    const skeleton = html`<div class="base order">
      <span class="visually-hidden">${say('common.loading')}</span>
      ${[1, 2, 3].map(() => html`<span class="skeleton bone"></span>`)}
    </div>`;
    return waitingView(this, undefined, say, skeleton);
  }

  #renderTrouble(key: Parameters<Speech['say']>[0]): TemplateResult {
    return html`<div class="base">${troubleView(this.#speech.say(key), nothing)} ${this.#renderRecovery()}</div>`;
  }

  /** A link that was lost or cut off is found again by telephone and code. */
  #renderRecovery(): TemplateResult | typeof nothing {
    return this.#recovery.render(this.#speech, this.headingLevel);
  }

  readonly #now = (): Date => this.#portal.handle?.now() ?? new Date();
}
