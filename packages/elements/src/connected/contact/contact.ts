import type { Store } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import viContact from '../../i18n/vi/contact.json' with { type: 'json' };
import { EntryController } from '../../internal/entry-controller.ts';
import { failureView } from '../../internal/failure-view.ts';
import { pageRef } from '../../internal/page-ref.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { Words } from '../../internal/words.ts';
import type { Entry } from '../../store/index.ts';
import { baseStyles, buttonStyles, stateStyles } from '../../styles/index.ts';
import { contactView } from './contact-view.ts';
import { contactStyles } from './contact.styles.ts';

const words = new Words(viCommon, viContact);

/**
 * Leads a buyer to the seller: phone, Zalo, website and outlets. It stands where a cart button would, on a page whose
 * portal takes no orders.
 *
 * @element nongsan-contact
 * @slot - what leads there until the store is loaded, or when it has told of no way: a link to its page, say
 * @csspart action - each button
 * @csspart outlets - where else the goods are sold
 * @csspart sample - says that the ways were made up for demonstration
 * @csspart error - what is shown when loading failed
 * @fires nongsan-open-link - a call, Zalo or a web site; `preventDefault()` to open it yourself
 * @example
 * <nongsan-contact store="htx-che-hao-dat"><a href="/store.html?store=htx-che-hao-dat">HTX chè Hảo Đạt</a></nongsan-contact>
 */
export class NongsanContact extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, stateStyles, contactStyles];

  readonly #portal = new PortalController(this);
  readonly #store = new EntryController<Store>(this, () => {
    const ref = pageRef(this.store);
    const handle = this.#portal.handle;
    return handle === undefined || ref === '' || this.data !== undefined ? undefined : [handle.catalog.stores, ref];
  });

  /** Identifier or slug of the store; `?name` takes it from the page's address. */
  @property() store = '';

  /** `id` of the portal, where it is not around the element. */
  @property() portal = '';

  /** A language of its own; without it the `lang` on the tag, then the portal's. */
  @property() locale = '';

  /** A store that the page already has; nothing is loaded then. */
  @property({ attribute: false }) data: Store | undefined;

  get #entry(): Entry<Store> {
    return this.data === undefined ? this.#store.entry : { state: 'ready', value: this.data };
  }

  readonly #say = (key: MessageKey, values?: MessageValues): string =>
    words.say(this.#portal.handle?.translate, key, values);

  readonly #retry = (): void => this.#store.retry();

  protected override render(): TemplateResult {
    const entry = this.#entry;
    switch (entry.state) {
      case 'idle':
      case 'loading':
        return waitingView(this, this.#portal.handle && this.store, this.#say, nothing);
      case 'failed':
        return html`<div class="base">${failureView(entry.error, this.#say, this.#retry)}</div>`;
      case 'ready':
        return html`<div class="base">${contactView(entry.value, this.#say)}</div>`;
    }
  }
}
