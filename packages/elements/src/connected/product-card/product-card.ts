import { chooseText, localDateAt, ocopStatus, type Availability, type Product } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import viCard from '../../i18n/vi/card.json' with { type: 'json' };
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import { addToCart } from '../../internal/add-to-cart.ts';
import { awaitPress } from '../../internal/await-press.ts';
import { EntryController } from '../../internal/entry-controller.ts';
import { failureView } from '../../internal/failure-view.ts';
import { pageRef } from '../../internal/page-ref.ts';
import { placeLine } from '../../internal/place-line.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import { variantUnit } from '../../internal/variant-unit.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { webHref } from '../../internal/web-href.ts';
import { Words } from '../../internal/words.ts';
import type { Entry } from '../../store/index.ts';
import { baseStyles, buttonStyles, stateStyles } from '../../styles/index.ts';
import { cardAction, cardNotice, type AddState } from './card-action.ts';
import { cardSkeleton } from './card-skeleton.ts';
import { productCardStyles } from './product-card.styles.ts';

const words = new Words(viCommon, viCard);

/**
 * Offers one product of one household: picture, people, name, OCOP rank, price, trace badge and one button.
 *
 * @element nongsan-product-card
 * @slot - what to show until the product is there, and when it cannot be loaded: a link, say
 * @csspart card - the card
 * @csspart name - the product's name
 * @csspart action - the one button or link
 * @csspart error - what is shown when loading failed
 * @fires nongsan-cart-add - the buyer pressed the button; `preventDefault()` to use a cart of your own
 * @fires nongsan-trace-open - a person follows the badge of a lot
 * @fires nongsan-error - the product could not be added
 * @example
 * <nongsan-product-card product="che-dinh-tan-cuong"></nongsan-product-card>
 */
export class NongsanProductCard extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, stateStyles, productCardStyles];

  readonly #portal = new PortalController(this);
  readonly #product = new EntryController<Product>(this, () => {
    const ref = pageRef(this.product);
    const handle = this.#portal.handle;
    return handle === undefined || ref === '' || this.data !== undefined ? undefined : [handle.catalog.products, ref];
  });
  readonly #availability = new EntryController<Availability>(this, () => {
    const handle = this.#portal.handle;
    const variant = this.#shown?.variants[0];
    return handle === undefined || variant === undefined ? undefined : [handle.catalog.availability, variant.id];
  });

  /** Identifier or slug of the product; `?name` takes it from the page's address. */
  @property() product = '';

  /** `id` of the portal, where it is not around the card. */
  @property() portal = '';

  /** A language of its own; without it the `lang` on the tag, then the portal's. */
  @property() locale = '';

  /** Leaves out the household, on a page that is the household's own. */
  @property({ type: Boolean, attribute: 'without-store' }) withoutStore = false;

  /** Level of the name among the page's headings. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** A product that the page already has; nothing is loaded then. */
  @property({ attribute: false }) data: Product | undefined;

  @state() private adding: AddState = 'idle';

  get #shown(): Product | undefined {
    if (this.data !== undefined) return this.data;
    const { entry } = this.#product;
    return entry.state === 'ready' ? entry.value : undefined;
  }

  get #entry(): Entry<Product> {
    return this.data === undefined ? this.#product.entry : { state: 'ready', value: this.data };
  }

  readonly #say = (key: MessageKey, values?: MessageValues): string =>
    words.say(this.#portal.handle?.translate, key, values);

  readonly #retry = (): void => this.#product.retry();

  readonly #add = (): void => void this.#addNow();

  async #addNow(): Promise<void> {
    const product = this.#shown;
    const variant = product?.variants[0];
    if (product === undefined || variant === undefined || this.adding === 'adding') return;
    this.adding = 'adding';
    const outcome = await addToCart(this, this.#portal.handle, { product, variant, quantity: variant.order.min });
    this.adding = outcome === 'added' ? 'added' : outcome === 'left-to-page' ? 'idle' : 'failed';
  }

  protected override updated(): void {
    awaitPress(this.renderRoot, this.#portal.handle);
  }

  protected override render(): TemplateResult {
    const entry = this.#entry;
    switch (entry.state) {
      case 'idle':
      case 'loading':
        return this.#renderWaiting();
      case 'failed':
        return html`<div class="base">${failureView(entry.error, this.#say, this.#retry)}</div>`;
      case 'ready':
        return this.#renderCard(entry.value);
    }
  }

  #renderWaiting(): TemplateResult {
    const skeleton = cardSkeleton(this.#say('common.loading'), this.withoutStore);
    return waitingView(this, this.#portal.handle && this.product, this.#say, skeleton);
  }

  #renderCard(product: Product): TemplateResult {
    const locale = this.#portal.handle?.locale ?? 'vi';
    const name = chooseText(product.name, locale);
    const { entry } = this.#availability;
    const availability = entry.state === 'ready' ? entry.value : undefined;
    const today = localDateAt(this.#portal.handle?.now() ?? new Date());
    const { adding, portal } = this;
    const ordering = this.#portal.handle?.catalog.ordering;
    const view = { product, name: name.text, locale, today, availability, adding, ordering, portal, say: this.#say };
    return html`<article class="base card" part="card">
      <a class="media" href=${webHref(product.url)} tabindex="-1" aria-hidden="true">
        <nongsan-picture .picture=${product.pictures[0]}></nongsan-picture>
      </a>
      <div class="body">
        <div class="head">
          ${this.withoutStore ? nothing : people(product)}
          <h3 class="name" part="name" aria-level=${this.headingLevel} lang=${name.lang}>
            <a href=${webHref(product.url)}>${name.text}</a>
          </h3>
          ${cardNotice(view)}
        </div>
        ${this.#renderOcop(product, today)}
        <div class="foot">
          ${this.#renderPrice(product, locale)} ${this.#renderTrace(product)} ${cardAction(view, this.#add)}
        </div>
      </div>
    </article>`;
  }

  #renderOcop(product: Product, today: string) {
    if (product.ocop === undefined) return nothing;
    return html`<nongsan-ocop-stars
      stars=${product.ocop.stars}
      status=${ocopStatus(product.ocop, today)}
      locale=${this.#portal.handle?.locale ?? ''}
      .speak=${this.#portal.handle?.translate}
    ></nongsan-ocop-stars>`;
  }

  #renderPrice(product: Product, locale: string) {
    const variant = product.variants[0];
    if (variant === undefined) return nothing;
    return html`<nongsan-price
      amount=${variant.price.amount}
      currency=${variant.price.currency}
      unit=${variantUnit(variant, { locale, say: this.#say })}
      locale=${locale}
      note=${product.sampleFields?.includes('price') ? this.#say('price.sample') : ''}
    ></nongsan-price>`;
  }

  #renderTrace(product: Product) {
    if (product.lot === undefined) return nothing;
    return html`<nongsan-trace-badge
      variant="compact"
      portal=${this.portal}
      locale=${this.#portal.handle?.locale ?? ''}
      .data=${product.lot}
    ></nongsan-trace-badge>`;
  }
}

/** Whose it is and where they live: people buy from people. */
const people = ({ store }: Product): TemplateResult =>
  html`<p class="people" lang="vi">
    <a href=${webHref(store.url)}>${store.name}</a><span>${placeLine(store.place)}</span>
  </p>`;
