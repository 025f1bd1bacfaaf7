import type { viCard } from './vi/card.ts';
import type { viCart } from './vi/cart.ts';
import type { viCheckout } from './vi/checkout.ts';
import type { viCommon } from './vi/common.ts';
import type { viOrder } from './vi/order.ts';
import type { viProduct } from './vi/product.ts';
import type { viStore } from './vi/store.ts';
import type { viTraceCard } from './vi/trace-card.ts';
import type { viTrace } from './vi/trace.ts';

type AnyMessages = typeof viCard &
  typeof viCart &
  typeof viCheckout &
  typeof viCommon &
  typeof viOrder &
  typeof viProduct &
  typeof viStore &
  typeof viTrace &
  typeof viTraceCard;

type WithoutPlural<K> = K extends `${infer Stem}_other` ? Stem : K;

/** Every key of the project, as code asks for it: without a plural suffix. Vietnamese is the reference. */
export type MessageKey = WithoutPlural<keyof AnyMessages>;

/** What a translation must bring: each plain key, and for counted ones the forms its language has. */
export type PlainMessageKey = Exclude<keyof AnyMessages, `${string}_other`>;
export type CountedMessageKey = Exclude<MessageKey, PlainMessageKey>;
