import { localDateAt } from '@nongsan/core';

const dayMilliseconds = 24 * 60 * 60 * 1000;

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** The days that the sample counts from. A demonstration opened twice in a week shows the same lots. */
export interface Calendar {
  readonly today: string;
  /** This week's Monday. */
  readonly monday: string;
}

export function calendarAt(now: Date): Calendar {
  const today = localDateAt(now);
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { today, monday: addDays(today, -weekday) };
}

/** The last time a day of the year came, today included. */
export function lastTime(monthDay: string, today: string): string {
  const thisYear = `${today.slice(0, 4)}-${monthDay}`;
  return thisYear <= today ? thisYear : `${Number(today.slice(0, 4)) - 1}-${monthDay}`;
}

interface Season {
  readonly from: string;
  readonly to: string;
}

/** Until a season begins: its next first day. `undefined` while it lasts. */
export function nextSeason(season: Season, today: string): string | undefined {
  const year = today.slice(0, 4);
  const from = `${year}-${season.from}`;
  if (today < from) return from;
  return today <= `${year}-${season.to}` ? undefined : `${Number(year) + 1}-${season.from}`;
}
