import { chooseText, type LocalizedText, type Store } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import viStore from '../../i18n/vi/store.json' with { type: 'json' };
import { EntryController } from '../../internal/entry-controller.ts';
import { failureView } from '../../internal/failure-view.ts';
import { pageRef } from '../../internal/page-ref.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { Words } from '../../internal/words.ts';
import type { Entry } from '../../store/index.ts';
import { baseStyles, buttonStyles, emptyStyles, stateStyles } from '../../styles/index.ts';
import { labelsView } from '../../leaf/brand-labels/labels-view.ts';
import { Shelf } from './shelf.ts';
import { storeContact, storeDisclosures } from './store-contact.ts';
import type { StoreContext } from './store-context.ts';
import { storeGoods } from './store-goods.ts';
import { storeHead } from './store-head.ts';
import { storeSkeleton } from './store-skeleton.ts';
import { storeStyles } from './store.styles.ts';

const words = new Words(viCommon, viStore);

/**
 * Shows a household's, cooperative's or company's store: the people and their story first, then what they sell, how to
 * reach them, and what is to be known of these statements.
 *
 * @element nongsan-store
 * @slot - what to show until the store is there, and when it cannot be loaded: a link, say
 * @csspart store - everything
 * @csspart cover - the wide picture
 * @csspart name - the store's name
 * @csspart verified - whether and how the portal has verified the seller
 * @csspart goods - what the store sells
 * @csspart more - the button that shows more
 * @csspart empty - what is said when nothing is on sale
 * @csspart contact - the ways to reach the seller
 * @csspart sample - says what was made up for demonstration
 * @csspart error - what is shown when loading failed
 * @fires nongsan-cart-add - the buyer pressed a card's button; `preventDefault()` to use a cart of your own
 * @fires nongsan-trace-open - a person follows the badge of a lot
 * @fires nongsan-error - a product could not be added
 * @fires nongsan-open-link - a call, Zalo or a web site; `preventDefault()` to open it yourself
 * @example
 * <nongsan-store store="?store"></nongsan-store>
 */
export class NongsanStore extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, stateStyles, emptyStyles, storeStyles];

  readonly #portal = new PortalController(this);
  readonly #store = new EntryController<Store>(this, () => {
    const ref = pageRef(this.store);
    const handle = this.#portal.handle;
    return handle === undefined || ref === '' || this.data !== undefined ? undefined : [handle.catalog.stores, ref];
  });
  /** Asked for together with the store: its goods do not wait for its story. */
  readonly #shelf = new Shelf(this, () => {
    const ref = this.data?.id ?? pageRef(this.store);
    const handle = this.#portal.handle;
    return handle === undefined || ref === '' ? undefined : [handle, ref];
  });

  /** Identifier or slug of the store; `?name` takes it from the page's address. */
  @property() store = '';

  /** `id` of the portal, where it is not around the element. */
  @property() portal = '';

  /** A language of its own; without it the `lang` on the tag, then the portal's. */
  @property() locale = '';

  /** Level of the name among the page's headings; sections stand one below, product names two. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** A store that the page already has; only what it sells is loaded then. */
  @property({ attribute: false }) data: Store | undefined;

  /** Cards that were there when more were asked for: the first new one takes the focus if the button goes away. */
  #askedAt: number | undefined;

  get #entry(): Entry<Store> {
    return this.data === undefined ? this.#store.entry : { state: 'ready', value: this.data };
  }

  readonly #say = (key: MessageKey, values?: MessageValues): string =>
    words.say(this.#portal.handle?.translate, key, values);

  readonly #retry = (): void => this.#store.retry();

  readonly #more = (): void => {
    this.#askedAt ??= this.renderRoot.querySelectorAll('.cards > li').length;
    this.#shelf.more();
  };

  protected override updated(): void {
    if (this.#askedAt === undefined || this.#shelf.last.state !== 'ready') return;
    const first = this.renderRoot.querySelectorAll<HTMLElement>('.cards > li')[this.#askedAt];
    this.#askedAt = undefined;
    // The button went with the last page, or with a failure; whoever has gone elsewhere meanwhile is left there.
    const { activeElement: focused } = document;
    const lost = focused === null || focused === document.body;
    if ((lost && !this.#shelf.hasMore) || (focused === this && this.shadowRoot?.activeElement === null)) first?.focus();
  }

  protected override render(): TemplateResult {
    const entry = this.#entry;
    switch (entry.state) {
      case 'idle':
      case 'loading':
        return waitingView(
          this,
          this.#portal.handle && this.store,
          this.#say,
          storeSkeleton(this.#say('common.loading')),
        );
      case 'failed':
        return html`<div class="base">${failureView(entry.error, this.#say, this.#retry)}</div>`;
      case 'ready':
        return this.#renderStore(entry.value);
    }
  }

  #renderStore(store: Store): TemplateResult {
    const { handle } = this.#portal;
    const context = {
      locale: handle?.locale ?? 'vi',
      level: this.headingLevel,
      say: this.#say,
    };
    return html`<article class="base store" part="store">
      ${storeHead(store, context)}
      <div class="words">
        ${passage('store.story', store.story, context)} ${passage('store.practices', store.practices, context)}
      </div>
      ${
        handle === undefined
          ? nothing
          : storeGoods({
              ...context,
              shelf: this.#shelf,
              portal: this.portal,
              total: store.productCount,
              more: this.#more,
            })
      }
      ${storeContact(store, context)} ${labelsView(store.labels, context.locale, handle?.translate)}
      ${storeDisclosures(store, context)}
    </article>`;
  }
}

function passage(title: MessageKey, texts: LocalizedText | undefined, { level, locale, say }: StoreContext) {
  if (texts === undefined) return nothing;
  const { text, lang } = chooseText(texts, locale);
  return html`<section>
    <h3 aria-level=${level + 1}>${say(title)}</h3>
    <p class="text" lang=${lang}>${text}</p>
  </section>`;
}
