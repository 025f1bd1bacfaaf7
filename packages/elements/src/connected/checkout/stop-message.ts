import { formatMoney, type Cart, type SourceError } from '@nongsan/core';
import { failureKey } from '../../internal/failure-key.ts';
import type { Speech } from '../../internal/speech.ts';

/** It is not known whether the order arrived: the same request has to be sent again before anything is changed. */
export const outcomeUnknown = ({ code }: SourceError): boolean =>
  code === 'network' || code === 'timeout' || code === 'request-in-progress';

/** Why no order stands yet, and what to do. */
export function stopMessage(error: SourceError, cart: Cart | undefined, { locale, say }: Speech): string {
  if (outcomeUnknown(error)) return say('checkout.stop.lost');
  switch (error.code) {
    case 'total-changed':
      return say('checkout.stop.total', { total: cart === undefined ? '' : formatMoney(cart.totals.total, locale) });
    case 'out-of-stock':
    case 'not-for-sale':
    case 'orders-paused':
      return say('checkout.stop.stock');
    case 'undeliverable':
      return say('checkout.stop.undeliverable');
    case 'consent-required':
      return say('checkout.stop.consent');
    case 'cart-ordered':
    case 'unknown-cart':
      return say('checkout.stop.ordered');
    default:
      return say('checkout.stop.other', { reason: say(failureKey(error.code)) });
  }
}
