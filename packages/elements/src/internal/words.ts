import { plainTranslate, type MessageKey, type Messages, type MessageValues, type Translate } from '../i18n/index.ts';

/**
 * An element's words: its own Vietnamese messages, unless the portal or the page hands over a translate function.
 * Made once per class, because messages do not change.
 */
export class Words {
  readonly #plain: Translate;

  constructor(...messages: readonly Messages[]) {
    this.#plain = plainTranslate(Object.assign({}, ...messages) as Messages);
  }

  say(translate: Translate | undefined, key: MessageKey, values?: MessageValues): string {
    return (translate ?? this.#plain)(key, values);
  }
}
