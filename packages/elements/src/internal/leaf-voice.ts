import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { chooseLocale, loadTranslate, type MessageKey, type MessageValues, type Translate } from '../i18n/index.ts';
import { leafLocale } from './leaf-locale.ts';
import { markLanguage } from './mark-language.ts';
import type { Words } from './words.ts';

/** A leaf that says something. */
export interface SpeakingLeaf
  extends Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>, Pick<HTMLElement, 'lang' | 'shadowRoot'> {
  /** Its language, BCP 47; empty for its `lang`, or Vietnamese. */
  readonly locale: string;
  /** Words of another language that somebody hands over, together with the language. */
  readonly speak: Translate | undefined;
}

/** What a leaf speaks with: the words it is handed, or, where it stands alone, those of its own language. */
export class LeafVoice implements ReactiveController {
  readonly #host: SpeakingLeaf;
  readonly #words: Words;
  #fetched: Translate | undefined;
  #wanted = 'vi';

  constructor(host: SpeakingLeaf, words: Words) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  /** The language of dates and numbers. */
  get locale(): string {
    return leafLocale(this.#host);
  }

  readonly say = (key: MessageKey, values?: MessageValues): string =>
    this.#words.say(this.#host.speak ?? this.#fetched, key, values);

  hostUpdate(): void {
    const locale = chooseLocale(this.locale);
    if (this.#host.speak !== undefined || locale === this.#wanted) return;
    this.#wanted = locale;
    const learn = (translate: Translate | undefined): void => {
      if (locale !== this.#wanted) return;
      this.#fetched = translate;
      this.#host.requestUpdate();
    };
    // Words that did not arrive are asked for with the next change; until then the leaf speaks as it did.
    loadTranslate(locale).then(learn, () => (this.#wanted = ''));
  }

  hostUpdated(): void {
    const { lang, locale } = this.#host;
    if (locale || lang) markLanguage(this.#host, this.locale);
  }
}
