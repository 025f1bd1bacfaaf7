import { ContextProvider } from '@lit/context';
import { SourceError, uniformSource, type Locale, type StorefrontSource } from '@nongsan/core';
import { ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { NongsanCartChangeEvent, NongsanPortalsChangeEvent, NongsanPortalRequestEvent } from '../../events/index.ts';
import { chooseLocale, isSpoken, type HostI18next } from '../../i18n/index.ts';
import { advise } from '../../internal/advise.ts';
import { portalContext, type PortalHandle } from '../../internal/portal-handle.ts';
import { warnOnce } from '../../internal/warn-once.ts';
import { CartStore, Catalog } from '../../store/index.ts';
import { BrowserCartStorage } from './cart-storage.ts';
import { PortalWords } from './portal-words.ts';

/** What decides where the portal's data comes from. */
const connecting = ['api', 'siteKey', 'src', 'source'] as const;

/** How long a page may take to say where the data comes from, in milliseconds. */
const patience = 1000;

/**
 * Connects the elements inside it, and those that name it, to one portal. It shows nothing itself.
 *
 * @element nongsan-portal
 * @slot - the page's own content with elements of the SDK anywhere in it
 * @fires nongsan-cart-change - the server agreed to a change of the cart
 * @fires nongsan-cart-add - from an element inside: a buyer asks for a product; `preventDefault()` to use a cart of your own
 * @fires nongsan-order-placed - from an element inside: the server has an order; `preventDefault()` to stay on the page
 * @fires nongsan-checkout-step - from an element inside: a checkout shows its questions, or the review
 * @fires nongsan-trace-open - from an element inside: a person follows the badge of a lot
 * @fires nongsan-open-link - from an element inside: a link leads away; `preventDefault()` to open it yourself
 * @fires nongsan-quantity-change - from an element inside: a person asks for another amount of something
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

  /** Language of the elements: `vi`, `en`, `zh`, `ja`, `ko`, `fr` or `de`. Without it the `lang` around decides. */
  @property() locale = '';

  /** The page's own i18next: our words are added to it, its language is followed, its messages go before ours. */
  @property({ attribute: false }) i18next: HostI18next | undefined;

  /** The moment that expiry is judged by, ISO 8601; for demonstrations and tests. Without it, the present. */
  @property() now = '';

  /** A portal's own way to its data, instead of `api` and `key`. */
  @property({ attribute: false }) source: StorefrontSource | undefined;

  readonly #provider = new ContextProvider(this, { context: portalContext });
  readonly #words = new PortalWords(
    () => (this.i18next?.language ? this.i18next : undefined),
    (message) => warnOnce(this, message),
  );
  #page: MutationObserver | undefined;
  #wanted: Locale | undefined;
  #catalog: Catalog | undefined;
  #cart: CartStore | undefined;
  #stopCart: (() => void) | undefined;
  #storage: BrowserCartStorage | undefined;

  /** Elements find this before the first update: a portal that has no handle yet answers when it has. */
  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(NongsanPortalRequestEvent.type, this.#answer);
    window.addEventListener('storage', this.#otherTab);
    window.addEventListener('pageshow', this.#restored);
    this.i18next?.on('languageChanged', this.#relearn);
    this.#page = new MutationObserver(() => this.requestUpdate());
    this.#page.observe(document.documentElement, { attributeFilter: ['lang'] });
    if (this.hasUpdated) document.dispatchEvent(new NongsanPortalsChangeEvent());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(NongsanPortalRequestEvent.type, this.#answer);
    window.removeEventListener('storage', this.#otherTab);
    window.removeEventListener('pageshow', this.#restored);
    this.i18next?.off('languageChanged', this.#relearn);
    this.#page?.disconnect();
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
    if (changed.has('i18next')) this.#follow(changed.get('i18next'));
    if (this.#catalog === undefined || connecting.some((name) => changed.has(name))) this.#connectSource();
    void this.#publish();
  }

  #follow(before: HostI18next | undefined): void {
    before?.off('languageChanged', this.#relearn);
    this.i18next?.off('languageChanged', this.#relearn); // one that was there at connection is heard already
    if (this.isConnected) this.i18next?.on('languageChanged', this.#relearn);
    this.#words.forget();
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

  /** Refuses, but not at once: a framework that takes over a server's page sets `source` after the tag has come to life. */
  #missing(): StorefrontSource {
    return uniformSource(async () => {
      await new Promise((resolve) => setTimeout(resolve, patience));
      if ((this.source ?? this.createSource()) === undefined) advise(this, 'no-source');
      throw new SourceError('no-source', '<nongsan-portal> needs api and key, or src');
    });
  }

  /** What the portal says, then its i18next, then the page around it. */
  get #language(): Locale {
    const around = this.closest<HTMLElement>('[lang]')?.lang;
    return chooseLocale(this.locale, this.i18next?.language, around, document.documentElement.lang);
  }

  async #publish(): Promise<void> {
    const locale = this.#language;
    this.#wanted = locale;
    const spoken = await this.#words.in(locale);
    // The language changed again meanwhile: that change publishes.
    if (this.#wanted !== locale || this.#catalog === undefined || this.#cart === undefined) return;
    const now = this.now === '' ? () => new Date() : () => new Date(this.now);
    const handle: PortalHandle = {
      ...{ id: this.id, catalog: this.#catalog, cart: this.#cart, now, ...spoken },
      inLanguage: async (other) => ({ ...handle, ...(await this.#words.in(other)) }),
    };
    this.#provider.setValue(handle);
    if (!isSpoken(this.locale)) advise(this);
    document.dispatchEvent(new NongsanPortalsChangeEvent());
  }

  readonly #relearn = (): void => {
    this.#words.forget();
    this.requestUpdate();
  };

  readonly #answer = ({ detail }: NongsanPortalRequestEvent): void => {
    if (this.handle !== undefined && (detail.portal === '' || detail.portal === this.id)) detail.answer(this.handle);
  };

  readonly #otherTab = ({ key }: StorageEvent): void => {
    if (this.#storage !== undefined && key === this.#storage.key) void this.#cart?.reload();
  };

  /** A page that the back button brings back as it was knows nothing of the pages after it. */
  readonly #restored = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void this.#cart?.reload();
  };
}
