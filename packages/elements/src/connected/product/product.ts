import { chooseText, localDateAt, type Availability, type Product, type Variant } from '@nongsan/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { NongsanQuantityChangeEvent } from '../../events/index.ts';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import viCard from '../../i18n/vi/card.json' with { type: 'json' };
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import viProduct from '../../i18n/vi/product.json' with { type: 'json' };
import { addToCart } from '../../internal/add-to-cart.ts';
import { advise } from '../../internal/advise.ts';
import { awaitPress } from '../../internal/await-press.ts';
import { EntriesController } from '../../internal/entries-controller.ts';
import { EntryController } from '../../internal/entry-controller.ts';
import { failureView } from '../../internal/failure-view.ts';
import { pageRef } from '../../internal/page-ref.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { Words } from '../../internal/words.ts';
import type { Entry } from '../../store/index.ts';
import { baseStyles, buttonStyles, stateStyles } from '../../styles/index.ts';
import type { AddState } from './add-state.ts';
import { offerStyles } from './offer.styles.ts';
import { firstPacking } from './packings.ts';
import { lateStop } from './late-stop.ts';
import type { ProductContext } from './product-context.ts';
import { productSkeleton } from './product-skeleton.ts';
import { productView } from './product-view.ts';
import { productStyles } from './product.styles.ts';

const words = new Words(viCommon, viCard, viProduct);

/**
 * Shows one product as a page of its own: people, pictures, rank and what it rests on, packings, price, stock, the
 * way into the cart, and where it comes from.
 *
 * @element nongsan-product
 * @slot - what to show until the product is there, and when it cannot be loaded: a link, say
 * @csspart product - everything
 * @csspart media - the pictures
 * @csspart name - the product's name
 * @csspart warning - says that the lot on sale is recalled, suspended or past its date
 * @csspart action - the one button or link
 * @csspart sample - says what was made up for demonstration
 * @csspart error - what is shown when loading failed
 * @fires nongsan-cart-add - the buyer pressed the button; `preventDefault()` to use a cart of your own
 * @fires nongsan-error - the product could not be added
 * @example
 * <nongsan-product product="?product" variant="?variant"></nongsan-product>
 */
