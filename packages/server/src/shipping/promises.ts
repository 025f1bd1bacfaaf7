import { canKeep, strictest, type FreshnessPromise, type Transit } from '@nongsan/core/shipping';
import type { CartRow } from '../repository/cart-row.ts';

/** What a line promises, and when that began, where it is known. */
export interface LinePromise extends FreshnessPromise {
  readonly startedAt?: number | undefined;
}

/** A harvest day begins at midnight in Việt Nam: the promise is kept towards the buyer, whatever the hour was. */
const harvestInstant = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);

/** The promises of a parcel, each once. A pre-order's harvest is still to come, so it has not begun. */
export function promisesOf(rows: readonly CartRow[], now: Date): LinePromise[] {
  const found = rows.flatMap((row): LinePromise[] => {
    if (row.freshHours === null || row.freshStart === null) return [];
    const promise = { hours: row.freshHours, startsAt: row.freshStart };
    const harvested = promise.startsAt === 'harvested' && row.harvestedOn !== null && row.sale !== 'preorder';
    const startedAt = harvested ? harvestInstant(row.harvestedOn ?? '') : undefined;
    return [{ ...promise, startedAt: promise.startsAt === 'ordered' ? now.getTime() : startedAt }];
  });
  return [...new Map(found.map((promise) => [JSON.stringify(promise), promise])).values()];
}

/** The one promise that is told of a parcel. */
export function toldPromise(promises: readonly LinePromise[]): FreshnessPromise | undefined {
  const first = strictest(
    promises.map((promise) => ({
      ...promise,
      until: promise.startedAt === undefined ? undefined : promise.startedAt + promise.hours * 3_600_000,
    })),
  );
  return first && { hours: first.hours, startsAt: first.startsAt };
}

/** Whether some promise cannot be kept on this way. */
export const isTooSlow = (
  promises: readonly LinePromise[],
  journey: { readonly transit: Pick<Transit, 'max'> | undefined; readonly handling: number; readonly now: Date },
): boolean =>
  promises.some(
    (promise) =>
      canKeep(promise, {
        transit: journey.transit,
        handling: journey.handling,
        now: journey.now.getTime(),
        harvestedAt: promise.startsAt === 'harvested' ? promise.startedAt : undefined,
      }) === 'no',
  );
