import { solarDate } from '../lunar/index.ts';
import { addDays } from '../time/day.ts';
import { holidayRules, holidays, type Holiday } from './holiday.ts';

/** A free day and the holiday it belongs to. */
export interface HolidayDay {
  readonly date: string;
  readonly holiday: Holiday;
}

/**
 * The day of a holiday in a solar year: mùng 1 for Tết.
 *
 * @returns `undefined` for years in which it was not kept yet
 * @throws RangeError for a lunar holiday outside `lunarYears`
 */
export function holidayDate(holiday: Holiday, year: number): string | undefined {
  const { day, calendar, since = year } = holidayRules[holiday];
  if (year < since) return undefined;
  if (calendar === 'solar') return `${String(year).padStart(4, '0')}-${day}`;
  const [month, dayOfMonth] = [Number(day.slice(0, 2)), Number(day.slice(3))];
  return solarDate({ year, month, leap: false, day: dayOfMonth });
}

export type HolidayDates = (holiday: Holiday, year: number) => string | undefined;

/** `holidayDate` for somebody who asks of many days: each holiday of a year is computed once. */
export function rememberHolidays(): HolidayDates {
  const known = new Map<string, string | undefined>();
  return (holiday, year) => {
    const name = `${holiday} ${year}`;
    if (!known.has(name)) known.set(name, holidayDate(holiday, year));
    return known.get(name);
  };
}

/** The free days of a solar year that are certain ahead of time, earliest first. */
export function publicHolidays(year: number): readonly HolidayDay[] {
  const days = holidays.flatMap((holiday) => {
    const date = holidayDate(holiday, year);
    const [first, last] = holidayRules[holiday].free;
    if (date === undefined) return [];
    return Array.from({ length: last - first + 1 }, (_, index) => ({ date: addDays(date, first + index), holiday }));
  });
  return days.sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** The public holiday that makes a day free. No two of them meet in the years that are computed. */
export function holidayOn(date: string): Holiday | undefined {
  return publicHolidays(Number(date.slice(0, 4))).find((day) => day.date === date)?.holiday;
}
