import type { Locale, PluralForms } from '@nongsan/core';
import type viAddressSearch from './vi/address-search.json';
import type viBrandLabels from './vi/brand-labels.json';
import type viCard from './vi/card.json';
import type viCart from './vi/cart.json';
import type viCartButton from './vi/cart-button.json';
import type viCheckout from './vi/checkout.json';
import type viCommon from './vi/common.json';
import type viContact from './vi/contact.json';
import type viHandOver from './vi/hand-over.json';
import type viDelivery from './vi/delivery.json';
import type viLineNotes from './vi/line-notes.json';
import type viOrder from './vi/order.json';
import type viOrderRecovery from './vi/order-recovery.json';
import type viProduct from './vi/product.json';
import type viQuantity from './vi/quantity.json';
import type viRemember from './vi/remember.json';
import type viStore from './vi/store.json';
import type viTotals from './vi/totals.json';
import type viTraceCard from './vi/trace-card.json';
import type viTracePage from './vi/trace-page.json';
import type viTraceLabel from './vi/trace-label.json';
import type viTraceScanner from './vi/trace-scanner.json';
import type viTrace from './vi/trace.json';
import type viTransfer from './vi/transfer.json';

type AnyMessages = typeof viAddressSearch &
  typeof viBrandLabels &
  typeof viCard &
  typeof viCart &
  typeof viCartButton &
  typeof viCheckout &
  typeof viCommon &
  typeof viContact &
  typeof viHandOver &
  typeof viDelivery &
  typeof viLineNotes &
  typeof viOrder &
  typeof viOrderRecovery &
  typeof viProduct &
  typeof viQuantity &
  typeof viRemember &
  typeof viStore &
  typeof viTotals &
  typeof viTrace &
  typeof viTraceCard &
  typeof viTraceLabel &
  typeof viTracePage &
  typeof viTraceScanner &
  typeof viTransfer;

type WithoutPlural<K> = K extends `${infer Stem}_other` ? Stem : K;

/** Every key of the project, as code asks for it: without a plural suffix. Vietnamese is the reference. */
export type MessageKey = WithoutPlural<keyof AnyMessages>;

type PlainMessageKey = Exclude<keyof AnyMessages, `${string}_other`>;
type CountedMessageKey = Exclude<MessageKey, PlainMessageKey>;

/** What a translation must bring: each plain key, and for counted ones the plural forms that its language has. */
export type AllMessages<L extends Locale> = Readonly<
  Record<PlainMessageKey | `${CountedMessageKey}_${PluralForms[L]}`, string>
>;
