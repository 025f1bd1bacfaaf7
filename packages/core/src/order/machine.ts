import { actorKinds, type ActorKind } from './actor.ts';
import type { subOrderStates } from './state.ts';

/** A state that this release knows. */
export type KnownState = (typeof subOrderStates)[number];

type Moves = Readonly<Partial<Record<KnownState, readonly ActorKind[]>>>;

/** Whoever works for the household. */
const seller = ['household', 'helper', 'portal'] as const;
const road = ['carrier', 'portal'] as const;
const anySide = [...seller, 'carrier'] as const;

/**
 * From which state a household's part of an order goes to which, and who may do that. What is not here is refused.
 *
 * - A buyer cancels until it is packed; afterwards only the household does.
 * - Carriers leave out notices: a parcel may be on its way without a hand-over on record, and there without a way.
 * - `packed` to `delivered` is a pick-up at the household, or goods that it brought itself.
 * - After a try that failed, the carrier tries again, or the goods come back.
 * - `claimed` back to `completed` is a claim that was settled without money: replaced, declined or taken back.
 */
export const transitions: Readonly<Record<KnownState, Moves>> = {
  placed: {
    confirmed: seller,
    cancelled: ['buyer', ...seller, 'system'],
    failed: ['portal', 'system'],
  },
  confirmed: {
    packed: seller,
    cancelled: ['buyer', ...seller, 'system'],
    failed: ['portal', 'system'],
  },
  packed: {
    handedOver: anySide,
    inTransit: road,
    delivered: seller,
    cancelled: [...seller, 'system'],
    failed: ['portal', 'system'],
  },
  handedOver: { inTransit: anySide, delivered: anySide, failed: road, returning: road },
  inTransit: { delivered: anySide, failed: road, returning: road },
  delivered: { completed: ['buyer', 'portal', 'system'], claimed: ['buyer', 'portal'] },
  completed: { claimed: ['buyer', 'portal'] },
  cancelled: { refunded: [...seller, 'system'] },
  failed: { inTransit: road, delivered: anySide, returning: road, refunded: [...seller, 'system'] },
  returning: { returned: anySide },
  returned: { refunded: [...seller, 'system'] },
  claimed: {
    completed: ['buyer', ...seller, 'system'],
    returning: [...seller, 'carrier'],
    refunded: [...seller, 'system'],
  },
  refunded: {},
};

/** States before the goods leave the household: what ends there can be sold again. */
export const beforeHandOver: ReadonlySet<KnownState> = new Set(['placed', 'confirmed', 'packed']);

/** Where an order's part may go that has failed before anybody carried it: only its money is left to go back. */
const onlyOnTheRoad: ReadonlySet<KnownState> = new Set(['inTransit', 'delivered', 'returning']);

export interface Change {
  readonly from: KnownState;
  readonly to: KnownState;
  readonly by: ActorKind;
  /** Whether the goods have left the household, ever. Asked about what has failed. */
  readonly handedOver: boolean;
}

/** Why a change is refused: the state does not lead there, or not for this one. */
export type Refusal = 'no-such-step' | 'not-yours';

/** Nothing when the change is legal. */
export function refusalOf({ from, to, by, handedOver }: Change): Refusal | undefined {
  const allowed = transitions[from][to];
  if (allowed === undefined) return 'no-such-step';
  if (from === 'failed' && !handedOver && onlyOnTheRoad.has(to)) return 'no-such-step';
  return allowed.includes(by) ? undefined : 'not-yours';
}

/** Every state that one may bring a part to next, in the order of the table. */
export function nextStates(from: KnownState, by: ActorKind, handedOver: boolean): readonly KnownState[] {
  const moves = Object.keys(transitions[from]) as KnownState[];
  return moves.filter((to) => refusalOf({ from, to, by, handedOver }) === undefined);
}

/** Whether nothing can happen any more, whoever tries. */
export const isFinal = (state: KnownState): boolean =>
  actorKinds.every((kind) => nextStates(state, kind, true).length === 0);
