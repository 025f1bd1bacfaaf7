import * as z from 'zod/mini';

/** A calendar day without a zone: `2025-06-26`. */
export const localDateSchema = z.iso.date();

/** A moment with its offset: `2026-11-22T09:30:00+07:00` (ISO 8601). */
export const instantSchema = z.iso.datetime({ offset: true });

/** The zone in which Vietnamese opening hours, use-by dates and recognitions are counted. */
export const timeZone = 'Asia/Ho_Chi_Minh';

/** Viet Nam has kept +07:00 without daylight saving since 1975. */
const offsetMilliseconds = 7 * 60 * 60 * 1000;

/** The calendar day in Viet Nam at a moment. */
export function localDateAt(now: Date): string {
  return new Date(now.getTime() + offsetMilliseconds).toISOString().slice(0, 10);
}

/** The same day of a later month; a day that month lacks becomes its last (31/01 + 1 → 28/02). */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** `26/06/2025` in Vietnamese, the reader's order elsewhere. A day has no zone, so none shifts it. */
export function formatLocalDate(date: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** Day and minute of a moment, in Viet Nam, the reader's way. */
export function formatInstant(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );
}
