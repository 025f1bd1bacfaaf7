import { toThousandths, type CartLine } from '@nongsan/core';
import { stopOf, type LineStop, type Load, type Stop } from '@nongsan/core/selling';
import { instant } from '../repository/instant.ts';
import type { CartDestination } from '../shipping/kept-shipping.ts';
import type { TargetRules } from './read-rules.ts';

/** As much of a parcel as its household's day and its way decide. */
interface StoppedParcel {
  readonly weight: number;
  readonly way: string;
}

export interface StopInput {
  readonly rules: readonly TargetRules[];
  readonly parcels: ReadonlyMap<string, StoppedParcel>;
  readonly destination: CartDestination | undefined;
  readonly now: Date;
}

/** A cart's lines with what stops each: an older page reads of them that they cannot be ordered. */
export function stopLines(lines: readonly CartLine[], input: StopInput): CartLine[] {
  if (input.rules.length === 0) return [...lines];
  return lines.map((line) => {
    const stop = stopOfLine(line, input) ?? overLimit(line, lines, input);
    return stop === undefined ? line : { ...line, issue: 'unavailable', stopped: toLineStop(stop) };
  });
}

function stopOfLine(line: CartLine, { rules, parcels, destination, now }: StopInput): Stop | undefined {
  const parcel = parcels.get(line.store.id);
  const concerned = rules.filter(({ target, id }) => {
    if (target === 'product') return id === line.product.id;
    if (target === 'store') return id === line.store.id;
    // What is fetched goes nowhere.
    if (destination === undefined || parcel?.way === 'pickup') return false;
    return id === destination.communeCode || id === destination.provinceCode;
  });
  const more: Load = { orders: 1, grams: parcel?.weight ?? 0 };
  return stopOf(concerned, now, more);
}

/** More of a product than one buyer may have at all. What else they ordered is known with their telephone number. */
function overLimit(line: CartLine, lines: readonly CartLine[], { rules }: StopInput): Stop | undefined {
  const limit = rules.find(({ target, id }) => target === 'product' && id === line.product.id)?.rules.perBuyer;
  if (limit === undefined) return undefined;
  const wanted = lines
    .filter(({ product }) => product.id === line.product.id)
    .reduce((sum, { quantity }) => sum + toThousandths(quantity), 0);
  return wanted > toThousandths(limit.quantity) ? { reason: 'buyer-limit', of: 'product' } : undefined;
}

/** A stop as the contract has it. */
export const toLineStop = ({ reason, of, because, resumes }: Stop): LineStop => ({
  reason,
  of,
  ...(because && { because }),
  ...(resumes && { resumesAt: instant(resumes) }),
});
