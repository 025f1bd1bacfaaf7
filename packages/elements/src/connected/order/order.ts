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
import { checkPath, copyPath, icon } from '../../internal/icons/index.ts';
import { pageRef } from '../../internal/page-ref.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import type { Speech } from '../../internal/speech.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { Words } from '../../internal/words.ts';
import { orderKey } from '../../store/index.ts';
import { baseStyles, buttonStyles, stateStyles } from '../../styles/index.ts';
import { lineStyles } from '../cart/line.styles.ts';
import { totalsStyles } from '../cart/totals.styles.ts';
import { orderFailureKey } from './order-failure-key.ts';
import { linkSecret } from './order-link.ts';
import { orderView } from './order-view.ts';
import { orderStyles } from './order.styles.ts';

const words = new Words(viCommon, viCart, viTotals, viTransfer, viOrder);

/**
 * Shows one order to the holder of its link: what to pay, how far each household's part is, what was ordered.
 * The link's secret is the page's fragment; it is sent to the portal alone and kept nowhere.
 *
 * @element nongsan-order
 * @slot - what to show until the order is there, and when it does not open
 * @csspart order - the whole order
 * @csspart sub-order - one household's part
 * @csspart payments - what is to be paid
 * @csspart total - the sum of the order
 * @csspart error - what is shown when the order does not open
 * @fires nongsan-open-link - a call, or the banking application; `preventDefault()` to open it yourself
 * @example
 * <nongsan-order order="?order"></nongsan-order>
 */
export class NongsanOrder extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, stateStyles, lineStyles, totalsStyles, orderStyles];

  readonly #portal = new PortalController(this);
  readonly #order = new EntryController<Order>(this, () => {
    const handle = this.#portal.handle;
    const id = pageRef(this.order);
    if (handle === undefined || id === '' || this.secret === undefined) return undefined;
    return [handle.catalog.orders, orderKey(id, this.secret)];
  });

  /** The order's identifier; `?name` takes it from the page's address. */
  @property() order = '?order';

  /** `id` of the portal, where it is not around the order. */
  @property() portal = '';

  /**
   * Address that opens the buyer's banking application with a transfer filled in, for buyers on a phone; with `{bin}`,
   * `{account}`, `{amount}`, `{purpose}` and `{vietqr}`.
   */
  @property({ attribute: 'bank-href' }) bankHref = '';

  /** A language of its own; without it the `lang` on the tag, then the portal's. */
  @property() locale = '';

  /** Level of the order's number among the page's headings; what is inside stands one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private secret: string | undefined;
  /** What became of the wish to copy the link; `undefined` before. */
  @state() private copied: boolean | undefined;

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
    this.secret = linkSecret(window.location.hash);
    this.copied = undefined;
  };

  readonly #retry = (): void => this.#order.retry();

  readonly #print = (): void => window.print();

  readonly #copyLink = async (): Promise<void> => {
    // Without permission nothing is copied, and the address bar still holds the link.
    this.copied = undefined;
    const copying = navigator.clipboard?.writeText(window.location.href) ?? Promise.reject(new Error('no clipboard'));
    this.copied = await copying.then(
      () => true,
      () => false,
    );
  };

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
        </div>`;
      case 'ready':
        return orderView(entry.value, this.#speech, {
          bankHref: this.bankHref,
          keep: this.#renderKeep(),
          level: this.headingLevel,
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
    return html`<div class="base">${troubleView(this.#speech.say(key), nothing)}</div>`;
  }

  #renderKeep(): TemplateResult {
    const { say } = this.#speech;
    return html`<div class="keep">
      <p class="small">${say('order.keep')}</p>
      <button class="button" type="button" @click=${this.#copyLink}>
        ${icon(this.copied === true ? checkPath : copyPath)}<span>${say('order.copyLink')}</span>
      </button>
      <span class="visually-hidden" role="status"
        >${this.copied === undefined ? '' : say(this.copied ? 'transfer.copied' : 'transfer.notCopied')}</span
      >
      <button class="button" type="button" @click=${this.#print}>${say('order.print')}</button>
    </div>`;
  }
}
