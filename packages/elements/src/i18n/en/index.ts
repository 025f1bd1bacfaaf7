import type { CountedMessageKey, PlainMessageKey } from '../message-key.ts';
import { enCard } from './card.ts';
import { enCart } from './cart.ts';
import { enCartButton } from './cart-button.ts';
import { enCheckout } from './checkout.ts';
import { enCommon } from './common.ts';
import { enContact } from './contact.ts';
import { enOrder } from './order.ts';
import { enProduct } from './product.ts';
import { enQuantity } from './quantity.ts';
import { enStore } from './store.ts';
import { enTotals } from './totals.ts';
import { enTraceCard } from './trace-card.ts';
import { enTrace } from './trace.ts';
import { enTransfer } from './transfer.ts';

type EnglishKey = PlainMessageKey | `${CountedMessageKey}_one` | `${CountedMessageKey}_other`;

/** English, complete by its type: a missing or a surplus key does not compile. */
export const en: Readonly<Record<EnglishKey, string>> = {
  ...enCard,
  ...enCart,
  ...enCartButton,
  ...enCheckout,
  ...enCommon,
  ...enContact,
  ...enOrder,
  ...enProduct,
  ...enQuantity,
  ...enStore,
  ...enTotals,
  ...enTrace,
  ...enTraceCard,
  ...enTransfer,
};
