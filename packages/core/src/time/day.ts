const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Days from 1 January 1970 to a calendar day: what arithmetic on days counts with. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMilliseconds;

/** The calendar day of a day number. */
export const dayOf = (number: number): string => new Date(number * dayMilliseconds).toISOString().slice(0, 10);

/** The calendar day so many days later, or earlier when negative. */
export const addDays = (date: string, days: number): string => dayOf(dayNumber(date) + days);

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** The day of the week: 1 January 1970 was a Thursday. */
export function weekdayOf(date: string): Weekday {
  const index = (((dayNumber(date) + 3) % 7) + 7) % 7;
  return weekdays[index] ?? 'monday';
}
