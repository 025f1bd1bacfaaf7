import { fromThousandths, toThousandths, type QuantityRule } from '@nongsan/core';

const isWhole = (decimal: string): boolean => toThousandths(decimal) % 1000 === 0;

/** Whole steps are typed on the digits keyboard, the others need a comma. */
export const takesWholeNumbers = (rule: QuantityRule): boolean => isWhole(rule.step) && isWhole(rule.min);

/**
 * What was typed as decimal text, whichever way the fraction is marked: `1,5`, `1.5`, ` 01.50 ` → `1.5`.
 * Where only whole numbers can be ordered, a mark before three digits groups thousands: `1.000` → `1000`.
 * Anything else comes back as it is, for the rule to call it malformed.
 */
export function readDecimal(typed: string, rule: QuantityRule): string {
  const text = typed.replace(/\s/g, '');
  if (takesWholeNumbers(rule) && /^\d{1,3}([.,]\d{3})+$/.test(text)) return String(Number(text.replace(/[.,]/g, '')));
  const [, whole, fraction = ''] = /^(\d{1,9})(?:[.,](\d{1,3})0*)?$/.exec(text) ?? [];
  if (whole === undefined) return text;
  return fromThousandths(toThousandths(fraction === '' ? whole : `${whole}.${fraction}`));
}

/** The least amount that may be ordered: steps count from zero. */
export function least({ min, step }: QuantityRule): number {
  const size = toThousandths(step);
  return Math.max(1, Math.ceil(toThousandths(min) / size)) * size;
}

/** The most, or `Infinity`. */
export function most({ max, step }: QuantityRule): number {
  const size = toThousandths(step);
  return max === undefined ? Infinity : Math.floor(toThousandths(max) / size) * size;
}

/** The allowed amount nearest to a well-formed one. */
export function nearestAllowed(rule: QuantityRule, amount: string): string {
  const size = toThousandths(rule.step);
  const stepped = Math.round(toThousandths(amount) / size) * size;
  return fromThousandths(Math.max(least(rule), Math.min(stepped, most(rule))));
}

/** One step up or down, staying allowed; the same amount where there is none. */
export function stepFrom(rule: QuantityRule, amount: string, direction: 1 | -1): string {
  const size = toThousandths(rule.step);
  const steps = toThousandths(amount) / size;
  const next = (direction === 1 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * size;
  return fromThousandths(Math.max(least(rule), Math.min(next, most(rule))));
}
