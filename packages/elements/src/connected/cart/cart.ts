import { chooseText, formatMoney, SourceError, type Cart, type CartLine } from '@nongsan/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NongsanErrorEvent } from '../../events/index.ts';
import viCard from '../../i18n/vi/card.json' with { type: 'json' };
import viCartButton from '../../i18n/vi/cart-button.json' with { type: 'json' };
import viCart from '../../i18n/vi/cart.json' with { type: 'json' };
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import viTotals from '../../i18n/vi/totals.json' with { type: 'json' };
import { failureView } from '../../internal/failure-view.ts';
import { arrowPath, cautionPath, icon } from '../../internal/icons/index.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import type { Speech } from '../../internal/speech.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { Words } from '../../internal/words.ts';
import { sourceFailure } from '../../store/index.ts';
import { baseStyles, buttonStyles, emptyStyles, stateStyles } from '../../styles/index.ts';
import { CartController } from './cart-controller.ts';
import { HandOverController } from './late-hand-over.ts';
import { cartSkeleton, emptyCart, parcelList } from './cart-views.ts';
import { cartFailureKey } from './cart-failure-key.ts';
import { cartStyles } from './cart.styles.ts';
import { lateIssue, type LineActions } from './late-issue.ts';
import { lineStyles } from './line.styles.ts';
import { grandTotal } from './totals-view.ts';
import { totalsStyles } from './totals.styles.ts';

const words = new Words(viCommon, viCard, viCartButton, viCart, viTotals);

type Stage = 'cart' | 'opening' | 'checkout' | 'unreachable';
interface Removed {
  readonly name: string;
  readonly variant: string;
  readonly quantity: string;
}

/**
 * Holds what the buyer wants, one parcel a household, and leads to checkout.
 *
 * @element nongsan-cart
 * @slot empty - the way on from an empty cart
 * @slot - what to show until the cart is there, and when it cannot be loaded
 * @csspart cart - the whole cart
 * @csspart line - one line
 * @csspart total - the sum to be paid
 * @csspart action - the way to checkout
 * @csspart hand-over - the way to the site that this one hands carts over to
 * @csspart empty - what is said of an empty cart
 * @csspart not-kept - the notice that the cart ends with the page, where the page may store nothing
 * @csspart error - what is shown when loading failed
 * @fires nongsan-error - a change did not go through
 * @fires nongsan-checkout-step - the checkout that opened inside shows its questions, or the review
 * @fires nongsan-order-placed - the server has the order of the checkout that opened in the cart's place
 * @example
 * <nongsan-cart checkout-href="/dat-hang"></nongsan-cart>
 */
export class NongsanCart extends LitElement {
  static override readonly styles = [
    ...[baseStyles, buttonStyles, stateStyles, emptyStyles],
    ...[lineStyles, totalsStyles, cartStyles],
  ];

  readonly #portal = new PortalController(this);
  readonly #cart = new CartController(this, () => this.#portal.handle?.cart);
  readonly #handOver = new HandOverController(this, () => this.#cart.store);

  /** `id` of the portal, where it is not around the cart. */
  @property() portal = '';

  /** A language of its own; without it the `lang` on the tag, then the portal's. */
  @property() locale = '';

  /** The page that holds `<nongsan-checkout>`; without it the checkout takes the cart's place. */
  @property({ attribute: 'checkout-href' }) checkoutHref = '';

  /** Where an empty cart leads; the slot `empty` can hold more. */
  @property({ attribute: 'shop-href' }) shopHref = '';

  /** Level of the parcels' names among the page's headings. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Offers to go on with the cart at the site that this one hands over to. */
  @property({ type: Boolean, attribute: 'hand-over' }) handOver = false;

  /** What brought the buyer here, for the order: at most 40 small letters, digits, `-` and `_`, and nothing about the buyer. */
  @property() campaign = '';

  @state() private stage: Stage = 'cart';
  @state() private removed: Removed | undefined;
  /** What the buyer's last act came to, for those who hear it: one sentence an act. */
  @state() private said = '';
  #ordered = false;

