import type { SourceError } from '@nongsan/core';
import type { MessageKey } from '../../i18n/index.ts';
import { failureKey } from '../../internal/failure-key.ts';

/** The sentence for a change of the cart that the server refused. */
export function cartFailureKey({ code }: SourceError): MessageKey {
  switch (code) {
    case 'cart-full':
      return 'cart.full';
    case 'unknown-cart':
    case 'cart-ordered':
      return 'cart.gone';
    case 'out-of-stock':
      return 'cart.notEnoughUnknown';
    case 'not-for-sale':
    case 'orders-paused':
    case 'unknown-variant':
      return 'cart.unavailable';
    default:
      return failureKey(code);
  }
}
