import type { MessageKey, MessageValues } from '../../i18n/index.ts';

/** What the parts of the store page speak with. */
export interface StoreContext {
  readonly locale: string;
  /** Heading level of the store's name. */
  readonly level: number;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
}
