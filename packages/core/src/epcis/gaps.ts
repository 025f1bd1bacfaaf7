import type { Ancestry } from './ancestry.ts';
import type { EventFlow } from './flow.ts';

export const traceGapKinds = [
  /** Nobody has said anything about the lot. */
  'no-events',
  /** It is said to exist, not where it came from. */
  'no-origin',
  /** Something was made, nobody says of what. */
  'no-inputs',
  /** Goods are said to be made of themselves. */
  'loop',
  /** Goods are said to be used before they were there. */
  'time-order',
  /** There is more than is followed. */
  'too-many',
] as const;

/** What is missing in a story or cannot be, and of which goods (their trace key). */
export interface TraceGap {
  readonly kind: (typeof traceGapKinds)[number];
  readonly thing: string;
}

/** @param told how many steps the story has */
export function gapsOf(
  lot: string,
  flows: readonly EventFlow[],
  ancestry: Ancestry,
  told: number,
): readonly TraceGap[] {
  if (told === 0) return [{ kind: 'no-events', thing: lot }];
  const begun = beginnings(flows);
  const keys = [...ancestry.generations.keys()];
  const gap = (kind: TraceGap['kind'], things: readonly string[]) => things.map((thing) => ({ kind, thing }));
  const without = (key: string) =>
    ancestry.makings(key).length > 0 && ancestry.makings(key).every(({ inputs }) => inputs.length === 0);
  return [
    ...gap(
      'no-origin',
      keys.filter((key) => ancestry.makings(key).length === 0 && !begun.has(key)),
    ),
    ...gap('no-inputs', keys.filter(without)),
    ...gap('loop', ancestry.loops),
    ...gap('time-order', tooEarly(keys, ancestry, begun)),
    ...gap('too-many', ancestry.cut ? [lot] : []),
  ];
}

/** When lots came into being, by ObjectEvents that begin them. */
function beginnings(flows: readonly EventFlow[]): ReadonlyMap<string, number> {
  const begun = new Map<string, number>();
  for (const { event, about, at } of flows) {
    if (event.type !== 'ObjectEvent' || event.action !== 'ADD') continue;
    for (const { thing } of about) begun.set(thing.trace, Math.min(at, begun.get(thing.trace) ?? at));
  }
  return begun;
}

/** Lots that were used up before the first of them was there. */
function tooEarly(
  keys: readonly string[],
  { makings }: Ancestry,
  begun: ReadonlyMap<string, number>,
): readonly string[] {
  const first = (key: string): number => {
    const made = makings(key).flatMap(({ flows }) => flows.map(({ at }) => at));
    return made.length > 0 ? Math.min(...made) : (begun.get(key) ?? -Infinity);
  };
  const early = keys.flatMap((key) =>
    makings(key).flatMap(({ inputs, until }) =>
      inputs.map(({ thing }) => thing.trace).filter((input) => first(input) > until),
    ),
  );
  return [...new Set(early)];
}
