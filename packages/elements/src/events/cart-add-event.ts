import type { Product, Variant } from '@nongsan/core';

export interface CartAddDetail {
  readonly product: Product;
  readonly variant: Variant;
  /** Decimal text in the variant's order unit. */
  readonly quantity: string;
}

/**
 * The buyer asks for a variant to be put into the cart. `preventDefault()` lets the page use a cart of its own;
 * otherwise the portal's cart takes it.
 */
export class NongsanCartAddEvent extends CustomEvent<CartAddDetail> {
  static readonly type = 'nongsan-cart-add';
  constructor(detail: CartAddDetail) {
    super(NongsanCartAddEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}
