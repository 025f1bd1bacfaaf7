import { nextStates, type KnownState, type OrderAction, type OrderChange } from '@nongsan/core/order-states';
import { instant } from '../repository/instant.ts';
import type { SubOrderChange } from './history.ts';

/** What the holder of an order's link reads of a part's way: names of carriers and helpers, nobody else's. */
export const historyForBuyer = (changes: readonly SubOrderChange[]): OrderChange[] =>
  changes.map(({ state, at, actor, note }) => ({
    state,
    at: instant(at),
    by: actor.kind,
    ...((actor.kind === 'carrier' || actor.kind === 'helper') && { name: actor.name }),
    ...(note !== null && { note }),
  }));

/** What the holder of the link may do with a part in this state. Everything that was ordered can be ordered again. */
export const actionsOfBuyer = (state: KnownState): OrderAction[] => [
  ...(nextStates(state, 'buyer', true).includes('cancelled') ? (['cancel'] as const) : []),
  'reorder',
];
