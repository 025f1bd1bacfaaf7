import { formatLocalDate } from '@nongsan/core';
import type { PageLocale } from './words.ts';

/** `04/11/2026` in Vietnamese; `4 November 2026` in English, whose readers disagree about which number is the month. */
export function formatDay(date: string, locale: PageLocale): string {
  if (locale === 'vi') return formatLocalDate(date, locale);
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
