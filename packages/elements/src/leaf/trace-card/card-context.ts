import type { MessageKey, MessageValues } from '../../i18n/index.ts';

/** What the card's parts speak with. */
export interface CardContext {
  readonly locale: string;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
}
