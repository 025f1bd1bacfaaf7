import type { Kit } from './kit.ts';

export const areas = [
  'Pages of any site',
  'Resources',
  'References',
  'Lists',
  'Caches',
  'Refusals',
  'Carts',
  'Idempotency',
  'Orders',
] as const;

export interface Rule {
  /** Stable: for scripts, and for talking about it. */
  readonly id: string;
  readonly area: (typeof areas)[number];
  /** What holds where the rule is kept. */
  readonly title: string;
  /** @throws BrokenRule, or NotTried */
  readonly check: (kit: Kit) => Promise<void>;
}

export const rulesOf = (
  area: Rule['area'],
  rules: Readonly<Record<string, [string, Rule['check']]>>,
): readonly Rule[] => Object.entries(rules).map(([id, [title, check]]) => ({ id, area, title, check }));