export class NongsanProduct extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, stateStyles, productStyles, offerStyles];

  readonly #portal = new PortalController(this);
  readonly #product = new EntryController<Product>(this, () => {
    const ref = pageRef(this.product);
    const handle = this.#portal.handle;
    return handle === undefined || ref === '' || this.data !== undefined ? undefined : [handle.catalog.products, ref];
  });
  readonly #stock = new EntriesController<Availability>(this, () => {
    const handle = this.#portal.handle;
    const variants = this.#shown?.variants;
    return handle && variants ? [handle.catalog.availability, variants.map(({ id }) => id)] : undefined;
  });

  /** Identifier or slug of the product; `?name` takes it from the page's address. */
  @property() product = '';

  /** Identifier of the packing to begin with, as a lot's page names it; `?name` takes it from the page's address. */
  @property() variant = '';

  /** `id` of the portal, where it is not around the element. */
  @property() portal = '';

  /** A language of its own; without it the `lang` on the tag, then the portal's. */
  @property() locale = '';

  /** Level of the name among the page's headings; sections stand one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** A product that the page already has; nothing but its stock is loaded then. */
  @property({ attribute: false }) data: Product | undefined;

  /** The packing that the buyer chose, the quantity and picture likewise; `undefined` before. */
  @state() private chosen: string | undefined;
  @state() private quantity: string | undefined;
  @state() private picture = 0;
  @state() private adding: AddState = { state: 'idle' };
  #known: string | undefined;

  get #entry(): Entry<Product> {
    return this.data === undefined ? this.#product.entry : { state: 'ready', value: this.data };
  }

  get #shown(): Product | undefined {
    const entry = this.#entry;
    return entry.state === 'ready' ? entry.value : undefined;
  }

  readonly #say = (key: MessageKey, values?: MessageValues): string =>
    words.say(this.#portal.handle?.translate, key, values);

  readonly #stockOf = ({ id }: Variant): Availability | undefined => {
    const entry = this.#stock.entry(id);
    return entry.state === 'ready' ? entry.value : undefined;
  };

  readonly #stop = lateStop(() => {
    this.requestUpdate();
  });

  /** What was chosen for one product says nothing of the next, nor of a packing that the page names now. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const product = this.#shown;
    if (product?.id === this.#known && !changed.has('variant')) return;
    this.#known = product?.id;
    this.chosen = pageRef(this.variant);
    this.quantity = undefined;
    this.picture = 0;
    this.adding = { state: 'idle' };
    if (product && this.chosen && !product.variants.some(({ id }) => id === this.chosen)) advise(this, 'no-variant');
  }

  readonly #retry = (): void => this.#product.retry();

  readonly #choose = (event: Event): void => {
    this.chosen = (event.target as HTMLInputElement).value;
    this.quantity = undefined;
    this.adding = { state: 'idle' };
  };

  readonly #setQuantity = ({ detail }: NongsanQuantityChangeEvent): void => {
    this.quantity = detail.value;
    if (this.adding.state !== 'adding') this.adding = { state: 'idle' };
  };

  readonly #show = (index: number): void => {
    this.picture = index;
  };

  readonly #add = (): void => void this.#addNow();

  async #addNow(): Promise<void> {
    const context = this.#context();
    if (context === undefined || this.adding.state === 'adding') return;
    const { product, variant, quantity, locale } = context;
    this.adding = { state: 'adding' };
    const outcome = await addToCart(this, this.#portal.handle, { product, variant, quantity });
    if (this.#known !== product.id) return; // the page shows another product by now
    const name = chooseText(variant.name, locale).text;
    if (outcome === 'added') this.adding = { state: 'added', quantity, variant: name };
    else if (outcome === 'left-to-page') this.adding = { state: 'idle' };
    else this.#refused(outcome, variant);
  }

  #refused(error: Extract<AddState, { state: 'failed' }>['error'], variant: Variant): void {
    this.adding = { state: 'failed', error };
    if (error.code === 'out-of-stock' || error.code === 'not-for-sale') this.#stock.retry(variant.id);
  }

  #context(): ProductContext | undefined {
    const product = this.#shown;
    const handle = this.#portal.handle;
    const variant =
      product?.variants.find(({ id }) => id === this.chosen) ?? (product && firstPacking(product, this.#stockOf));
    if (product === undefined || variant === undefined) return undefined;
    return {
      product,
      variant,
      availability: this.#stockOf(variant),
      stop: this.#stop,
      ordering: handle?.catalog.ordering,
      asking: this.#stock.entry(variant.id).state === 'loading',
      quantity: this.quantity ?? variant.order.min,
      locale: handle?.locale ?? 'vi',
      level: this.headingLevel,
      today: localDateAt(handle?.now() ?? new Date()),
      portal: this.portal,
      speak: handle?.translate,
      say: this.#say,
    };
  }

  protected override updated(): void {
    awaitPress(this.renderRoot, this.#portal.handle);
  }

  protected override render(): TemplateResult | typeof nothing {
    const entry = this.#entry;
    switch (entry.state) {
      case 'idle':
      case 'loading':
        return waitingView(
          this,
          this.#portal.handle && this.product,
          this.#say,
          productSkeleton(this.#say('common.loading')),
        );
      case 'failed':
        return html`<div class="base">${failureView(entry.error, this.#say, this.#retry)}</div>`;
      case 'ready': {
        const context = this.#context();
        return context === undefined ? nothing : this.#renderProduct(context);
      }
    }
  }

  #renderProduct(context: ProductContext): TemplateResult {
    return productView(context, {
      adding: this.adding,
      picture: this.picture,
      add: this.#add,
      choose: this.#choose,
      setQuantity: this.#setQuantity,
      show: this.#show,
      stockOf: this.#stockOf,
    });
  }
}
