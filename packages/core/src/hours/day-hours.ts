import { holidayRules, rememberHolidays, type Holiday, type HolidayDates } from '../holiday/index.ts';
import type { LocalizedText } from '../localized/index.ts';
import { addDays, weekdayOf } from '../time/day.ts';
import type { OpeningHours, OpeningSpan } from './schema.ts';

/** The hours of one day and which rule gave them. */
export interface DayHours {
  readonly date: string;
  /** As the store wrote them; empty: closed. */
  readonly spans: readonly OpeningSpan[];
  readonly because: 'week' | 'holiday' | 'exception';
  /** Where a holiday's rule holds. */
  readonly holiday?: Holiday;
  /** What the store says of an exception. */
  readonly note?: LocalizedText;
}

/**
 * The hours that begin on a calendar day in Viet Nam.
 *
 * @param dates for many days in a row: finding a lunar holiday takes a millisecond
 */
export function hoursOn(hours: OpeningHours, date: string, dates: HolidayDates = rememberHolidays()): DayHours {
  return exceptionOn(hours, date) ?? holidayOn(hours, date, dates) ?? weekOn(hours, date);
}

/** The hours of several days in a row, for a timetable: today and the six after it. */
export function hoursFrom(hours: OpeningHours, date: string, days = 7): readonly DayHours[] {
  const dates = rememberHolidays();
  return Array.from({ length: days }, (_, index) => hoursOn(hours, addDays(date, index), dates));
}

function weekOn(hours: OpeningHours, date: string): DayHours {
  return { date, spans: hours.weekly[weekdayOf(date)] ?? [], because: 'week' };
}

function exceptionOn(hours: OpeningHours, date: string): DayHours | undefined {
  const found = hours.exceptions?.filter(({ from, to = from }) => from <= date && date <= to).at(-1);
  return found && { date, spans: found.spans, because: 'exception', ...(found.note && { note: found.note }) };
}

function holidayOn(hours: OpeningHours, date: string, dates: HolidayDates): DayHours | undefined {
  let found: DayHours | undefined;
  for (const rule of hours.holidays ?? []) {
    const { holiday, spans } = rule;
    if (holiday === 'other' || !covers(holiday, rule, date, dates)) continue;
    found = { date, spans, because: 'holiday', holiday };
  }
  return found;
}

interface DayRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** A holiday of the next year may reach back over New Year, and one of the last year forward. */
function covers(holiday: Holiday, range: DayRange, date: string, dates: HolidayDates): boolean {
  const [first, last] = holidayRules[holiday].free;
  const { from = Math.min(first, range.to ?? first), to = Math.max(last, range.from ?? last) } = range;
  const years = new Set([addDays(date, -to), addDays(date, -from)].map((day) => Number(day.slice(0, 4))));
  return [...years].some((year) => {
    const day = dates(holiday, year);
    return day !== undefined && addDays(day, from) <= date && date <= addDays(day, to);
  });
}
