import type { OrderSummary } from '@nongsan/core/admin';
import type { KnownState } from '@nongsan/core/order-states';
import type { Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import { cancelParts } from './cancel-parts.ts';
import { changeSubOrder } from './change-sub-order.ts';
import { listOrders } from './list-orders.ts';
import { openOrder, type Seller } from './open-order.ts';

export interface PartStep {
  /** The order, by identifier or number. */
  readonly order: string;
  /** The part, by its identifier. */
  readonly part: string;
  readonly state: KnownState;
  readonly note?: string | undefined;
  readonly now: Date;
}

/**
 * Brings a part of an order to a state, as one of those who sell. Answers the order as it is then, which names nobody.
 * @throws ProblemError `unknown-order`, `other-store` or `illegal-transition`
 */
export async function changePart(transaction: Transaction, seller: Seller, step: PartStep): Promise<OrderSummary> {
  const { checkout, id, parts } = await openOrder(transaction, seller, step.order);
  const part = parts.find((one) => one.id === step.part);
  if (part === undefined) throw new ProblemError('unknown-order', 'This order has no such part, or it is not yours.');
  const { state: to, note, now } = step;
  const { actor, portal } = seller;
  if (to === 'cancelled') await cancelParts(transaction, { id, checkout, parts: [part], actor, note, now });
  else await changeSubOrder(transaction, { store: part.store, subOrder: part.id, to, actor, note, now });
  const [order] = await listOrders(transaction, { portal, stores: seller.stores, order: id }, 1);
  if (order === undefined) throw new RangeError(`The order ${id} vanished`);
  return order;
}
