import type { Commune, FormerUnit } from '../units.ts';
import type { Reading } from './score.ts';

/** One current commune was meant. `former` is there when the address named a former unit. */
export interface FoundAddress {
  readonly kind: 'found';
  readonly commune: Commune;
  readonly former?: FormerUnit;
  /** What is left: house, street, hamlet. */
  readonly rest: string;
}

/** The buyer has to choose: the former unit was split, or the address fits several units. */
export interface AmbiguousAddress {
  readonly kind: 'ambiguous';
  readonly candidates: readonly Commune[];
  /** The former units that the address may name; one that was split, or several. */
  readonly former: readonly FormerUnit[];
  readonly rest: string;
}

export interface UnknownAddress {
  readonly kind: 'unknown';
}

export type ResolvedAddress = FoundAddress | AmbiguousAddress | UnknownAddress;

/** Below this no unit was recognised: a name in the middle of other words, without district or province, makes 1. */
const LEAST = 1.05;
/** Readings this close to the best are as likely. */
const CLOSE = 0.15;
/** A split unit asks from farther away, because a slip away from it must not become a guess. */
const CLOSE_TO_SPLIT = 0.3;

const isSplit = ({ target }: Reading): boolean => target.communes.length > 1;

/** The readings between which the address does not decide. */
function likely(readings: readonly Reading[]): readonly Reading[] {
  const top = readings[0]?.score ?? 0;
  if (top < LEAST) return [];
  return readings.filter((reading) => reading.score >= top - (isSplit(reading) ? CLOSE_TO_SPLIT : CLOSE));
}

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** Found when all likely readings lead to one commune; otherwise the buyer is asked. */
export function decide(readings: readonly Reading[], restOf: (reading: Reading) => string): ResolvedAddress {
  const close = likely(readings);
  const [top] = close;
  if (top === undefined) return { kind: 'unknown' };
  const candidates = unique(close.flatMap(({ target }) => target.communes));
  const rest = restOf(top);
  const [commune] = candidates;
  if (commune !== undefined && candidates.length === 1) {
    const { former } = top.target;
    return { kind: 'found', commune, ...(former && { former }), rest };
  }
  return { kind: 'ambiguous', candidates, former: close.flatMap(({ target }) => target.former ?? []), rest };
}
