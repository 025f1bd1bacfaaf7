import type { SourceError } from '@nongsan/core';
import type { MessageKey } from '../../i18n/index.ts';
import { failureKey } from '../../internal/failure-key.ts';

/** Where the buyer's wish stands. */
export type AddState =
  | { readonly state: 'idle' }
  | { readonly state: 'adding' }
  | { readonly state: 'added'; readonly quantity: string; readonly variant: string }
  | { readonly state: 'failed'; readonly error: SourceError };

/** What to do about a wish that was refused. */
export function refusalKey({ code }: SourceError): MessageKey {
  switch (code) {
    case 'out-of-stock':
      return 'product.notEnough';
    case 'not-for-sale':
    case 'orders-paused':
    case 'unknown-variant':
      return 'product.notForSale';
    case 'cart-full':
      return 'product.cartFull';
    default:
      return failureKey(code);
  }
}
