import type { MessageKey, MessageValues, Translate } from '../i18n/index.ts';

/** What parts of an element's template need in order to speak: its language and its words. */
export interface Speech {
  readonly locale: string;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
  /** For leaves that bring words of their own; `undefined` in Vietnamese. */
  readonly speak: Translate | undefined;
}
