import { addDays, dayNumber } from '../time/day.ts';
import { lunarYear } from './lunar-year.ts';

/** A day as people say it at Tết, Giỗ Tổ and harvest: `mùng 10 tháng 3`. */
export interface LunarDate {
  /** The solar year in which this lunar year's Tết falls. */
  readonly year: number;
  readonly month: number;
  /** A day of the leap month after the month of this number. */
  readonly leap: boolean;
  readonly day: number;
}

/** The lunar date of a calendar day in Viet Nam. */
export function lunarDate(date: string): LunarDate {
  const solarYear = Number(date.slice(0, 4));
  const year = date < tetDate(solarYear) ? solarYear - 1 : solarYear;
  const found = lunarYear(year)
    .filter(({ first }) => first <= date)
    .at(-1);
  if (found === undefined) throw new RangeError(`${date} is no calendar day`);
  return { year, month: found.month, leap: found.leap, day: dayNumber(date) - dayNumber(found.first) + 1 };
}

/**
 * The calendar day of a lunar date.
 *
 * @returns `undefined` where the year has no such leap month, or the month ends on day 29
 */
export function solarDate({ year, month, leap, day }: LunarDate): string | undefined {
  const found = lunarYear(year).find((each) => each.month === month && each.leap === leap);
  return found && day >= 1 && day <= found.days ? addDays(found.first, day - 1) : undefined;
}

/** Tết Nguyên đán, the first day of the lunar year, that falls in a solar year. */
export function tetDate(year: number): string {
  const [first] = lunarYear(year);
  if (first === undefined) throw new RangeError(`The year ${year} has no months`);
  return first.first;
}
