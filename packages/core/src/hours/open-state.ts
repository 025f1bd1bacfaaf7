import { rememberHolidays } from '../holiday/index.ts';
import { addDays, dayNumber, dayOf } from '../time/day.ts';
import { localDateAt } from '../time/index.ts';
import { hoursOn, type DayHours } from './day-hours.ts';
import type { OpeningHours, OpeningSpan } from './schema.ts';

/**
 * Whether a store is open. The instants carry +07:00; `day` says whose hours these are: of the day on which the running
 * stretch began (`22:00`–`02:00` is the evening's), of today where it is closed.
 */
export type OpenState =
  /** `closesAt` is absent where it does not close within a year. */
  | { readonly state: 'open'; readonly closesAt?: string; readonly day: DayHours }
  /** `opensAt` is absent where it does not open within a year. */
  | { readonly state: 'closed'; readonly opensAt?: string; readonly day: DayHours };

const dayMinutes = 24 * 60;
const offsetMinutes = 7 * 60;
const horizonDays = 366;

/** A stretch in minutes of Vietnamese time since 1 January 1970, with the day it belongs to. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly day: DayHours;
}

/**
 * Open or closed at a moment, and until when. A stretch includes the minute it opens and excludes the one it closes;
 * stretches that touch or overlap are one, also over midnight.
 */
export function openState(hours: OpeningHours, now: Date): OpenState {
  const minute = now.getTime() / 60_000 + offsetMinutes;
  const today = localDateAt(now);
  let running: Stretch | undefined;
  for (const stretch of stretches(hours, addDays(today, -1))) {
    if (running !== undefined && stretch.start > running.end) break;
    if (running !== undefined) running = { ...running, end: Math.max(running.end, stretch.end) };
    else if (stretch.start > minute)
      return { state: 'closed', opensAt: instantOf(stretch.start), day: hoursOn(hours, today) };
    else if (stretch.end > minute) running = stretch;
  }
  if (running === undefined) return { state: 'closed', day: hoursOn(hours, today) };
  const forever = running.end - minute > (horizonDays - 2) * dayMinutes;
  return { state: 'open', ...(!forever && { closesAt: instantOf(running.end) }), day: running.day };
}

/** A year's stretches in the order in which they begin. */
function* stretches(hours: OpeningHours, from: string): Generator<Stretch> {
  const dates = rememberHolidays();
  for (let ahead = 0; ahead <= horizonDays; ahead += 1) {
    const day = hoursOn(hours, addDays(from, ahead), dates);
    const midnight = dayNumber(day.date) * dayMinutes;
    const found = day.spans.map((span) => ({ ...minutesOf(span, midnight), day }));
    yield* found.sort((one, other) => one.start - other.start);
  }
}

function minutesOf({ opens, closes }: OpeningSpan, midnight: number): { readonly start: number; readonly end: number } {
  const [start, end] = [clockMinutes(opens), clockMinutes(closes)];
  return { start: midnight + start, end: midnight + end + (end > start ? 0 : dayMinutes) };
}

const clockMinutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function instantOf(minute: number): string {
  const clock = new Date((minute % dayMinutes) * 60_000).toISOString().slice(11, 16);
  return `${dayOf(Math.floor(minute / dayMinutes))}T${clock}:00+07:00`;
}
