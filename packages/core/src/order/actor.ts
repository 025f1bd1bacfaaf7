/** Who does something to an order. A buyer is known by the order's link; a server by its key. */
export const actorKinds = ['buyer', 'household', 'helper', 'portal', 'carrier', 'system'] as const;

export type ActorKind = (typeof actorKinds)[number];

/** `name` tells them apart within a kind: a helper's name, a key's, a carrier's code. It never is the buyer's. */
export interface Actor {
  readonly kind: ActorKind;
  readonly name: string;
}

/** The buyer who holds the order's link. Who that is stands in the order, so the history need not say it. */
export const buyer: Actor = { kind: 'buyer', name: 'buyer' };
