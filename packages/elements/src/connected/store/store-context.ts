import type { MessageKey, MessageValues, Translate } from '../../i18n/index.ts';

/** What the parts of the store page speak with. */
export interface StoreContext {
  readonly locale: string;
  /** Heading level of the store's name. */
  readonly level: number;
  readonly speak: Translate | undefined;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
}
