import { addTotals, type Order } from '@nongsan/core';
import type { OrderDossier } from '@nongsan/core/admin';
import { nextStates, type ActorKind, type KnownState } from '@nongsan/core/order-states';
import type { Queries } from '../database/index.ts';
import { readRefs } from '../hand-over/ref.ts';
import { findOrder } from '../repository/orders.ts';
import { instant } from '../repository/instant.ts';
import type { Links } from '../repository/links.ts';
import { readStates, type SubOrderChange } from './history.ts';
import { wasHandedOver } from './handed-over.ts';
import type { OpenedOrder, Seller } from './open-order.ts';

/** An order as a seller sees it: with who did what, without parts, payments and sums of other stores. */
export async function readOrderDossier(
  queries: Queries,
  seller: Seller,
  opened: OpenedOrder,
  links: Links,
): Promise<OrderDossier> {
  const [found, changes] = await Promise.all([
    findOrder(queries, seller.portal, opened.id, links),
    readStates(queries, opened.id),
  ]);
  if (found === undefined) throw new RangeError(`The order ${opened.id} vanished`);
  const ref = (await readRefs(queries, [found.checkout])).get(found.checkout);
  const { subOrders, ...order } = onlyOf(seller.stores, found.order);
  return {
    ...order,
    ...(ref && { ref }),
    subOrders: subOrders.map(({ history: _history, actions: _actions, ...part }) => ({
      ...part,
      ...told(
        changes.filter(({ subOrder }) => subOrder === part.id),
        part.state as KnownState,
        seller.actor.kind,
      ),
    })),
  };
}

function onlyOf(stores: readonly string[] | undefined, order: Order): Order {
  if (stores === undefined) return order;
  const subOrders = order.subOrders.filter(({ store }) => stores.includes(store.id));
  const payments = order.payments.filter(({ payee }) => payee.store !== undefined && stores.includes(payee.store));
  return { ...order, subOrders, payments, totals: addTotals(subOrders.map(({ totals }) => totals)) };
}

const told = (changes: readonly SubOrderChange[], state: KnownState, kind: ActorKind) => ({
  history: changes.map(({ state: reached, at, actor, note }) => ({
    state: reached,
    at: instant(at),
    by: actor,
    ...(note !== null && { note }),
  })),
  next: [...nextStates(state, kind, wasHandedOver(changes.map((change) => change.state)))],
});
