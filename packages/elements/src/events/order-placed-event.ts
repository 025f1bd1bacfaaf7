import type { Order } from '@nongsan/core';

export interface OrderPlacedDetail {
  readonly order: Order;
  /** The order's page, with the secret of its link in the fragment. */
  readonly url: string;
}

/**
 * The server has the order. Unless `preventDefault()` is called, the checkout goes to `url` next: the link is the
 * buyer's only way back to the order.
 */
export class NongsanOrderPlacedEvent extends CustomEvent<OrderPlacedDetail> {
  static readonly type = 'nongsan-order-placed';
  constructor(detail: OrderPlacedDetail) {
    super(NongsanOrderPlacedEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}
