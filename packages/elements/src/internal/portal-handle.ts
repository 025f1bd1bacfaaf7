import { createContext } from '@lit/context';
import type { Locale } from '@nongsan/core';
import type { Translate } from '../i18n/index.ts';
import type { CartStore, Catalog } from '../store/index.ts';

/** What a portal gives to its elements. A new handle means that language or source have changed. */
export interface PortalHandle {
  /** The portal element's `id`, by which elements outside it name it. */
  readonly id: string;
  readonly catalog: Catalog;
  readonly cart: CartStore;
  readonly locale: Locale;
  /** Words of another language; `undefined` in Vietnamese, where each element speaks from its own messages. */
  readonly translate: Translate | undefined;
  /** The moment that expiry and opening hours are judged by. */
  readonly now: () => Date;
  /** The same portal in another language, for an element that has one of its own. */
  readonly inLanguage: (locale: Locale) => Promise<PortalHandle>;
}

/** `undefined` while the portal is still fetching its language. */
export const portalContext = createContext<PortalHandle | undefined>(Symbol.for('nongsan-portal'));

/**
 * The property by which an element is handed its portal instead of looking for it: on a server, where there is no page
 * to look in, and for the update that takes over what the server rendered, which has to see what the server saw.
 */
export const handed = Symbol.for('nongsan-handle');
