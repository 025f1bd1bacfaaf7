import type { Cart } from '@nongsan/core';

/** A fact, fired on the portal element after the server agreed: the cart is now this one; `undefined` when it was ordered. */
export class NongsanCartChangeEvent extends CustomEvent<{ readonly cart: Cart | undefined }> {
  static readonly type = 'nongsan-cart-change';
  constructor(cart: Cart | undefined) {
    super(NongsanCartChangeEvent.type, { detail: { cart }, bubbles: true, composed: true });
  }
}
