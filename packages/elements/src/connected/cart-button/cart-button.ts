import { SourceError, type Cart } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import viCartButton from '../../i18n/vi/cart-button.json' with { type: 'json' };
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import { hasContent } from '../../internal/fallback.ts';
import { BackKey } from '../../internal/back-key.ts';
import { failureView } from '../../internal/failure-view.ts';
import { basketPath, closePath, icon } from '../../internal/icons/index.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import { Words } from '../../internal/words.ts';
import { baseStyles, buttonStyles, stateStyles } from '../../styles/index.ts';
import { CartController } from '../cart/cart-controller.ts';
import { cartCount } from '../cart/cart-count.ts';
import { cartButtonStyles } from './cart-button.styles.ts';

const words = new Words(viCommon, viCartButton);

/** What the drawer holds; the cart's chunk comes with the first press. */
type Panel = 'not-yet' | 'loading' | 'ready' | 'failed';

/**
 * Shows how much is in the cart, anywhere on the page, and opens it in a drawer. The back key closes the drawer and
 * stays on the page.
 *
 * @element nongsan-cart-button
 * @slot - what to show until there is a portal, and in the drawer when the cart's code did not arrive: a link, say
 * @csspart button - the button
 * @csspart badge - the number on it
 * @csspart drawer - the dialog that holds the cart
 * @csspart error - what is shown in the drawer when the cart's code did not arrive
 * @fires nongsan-error - a change in the drawer did not go through
 * @fires nongsan-checkout-step - the checkout that opened inside shows its questions, or the review
 * @fires nongsan-order-placed - the server has the order of the checkout that opened in the drawer
 * @example
 * <nongsan-cart-button portal="tn" checkout-href="/dat-hang"></nongsan-cart-button>
 */
export class NongsanCartButton extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, stateStyles, cartButtonStyles];

  readonly #portal = new PortalController(this);
  readonly #cart = new CartController(
    this,
    () => this.#portal.handle?.cart,
    // What an element did, that element says; what the page did by itself is said here.
    (cart, by) => (this.spokenCount = by === 'page' ? this.#count(cart) : undefined),
  );

  readonly #backKey = new BackKey(this, {
    isOpen: () => this.#dialog?.open === true,
    show: () => this.#dialog !== null && this.show(),
    hide: () => this.hide(),
  });

  /** `id` of the portal, where it is not around the button. */
  @property() portal = '';

  /** A language of its own; without it the `lang` on the tag, then the portal's. */
  @property() locale = '';

  /** The page that holds `<nongsan-checkout>`; without it the checkout opens in the drawer. */
  @property({ attribute: 'checkout-href' }) checkoutHref = '';

  /** Where an empty cart leads; without it, back to the page. */
  @property({ attribute: 'shop-href' }) shopHref = '';

  /** Whose cart it is, in the page's words, where a page has the carts of several portals. */
  @property() label = '';

  @state() private panel: Panel = 'not-yet';
  /** The count after a change that the page made, for those who hear it. Loading is silent. */
  @state() private spokenCount: number | undefined;

  readonly #say = (key: MessageKey, values?: MessageValues): string =>
    words.say(this.#portal.handle?.translate, key, values);

  /** Two carts of a page must not go by one name; two buttons to the same cart may. */
  #named(words: string): string {
    return this.label === '' ? words : `${this.label}: ${words}`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #count(cart: Cart | undefined): number {
    return cart === undefined ? 0 : cartCount(cart.lines);
  }

  /** Opens the drawer with the cart. */
  readonly show = (): void => {
    if (this.#dialog?.open === false) {
      this.#dialog.showModal();
      this.#backKey.opened();
    }
    void this.#loadPanel();
  };

  /** Closes the drawer; the focus goes back to where it was. */
  readonly hide = (): void => this.#dialog?.close();

  async #loadPanel(): Promise<void> {
    if (this.panel === 'loading' || this.panel === 'ready') return;
    this.panel = 'loading';
    try {
      await import('../cart/cart.define.ts');
      this.panel = 'ready';
    } catch {
      this.panel = 'failed';
    }
  }

  /** The backdrop belongs to the dialog: a press on it has the dialog as target and lies outside its box. */
  readonly #onDialogClick = (event: MouseEvent): void => {
    const dialog = event.currentTarget as HTMLDialogElement;
    if (event.target !== dialog) return this.#followed(event);
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < left || x > right || y < top || y > bottom) dialog.close();
  };

  readonly #onClose = (): void => this.#backKey.closed();

  /** A page that changes its content itself stays where it is when a link is followed: the drawer must not cover it. */
  #followed(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link === undefined || link.target === '_blank') return;
    setTimeout(() => event.defaultPrevented && this.hide());
  }

  /* eslint-disable lit-a11y/click-events-have-key-events -- the dialog closes by Escape on its own */
  protected override render(): TemplateResult | typeof nothing {
    // The button can do nothing before there is a portal; what the page put inside can.
    if (this.#portal.handle === undefined && hasContent(this)) return html`<slot></slot>`;
    // A portal that takes no orders has no cart; a button to none would be a dead end.
    if (this.#portal.handle?.catalog.ordering === 'contact') return nothing;
    const count = this.#count(this.#cart.cart);
    const badge = html`<span class="badge nums" part="badge">${count > 99 ? '99+' : count}</span>`;
    return html`<div class="base">
      <button
        class="button open"
        part="button"
        type="button"
        aria-haspopup="dialog"
        aria-label=${this.#named(count === 0 ? this.#say('cart.title') : this.#say('cart.count', { count }))}
        @click=${this.show}
      >
        ${icon(basketPath)}${count === 0 ? nothing : badge}
      </button>
      <span class="visually-hidden" role="status"
        >${this.spokenCount === undefined ? '' : this.#named(this.#say('cart.changed', { count: this.spokenCount }))}</span
      >
      <dialog part="drawer" aria-labelledby="title" @click=${this.#onDialogClick} @close=${this.#onClose}>
        <div class="bar">
          <h2 id="title">${this.#named(this.#say('cart.title'))}</h2>
          <button class="button quiet close" type="button" aria-label=${this.#say('common.close')} @click=${this.hide}>
            ${icon(closePath)}
          </button>
        </div>
        <div class="panel">${this.#renderPanel()}</div>
      </dialog>
    </div>`;
  }

  /* eslint-enable lit-a11y/click-events-have-key-events */

  #renderPanel(): TemplateResult | typeof nothing {
    switch (this.panel) {
      case 'not-yet':
        return nothing;
      case 'loading':
        return html`<span class="skeleton bone" aria-busy="true">${this.#say('common.loading')}</span>`;
      case 'failed':
        return failureView(new SourceError('network', 'The cart could not be loaded'), this.#say, this.show);
      case 'ready':
        return html`<nongsan-cart
          portal=${this.portal}
          locale=${this.#portal.handle?.locale ?? ''}
          checkout-href=${this.checkoutHref}
          shop-href=${this.shopHref}
          heading-level="3"
        >
          ${this.shopHref === '' ? this.#renderWayOn() : nothing}
        </nongsan-cart>`;
    }
  }

  #renderWayOn(): TemplateResult {
    return html`<button slot="empty" class="button primary" type="button" @click=${this.hide}>
      ${this.#say('cart.shop')}
    </button>`;
  }
}
