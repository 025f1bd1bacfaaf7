import { en } from './words-en.ts';
import { vi } from './words-vi.ts';
import type { OfflineLocale, OfflineWords } from './words.ts';

/** As the server chooses: what the address asks for, else the first language that we speak, English for all others. */
export function localeOf(url: URL, languages: readonly string[]): OfflineLocale {
  const asked = [url.searchParams.get('lang') ?? '', ...languages].map(spoken);
  return asked.find((locale) => locale !== undefined) ?? (languages.length === 0 ? 'vi' : 'en');
}

function spoken(tag: string): OfflineLocale | undefined {
  const [language] = tag.toLowerCase().split(/[-_]/);
  return language === 'vi' || language === 'en' ? language : undefined;
}

export const wordsOf = (locale: OfflineLocale): OfflineWords => (locale === 'vi' ? vi : en);

/** `04/11/2026` in Vietnamese, `4 November 2026` in English, as on the server's pages. */
export function dayText(day: string, locale: OfflineLocale): string {
  const [year, month, date] = day.split('-');
  if (locale === 'vi') return `${date}/${month}/${year}`;
  return format(new Date(`${day}T00:00:00Z`), { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
}

/** Day and time of a moment, in Việt Nam. */
export function momentText(at: Date, locale: OfflineLocale): string {
  return `${format(at, { ...home, hour: '2-digit', minute: '2-digit' })}, ${dayText(dayAt(at), locale)}`;
}

/** The calendar day in Việt Nam. */
export function dayAt(at: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', { ...home, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(at)
    .map(({ type, value }) => [type, value] as const);
  const { year, month, day } = Object.fromEntries(parts) as Partial<Record<string, string>>;
  return `${year}-${month}-${day}`;
}

const home = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
const format = (at: Date, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options).format(at);
