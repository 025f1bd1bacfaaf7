import type { Locale } from '@nongsan/core';
import { loadTranslate, type HostI18next } from '../../i18n/index.ts';
import type { PortalHandle } from '../../internal/portal-handle.ts';

/** A language with its words, as a handle holds them. */
export type Spoken = Pick<PortalHandle, 'locale' | 'translate'>;

/** What a portal's elements can say: each language is fetched once, whoever asks for it. */
export class PortalWords {
  readonly #asked = new Map<Locale, Promise<Spoken>>();
  readonly #host: () => HostI18next | undefined;
  readonly #warn: (message: string) => void;

  /** @param host the page's own i18next, where it was handed over */
  constructor(host: () => HostI18next | undefined, warn: (message: string) => void) {
    this.#host = host;
    this.#warn = warn;
  }

  in(locale: Locale): Promise<Spoken> {
    const asked = this.#asked.get(locale) ?? this.#load(locale);
    this.#asked.set(locale, asked);
    return asked;
  }

  /** The page's i18next is another one, or says other things. */
  forget(): void {
    this.#asked.clear();
  }

  async #load(locale: Locale): Promise<Spoken> {
    try {
      return { locale, translate: await loadTranslate(locale, this.#host()) };
    } catch (cause) {
      this.#asked.delete(locale); // whoever asks next tries again
      this.#warn(`The words for "${locale}" did not arrive, so Vietnamese is shown: ${String(cause)}`);
      return { locale: 'vi', translate: undefined };
    }
  }
}
