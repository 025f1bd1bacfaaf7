import type { viCard } from './vi/card.ts';
import type { viCart } from './vi/cart.ts';
import type { viCartButton } from './vi/cart-button.ts';
import type { viCheckout } from './vi/checkout.ts';
import type { viCommon } from './vi/common.ts';
import type { viContact } from './vi/contact.ts';
import type { viOrder } from './vi/order.ts';
import type { viProduct } from './vi/product.ts';
import type { viQuantity } from './vi/quantity.ts';
import type { viStore } from './vi/store.ts';
import type { viTotals } from './vi/totals.ts';
import type { viTraceCard } from './vi/trace-card.ts';
import type { viTrace } from './vi/trace.ts';
import type { viTransfer } from './vi/transfer.ts';

type AnyMessages = typeof viCard &
  typeof viCart &
  typeof viCartButton &
  typeof viCheckout &
  typeof viCommon &
  typeof viContact &
  typeof viOrder &
  typeof viProduct &
  typeof viQuantity &
  typeof viStore &
  typeof viTotals &
  typeof viTrace &
  typeof viTraceCard &
  typeof viTransfer;

type WithoutPlural<K> = K extends `${infer Stem}_other` ? Stem : K;

/** Every key of the project, as code asks for it: without a plural suffix. Vietnamese is the reference. */
export type MessageKey = WithoutPlural<keyof AnyMessages>;

/** What a translation must bring: each plain key, and for counted ones the forms its language has. */
export type PlainMessageKey = Exclude<keyof AnyMessages, `${string}_other`>;
export type CountedMessageKey = Exclude<MessageKey, PlainMessageKey>;