  get #speech(): Speech {
    const handle = this.#portal.handle;
    const speak = handle?.translate;
    return { locale: handle?.locale ?? 'vi', speak, say: (key, values) => words.say(speak, key, values) };
  }

  readonly #actions: LineActions = {
    setQuantity: (line, quantity) => void this.#change(line, quantity),
    remove: (line) => void this.#remove(line),
    issue: lateIssue(() => this.requestUpdate()),
  };

  async #setQuantity(line: CartLine, quantity: string): Promise<boolean> {
    try {
      await this.#cart.store?.setQuantity(line.id, quantity, 'element');
      return true;
    } catch (cause) {
      this.dispatchEvent(new NongsanErrorEvent(sourceFailure(cause)));
      return false;
    }
  }

  /** Of several presses on one line, the last is told of. */
  async #change(line: CartLine, quantity: string): Promise<void> {
    const focused = this.shadowRoot?.activeElement;
    if (!(await this.#setQuantity(line, quantity)) || this.#cart.state.pending.has(line.id)) return;
    this.said = this.#total();
    await this.updateComplete;
    // What stood in the line's way is gone, and the button that took it away with it.
    if (focused?.isConnected === false) this.#focus('.cart');
  }

  #total(): string {
    const { locale, say } = this.#speech;
    const total = this.#cart.cart?.totals.total;
    return total === undefined ? '' : say('cart.newTotal', { total: formatMoney(total, locale) });
  }

  async #remove(line: CartLine): Promise<void> {
    const focused = this.shadowRoot?.activeElement ?? null;
    if (this.#cart.state.pending.get(line.id) === '0' || !(await this.#setQuantity(line, '0'))) return;
    const name = chooseText(line.product.name, this.#speech.locale).text;
    this.removed = { name, variant: line.variant, quantity: line.quantity };
    this.said = `${this.#speech.say('cart.removed', { name })} ${this.#total()}`;
    await this.updateComplete;
    // The button that was pressed is gone: the next thing to press is the way back.
    if (focused?.isConnected !== true) this.#focus('.undo');
  }

  readonly #undo = async (): Promise<void> => {
    const { removed } = this;
    this.removed = undefined;
    if (removed === undefined) return;
    this.#focus('.cart');
    try {
      await this.#cart.store?.add(removed.variant, removed.quantity, 'element');
      this.said = this.#total();
    } catch (cause) {
      this.removed = removed;
      this.dispatchEvent(new NongsanErrorEvent(sourceFailure(cause)));
    }
  };

  get #kept(): boolean {
    return this.#cart.store?.kept !== false;
  }

  readonly #retry = (): void => void this.#cart.store?.reload();

  readonly #openCheckout = async (): Promise<void> => {
    if (this.stage === 'opening') return;
    this.stage = 'opening';
    try {
      await import('../checkout/checkout.define.ts');
      this.removed = undefined;
      this.stage = 'checkout';
      await this.updateComplete;
      this.#focus('.back');
    } catch {
      this.stage = 'unreachable';
    }
  };

  readonly #back = async (): Promise<void> => {
    this.stage = 'cart';
    await this.updateComplete;
    this.#focus('.cart');
  };

  readonly #onOrdered = (): void => void (this.#ordered = true);

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** After an order the next thing that is put in begins a new cart. */
  protected override willUpdate(_changed: PropertyValues): void {
    if (!this.#ordered || this.#cart.cart === undefined) return;
    this.#ordered = false;
    this.stage = 'cart';
  }

  protected override render(): TemplateResult {
    const { say } = this.#speech;
    if (this.stage === 'checkout') return this.#renderCheckout();
    return html`<section class="base cart" part="cart" tabindex="-1" aria-label=${say('cart.title')}>
      <p class="visually-hidden" role="status">${this.said}</p>
      ${this.#renderRemoved()} ${this.#renderProblem()} ${this.#renderEntry()} ${this.#handOver.view?.(this.#speech)}
    </section>`;
  }

  #renderEntry(): TemplateResult {
    const { entry } = this.#cart.state;
    const { say } = this.#speech;
    if (this.#portal.handle === undefined || entry.state === 'loading')
      return waitingView(this, undefined, say, cartSkeleton(this.#speech));
    if (entry.state === 'failed') return failureView(entry.error, say, this.#retry);
    const { cart } = this.#cart;
    return cart === undefined ? emptyCart(this.shopHref, this.headingLevel, this.#speech) : this.#renderCart(cart);
  }

  #renderCart(cart: Cart): TemplateResult {
    return html`${parcelList(cart, this.#cart.state.pending, this.headingLevel, this.#speech, this.#actions)}
      <div class="foot">
        ${grandTotal(cart.totals, this.#speech)} ${this.#renderAction(cart)} ${this.#renderNotKept()}
      </div>`;
  }

  #renderAction(cart: Cart): TemplateResult {
    const { say } = this.#speech;
    const words = html`<span>${say('cart.checkout')}</span>${icon(arrowPath)}`;
    if (cart.lines.some((line) => line.issue !== 'none'))
      return html`<p class="small">${icon(cautionPath)} ${say('cart.attention')}</p>
        <button class="button wide" part="action" type="button" @click=${() => this.#focus('.issue')}>
          ${words}
        </button>`;
    // Another page would find the cart empty: there the checkout takes the cart's place.
    if (this.checkoutHref !== '' && this.#kept)
      return html`<a class="button primary wide" part="action" href=${this.checkoutHref}>${words}</a>`;
    return html`<button
      class="button primary wide"
      part="action"
      type="button"
      aria-disabled=${this.stage === 'opening' ? 'true' : 'false'}
      @click=${this.#openCheckout}
    >
      ${this.stage === 'opening' ? say('common.loading') : words}
    </button>`;
  }

  #renderNotKept(): TemplateResult | typeof nothing {
    if (this.#kept) return nothing;
    return html`<p class="small" part="not-kept">${icon(cautionPath)} ${this.#speech.say('cart.notKept')}</p>`;
  }

  #renderRemoved(): TemplateResult | typeof nothing {
    const { say } = this.#speech;
    if (this.removed === undefined) return nothing;
    return html`<div class="notice">
      <span>${say('cart.removed', { name: this.removed.name })}</span>
      <button class="button quiet undo" type="button" @click=${this.#undo}>${say('cart.undo')}</button>
    </div>`;
  }

  /** The last change did not go through: the number has gone back, and this says why. */
  #renderProblem(): TemplateResult | typeof nothing {
    const { entry, error } = this.#cart.state;
    const unreachable = new SourceError('network', 'The checkout could not be loaded');
    const shown = this.stage === 'unreachable' ? unreachable : entry.state === 'failed' ? undefined : error;
    if (shown === undefined) return nothing;
    return html`<p class="problem" role="alert">
      ${icon(cautionPath)}<span>${this.#speech.say(cartFailureKey(shown))}</span>
    </p>`;
  }

  #renderCheckout(): TemplateResult {
    return html`<div class="base cart">
      <button class="button quiet back" type="button" @click=${this.#back}>
        ${icon(arrowPath)}<span>${this.#speech.say('cart.back')}</span>
      </button>
      <nongsan-checkout
        portal=${this.portal}
        locale=${this.#speech.locale}
        heading-level=${this.headingLevel}
        @nongsan-order-placed=${this.#onOrdered}
      ></nongsan-checkout>
    </div>`;
  }
}
