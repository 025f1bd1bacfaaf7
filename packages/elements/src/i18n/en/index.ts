import type { CountedMessageKey, PlainMessageKey } from '../message-key.ts';
import { enCard } from './card.ts';
import { enCart } from './cart.ts';
import { enCheckout } from './checkout.ts';
import { enCommon } from './common.ts';
import { enOrder } from './order.ts';
import { enProduct } from './product.ts';
import { enStore } from './store.ts';
import { enTraceCard } from './trace-card.ts';
import { enTrace } from './trace.ts';

type EnglishKey = PlainMessageKey | `${CountedMessageKey}_one` | `${CountedMessageKey}_other`;

/** English, complete by its type: a missing or a surplus key does not compile. */
export const en: Readonly<Record<EnglishKey, string>> = {
  ...enCard,
  ...enCart,
  ...enCheckout,
  ...enCommon,
  ...enOrder,
  ...enProduct,
  ...enStore,
  ...enTrace,
  ...enTraceCard,
};
