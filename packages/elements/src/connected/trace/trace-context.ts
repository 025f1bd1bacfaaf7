import type { Lot, LotDossier } from '@nongsan/core';
import type { MessageKey, MessageValues, Translate } from '../../i18n/index.ts';

/** A lot as a portal of today tells it; an older one tells less. */
export type TracedLot = Lot & Partial<LotDossier>;

/** What the parts of the trace speak with. */
export interface TraceContext {
  readonly locale: string;
  /** Heading level of the product's name; sections stand one below. */
  readonly level: number;
  readonly speak: Translate | undefined;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
}
