import type { MessageKey, MessageValues, Translate } from '../../i18n/index.ts';

/** What the parts of the trace speak with. */
export interface TraceContext {
  readonly locale: string;
  /** Heading level of the product's name; sections stand one below. */
  readonly level: number;
  readonly speak: Translate | undefined;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
}
