const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waits after the first, second, … attempt that failed: thirteen attempts in about four days. */
const waits = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
  24 * hour,
] as const;

/** Attempts after which nobody expects an answer any more. */
export const mostAttempts = waits.length + 1;

/** Longest that a receiver may ask to be left alone (`Retry-After`). */
const longestWish = 24 * hour;

/**
 * How long to wait after an attempt that failed, in milliseconds, or nothing after the last. Spread by a tenth to either side, so that
 * receivers that come back are not met by everything at once.
 *
 * @param attempt counts from 1
 * @param wish what the receiver asked for, in milliseconds
 * @param random a number from 0 to below 1
 */
export function waitAfter(attempt: number, wish = 0, random: number = Math.random()): number | undefined {
  const wait = waits[attempt - 1];
  if (wait === undefined) return undefined;
  return Math.round(Math.max(wait * (0.9 + 0.2 * random), Math.min(wish, longestWish)));
}
