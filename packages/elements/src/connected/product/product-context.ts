import type { Availability, OrderingWay, Product, Variant } from '@nongsan/core';
import type { StopView } from './late-stop.ts';
import type { MessageKey, MessageValues, Translate } from '../../i18n/index.ts';

/** What the parts of the product page are drawn from. */
export interface ProductContext {
  readonly product: Product;
  /** The chosen packing. */
  readonly variant: Variant;
  /** Its stock, once it is known. */
  readonly availability: Availability | undefined;
  /** Says why it is not sold now. */
  readonly stop: StopView;
  /** How goods are ordered here. */
  readonly ordering: OrderingWay | undefined;
  /** Its stock is being asked for. */
  readonly asking: boolean;
  /** Decimal text in the packing's order unit. */
  readonly quantity: string;
  readonly locale: string;
  /** Heading level of the product's name. */
  readonly level: number;
  /** Calendar day in Viet Nam. */
  readonly today: string;
  /** `id` of the portal, for elements inside. */
  readonly portal: string;
  readonly speak: Translate | undefined;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
}
