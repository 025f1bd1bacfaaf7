import { addMonths } from '../time/index.ts';
import type { OcopRecognition } from './recognition.ts';

/** A recognition holds for 36 months from its decision. */
export const ocopMonths = 36;

export const ocopStatuses = ['valid', 'expired', 'unknown'] as const;
export type OcopStatus = (typeof ocopStatuses)[number];

type Dated = Pick<OcopRecognition, 'decidedOn' | 'decidedBy'>;

/** The last day on which a recognition holds, when its date is known; with `decidedBy` alone, the latest such day. */
export function ocopValidUntil({ decidedOn, decidedBy }: Dated): string | undefined {
  const decided = decidedOn ?? decidedBy;
  return decided === undefined ? undefined : addMonths(decided, ocopMonths);
}

/**
 * Whether a recognition still holds.
 * @param today calendar day in Viet Nam (`localDateAt`)
 * @returns `unknown` when the day of the decision is not known and even its latest possible day has not lapsed:
 *   we neither claim nor deny
 */
export function ocopStatus(recognition: Dated, today: string): OcopStatus {
  const until = ocopValidUntil(recognition);
  if (until === undefined) return 'unknown';
  if (today > until) return 'expired';
  return recognition.decidedOn === undefined ? 'unknown' : 'valid';
}
