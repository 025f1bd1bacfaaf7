import * as z from 'zod/mini';
import { instantSchema } from '../time/index.ts';
import type { Transit } from './table.ts';

/** When the hours of a promise begin: with the order, with the harvest of its lot, or when the carrier has the parcel. */
export const freshnessStarts = ['ordered', 'harvested', 'handedOver'] as const;
export type FreshnessStart = (typeof freshnessStarts)[number];

/** Fresh goods are at the buyer's within so many hours. */
export const freshnessPromiseSchema = z.object({
  hours: z.int().check(z.positive(), z.maximum(1_000)),
  startsAt: z.enum(freshnessStarts),
});

/** The promise of one household's part of an order; `until` is told once its beginning is known. */
export const orderFreshnessSchema = z.object({
  ...freshnessPromiseSchema.shape,
  until: z.optional(instantSchema),
});

export type FreshnessPromise = z.infer<typeof freshnessPromiseSchema>;
export type OrderFreshness = z.infer<typeof orderFreshnessSchema>;

const hour = 3_600_000;

export interface Journey {
  /** How long the way takes at most; absent where the table does not say. */
  readonly transit: Pick<Transit, 'max'> | undefined;
  /** Hours until the hand-over, at most. */
  readonly handling: number;
  /** When the lot was harvested, in milliseconds; absent where nobody knows or it is still to come. */
  readonly harvestedAt?: number | undefined;
  readonly now: number;
}

/**
 * Whether a promise can be kept on the longest way that the table knows; `unknown` where it does not say how long that
 * takes, since a promise is neither given nor denied on a guess.
 */
export function canKeep(promise: FreshnessPromise, journey: Journey): 'yes' | 'no' | 'unknown' {
  if (journey.transit === undefined) return 'unknown';
  return hoursNeeded(promise, journey, journey.transit.max) <= promise.hours ? 'yes' : 'no';
}

function hoursNeeded({ startsAt }: FreshnessPromise, journey: Journey, transit: number): number {
  if (startsAt === 'handedOver') return transit;
  const passed = startsAt === 'harvested' && journey.harvestedAt !== undefined ? journey.now - journey.harvestedAt : 0;
  // A harvest that is still to come starts the hours then: only handling and the way lie inside them.
  return Math.max(0, passed) / hour + journey.handling + transit;
}

/** Until when, from the instant in milliseconds at which the promise began. */
export const promisedUntil = ({ hours }: FreshnessPromise, startedAt: number): number => startedAt + hours * hour;

/** Of several promises in one parcel, the one that asks most: the earliest end, then the fewest hours. */
export function strictest<T extends FreshnessPromise & { readonly until?: number | undefined }>(
  promises: readonly T[],
): T | undefined {
  return [...promises].sort(
    (a, b) => (a.until ?? Infinity) - (b.until ?? Infinity) || a.hours - b.hours || rank(a) - rank(b),
  )[0];
}

const rank = ({ startsAt }: FreshnessPromise): number => ['harvested', 'ordered', 'handedOver'].indexOf(startsAt);
