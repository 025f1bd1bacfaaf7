import type { Order, Payment, PaymentAttemptRequest } from '../order/index.ts';
import type {
  CancelOrderRequest,
  OrderRecovery,
  RecoveredOrders,
  RecoverOrdersRequest,
  RecoveryCodeRequest,
  Reordered,
  ReorderRequest,
} from '../order-states/index.ts';
import type { ReadOptions, WriteOptions } from './options.ts';

/** What opens an order: its identifier, and the secret from its link's fragment. */
export interface OrderLink {
  readonly id: string;
  readonly secret: string;
}

/** One look at an order. */
export interface OrderLook {
  /** Absent where the portal cannot say it at the moment. */
  readonly order?: Order;
  /** How long the portal asks to be left alone, in milliseconds; absent when it asks for nothing. */
  readonly retryAfter?: number;
}

/**
 * What is done with an order after it was placed. Every method rejects as those of `StorefrontSource` do; what the order
 * itself refuses (`illegal-transition`, `payment-closed`, `cannot-send` …) comes as `invalid-request` with the contract's
 * code as the code of its one fault (`refusalCode` of `@nongsan/core/order-states` reads it).
 */
export interface OrderCare {
  /** Asks once and repeats nothing: for whoever comes back by itself until a payment is there. */
  look(link: OrderLink, options?: ReadOptions): Promise<OrderLook>;
  /** All of it or some parts, as long as the household has not packed it. Answers with the order as it is then. */
  cancel(link: OrderLink, request: CancelOrderRequest, options: WriteOptions): Promise<Order>;
  /** What is still sold of it in a cart, and what is not. */
  reorder(link: OrderLink, request: ReorderRequest, options: WriteOptions): Promise<Reordered>;
  /** A new page of the provider where a payment can be tried again (`checkoutUrl`). */
  payAgain(link: OrderLink, payment: string, request: PaymentAttemptRequest, options: WriteOptions): Promise<Payment>;
  /** Sends a code to the telephone that ordered, if any has. */
  requestCode(request: RecoverOrdersRequest, options: WriteOptions): Promise<OrderRecovery>;
  redeemCode(request: RecoveryCodeRequest, options: WriteOptions): Promise<RecoveredOrders>;
}
