import { refusalOf, type KnownState } from '@nongsan/core/order-states';
import type { CarrierStatus } from '@nongsan/core/shipping';

/**
 * Where a carrier's word leads a household's part of an order. A label that was made or cancelled leads nowhere: the goods
 * are still at the household. What is lost or damaged has failed; the words say which.
 */
const targets: Readonly<Partial<Record<CarrierStatus, KnownState>>> = {
  picked_up: 'handedOver',
  in_transit: 'inTransit',
  out_for_delivery: 'inTransit',
  delivered: 'delivered',
  failed: 'failed',
  returning: 'returning',
  returned: 'returned',
  lost: 'failed',
  damaged: 'failed',
};

/** States that carriers may leave out of their notices. */
const between: readonly KnownState[] = ['handedOver', 'inTransit', 'returning'];

/**
 * The legal steps of a carrier from a state to where its word leads, the shortest way; none where it leads nowhere, or
 * back: a notice that comes late or contradicts what people decided changes nothing.
 */
export function stepsTo(from: KnownState, status: CarrierStatus, handedOver: boolean): KnownState[] {
  const to = targets[status];
  if (to === undefined || from === to) return [];
  const legal = (a: KnownState, b: KnownState) =>
    refusalOf({ from: a, to: b, by: 'carrier', handedOver }) === undefined;
  if (legal(from, to)) return [to];
  const ways = between.flatMap((first) => {
    if (!legal(from, first)) return [];
    if (legal(first, to)) return [[first, to]];
    const second = between.find((state) => legal(first, state) && legal(state, to));
    return second === undefined ? [] : [[first, second, to]];
  });
  return ways.sort((a, b) => a.length - b.length)[0] ?? [];
}
