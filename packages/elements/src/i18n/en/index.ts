import type { CountedMessageKey, PlainMessageKey } from '../message-key.ts';
import enCard from './card.json' with { type: 'json' };
import enCart from './cart.json' with { type: 'json' };
import enCartButton from './cart-button.json' with { type: 'json' };
import enCheckout from './checkout.json' with { type: 'json' };
import enCommon from './common.json' with { type: 'json' };
import enContact from './contact.json' with { type: 'json' };
import enOrder from './order.json' with { type: 'json' };
import enProduct from './product.json' with { type: 'json' };
import enQuantity from './quantity.json' with { type: 'json' };
import enStore from './store.json' with { type: 'json' };
import enTotals from './totals.json' with { type: 'json' };
import enTraceCard from './trace-card.json' with { type: 'json' };
import enTrace from './trace.json' with { type: 'json' };
import enTransfer from './transfer.json' with { type: 'json' };

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
