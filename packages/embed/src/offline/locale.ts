import { formatLongDate, localDateAt, nearestLocale } from '@nongsan/core';
import type { OfflineLocale, OfflineWords } from './words.ts';
import { speech } from './words/index.ts';

/** As the server chooses: what the address asks for, else the first language that we speak, English for all others. */
export function localeOf(url: URL, languages: readonly string[]): OfflineLocale {
  const asked = [url.searchParams.get('lang') ?? '', ...languages].map(nearestLocale);
  return asked.find((locale) => locale !== undefined) ?? (languages.length === 0 ? 'vi' : 'en');
}

export const wordsOf = (locale: OfflineLocale): OfflineWords => speech[locale];

/** `04/11/2026` in Vietnamese, `4 November 2026` in English, as on the server's pages. */
export const dayText = (day: string, locale: OfflineLocale): string => formatLongDate(day, locale);

/** Day and time of a moment, in Việt Nam. */
export const momentText = (at: Date, locale: OfflineLocale): string =>
  `${clock.format(at)}, ${dayText(dayAt(at), locale)}`;

/** The calendar day in Việt Nam. */
export const dayAt = (at: Date): string => localDateAt(at);

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });
