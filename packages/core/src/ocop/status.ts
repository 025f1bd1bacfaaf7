import { addMonths } from '../time/index.ts';
import type { OcopRecognition } from './recognition.ts';

/** A recognition holds for 36 months from its decision. */
export const ocopMonths = 36;

export const ocopStatuses = ['valid', 'expired', 'unknown'] as const;
export type OcopStatus = (typeof ocopStatuses)[number];

/** The last day on which a recognition holds, when its date is known. */
export function ocopValidUntil(recognition: Pick<OcopRecognition, 'decidedOn'>): string | undefined {
  return recognition.decidedOn === undefined ? undefined : addMonths(recognition.decidedOn, ocopMonths);
}

/**
 * Whether a recognition still holds.
 * @param today calendar day in Viet Nam (`localDateAt`)
 * @returns `unknown` when the day of the decision is not known: we neither claim nor deny
 */
export function ocopStatus(recognition: Pick<OcopRecognition, 'decidedOn'>, today: string): OcopStatus {
  const until = ocopValidUntil(recognition);
  if (until === undefined) return 'unknown';
  return today <= until ? 'valid' : 'expired';
}
