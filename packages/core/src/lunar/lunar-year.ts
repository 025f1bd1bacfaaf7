import { dayNumber, dayOf } from '../time/day.ts';
import { lunationNear, newMoon } from './new-moon.ts';
import { sunLongitude } from './sun.ts';

/** A month of the Vietnamese lunisolar calendar: it begins on the day of a new moon. */
export interface LunarMonth {
  /** 1 (tháng Giêng) to 12 (tháng Chạp). */
  readonly month: number;
  /** A leap month (tháng nhuận) follows the month whose number it repeats. */
  readonly leap: boolean;
  /** Its first day, `YYYY-MM-DD`. */
  readonly first: string;
  /** 29 or 30. */
  readonly days: number;
}

/** Years that are computed: Viet Nam has counted its calendar at UTC+7 since 1968. */
export const lunarYears = { from: 1968, to: 2150 } as const;

/** Universal time of the local midnight on which a day begins is this much earlier: UTC+7. */
const zone = 7 / 24;

const newMoonDay = (k: number): number => Math.floor(newMoon(k) + zone);

/** Which twelfth of its way the Sun is in when a day begins. It enters the next one at a major solar term (trung khí). */
const sector = (day: number): number => Math.floor(sunLongitude(day - zone) / 30);

/** The lunation whose month holds a day. */
function lunationOf(day: number): number {
  let k = lunationNear(day) + 1;
  while (newMoonDay(k) > day) k -= 1;
  return k;
}

/** Month 11 is the one with the winter solstice, when the Sun enters its tenth sector. */
function eleventhMonth(year: number): number {
  let day = dayNumber(`${year}-12-18`);
  while (sector(day + 1) < 9) day += 1;
  return lunationOf(day);
}

/** The months from month 11 of the year before to the last one ahead of this year's month 11. */
function monthsToSolstice(year: number): LunarMonth[] {
  const [from, to] = [eleventhMonth(year - 1), eleventhMonth(year)];
  const starts = Array.from({ length: to - from + 1 }, (_, index) => newMoonDay(from + index));
  const sectors = starts.map(sector);
  // Thirteen new moons to the next solstice: the first month without a major term is a leap month.
  const leapAt = to - from === 13 ? sectors.findIndex((here, index) => here === sectors[index + 1]) : -1;
  return starts.slice(0, -1).map((start, index) => ({
    month: ((index - (leapAt >= 0 && index >= leapAt ? 1 : 0) + 10) % 12) + 1,
    leap: index === leapAt,
    first: dayOf(start),
    days: (starts[index + 1] ?? start) - start,
  }));
}

const isWinter = ({ month }: LunarMonth): boolean => month >= 11;

/**
 * The months of a lunar year, the first beginning on Tết.
 *
 * @param year the solar year in which its Tết falls
 * @throws RangeError for a year outside `lunarYears`
 */
export function lunarYear(year: number): readonly LunarMonth[] {
  if (!Number.isInteger(year) || year < lunarYears.from || year > lunarYears.to) {
    throw new RangeError(`Lunar years are known from ${lunarYears.from} to ${lunarYears.to}, not ${year}`);
  }
  return [
    ...monthsToSolstice(year).filter((month) => !isWinter(month)),
    ...monthsToSolstice(year + 1).filter(isWinter),
  ];
}
