import { ContextProvider } from '@lit/context';
import { SourceError, type Locale, type StorefrontSource } from '@nongsan/core';
import { ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { NongsanCartChangeEvent, NongsanPortalsChangeEvent, NongsanPortalRequestEvent } from '../../events/index.ts';
import { chooseLocale, defaultLocale, loadTranslate } from '../../i18n/index.ts';
import { portalContext, type PortalHandle } from '../../internal/portal-handle.ts';
import { warnOnce } from '../../internal/warn-once.ts';
import { CartStore, Catalog, refusingSource } from '../../store/index.ts';
import { BrowserCartStorage } from './cart-storage.ts';

/** What decides where the portal's data comes from. */
const connecting = ['api', 'siteKey', 'src', 'source'] as const;

type Spoken = Pick<PortalHandle, 'locale' | 'translate'>;

/**
 * Connects the elements inside it, and those that name it, to one portal. It shows nothing itself.
 *
 * @element nongsan-portal
 * @slot - the page's own content with elements of the SDK anywhere in it
 * @fires nongsan-cart-change - the server agreed to a change of the cart
 * @fires nongsan-cart-add - from an element inside: a buyer asks for a product; `preventDefault()` to use a cart of your own
 * @fires nongsan-order-placed - from an element inside: the server has an order; `preventDefault()` to stay on the page
 * @fires nongsan-error - from an element inside: it could not do its work
 * @example
 * <nongsan-portal id="tn" api="https://api.example.vn" key="pk_your_key" locale="vi">
 *   <nongsan-product-card product="che-dinh-tan-cuong"></nongsan-product-card>
 * </nongsan-portal>
 */
export class NongsanPortal extends ReactiveElement {
  /** Address of the portal's server, without `/v1`. */
  @property() api = '';

  /** The site's publishable key, `pk_…`. It identifies the site and is no secret. */
  @property({ attribute: 'key' }) siteKey = '';

  /** Address of a `portal.json` instead: a portal of static files, without server and cart. */
  @property() src = '';

  /** Language of the elements: `vi` or `en`. Without it the page's `lang` decides. */
  @property() locale = '';

  /** The moment that expiry is judged by, ISO 8601; for demonstrations and tests. Without it, the present. */
  @property() now = '';

  /** A portal's own way to its data, instead of `api` and `key`. */
  @property({ attribute: false }) source: StorefrontSource | undefined;

  readonly #provider = new ContextProvider(this, { context: portalContext });
  #words: { readonly wanted: Locale; readonly ready: Promise<Spoken> } | undefined;
  #catalog: Catalog | undefined;
  #cart: CartStore | undefined;
  #stopCart: (() => void) | undefined;
  #storage: BrowserCartStorage | undefined;

  /** Elements find this before the first update: a portal that has no handle yet answers when it has. */
  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(NongsanPortalRequestEvent.type, this.#answer);
    window.addEventListener('storage', this.#otherTab);
    if (this.hasUpdated) document.dispatchEvent(new NongsanPortalsChangeEvent());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(NongsanPortalRequestEvent.type, this.#answer);
    window.removeEventListener('storage', this.#otherTab);
    document.dispatchEvent(new NongsanPortalsChangeEvent());
  }

  /** The portal as elements see it; `undefined` until its language is there. */
  get handle(): PortalHandle | undefined {
    return this.#provider.value;
  }

  /** Makes the source from `api` and `key`, or `src`. The script-tag build overrides this with the client. */
  protected createSource(): StorefrontSource | undefined {
    return undefined;
  }

  /** Children are the page's own: nothing is rendered, so nothing of it moves. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    if (this.#catalog === undefined || connecting.some((name) => changed.has(name))) this.#connectSource();
    void this.#publish();
  }

  #connectSource(): void {
    const source = this.source ?? this.createSource() ?? this.#missing();
    this.#stopCart?.();
    this.#storage = new BrowserCartStorage(this.siteKey || this.id);
    this.#catalog = new Catalog(source);
    const cart = new CartStore(source, this.#storage);
    this.#cart = cart;
    this.#stopCart = cart.onChange((value) => this.dispatchEvent(new NongsanCartChangeEvent(value)));
  }

  #missing(): StorefrontSource {
    const message = `<nongsan-portal id="${this.id}"> needs api and key, or src (or the property source)`;
    return refusingSource(() => {
      warnOnce(this, message);
      return new SourceError('no-source', message);
    });
  }

  async #publish(): Promise<void> {
    const locale = chooseLocale(this.locale, document.documentElement.lang);
    if (this.#words?.wanted !== locale) this.#words = { wanted: locale, ready: this.#load(locale) };
    const words = this.#words;
    const spoken = await words.ready;
    // The language changed again meanwhile: that change publishes.
    if (words !== this.#words || this.#catalog === undefined || this.#cart === undefined) return;
    const now = this.now === '' ? () => new Date() : () => new Date(this.now);
    this.#provider.setValue({ id: this.id, catalog: this.#catalog, cart: this.#cart, now, ...spoken });
    if (spoken.locale !== locale) this.#words = undefined; // the next update tries again
    document.dispatchEvent(new NongsanPortalsChangeEvent());
  }

  async #load(locale: Locale): Promise<Spoken> {
    try {
      return { locale, translate: await loadTranslate(locale) };
    } catch (cause) {
      warnOnce(this, `The words for "${locale}" did not arrive, so Vietnamese is shown: ${String(cause)}`);
      return { locale: defaultLocale, translate: undefined };
    }
  }

  readonly #answer = ({ detail }: NongsanPortalRequestEvent): void => {
    if (this.handle !== undefined && (detail.portal === '' || detail.portal === this.id)) detail.answer(this.handle);
  };

  readonly #otherTab = ({ key }: StorageEvent): void => {
    if (this.#storage !== undefined && key === this.#storage.key) void this.#cart?.reload();
  };
}
