import { nearestLocale, type Locale } from '@nongsan/core';

/** Every page speaks Vietnamese unless something nearer says otherwise. */
export const defaultLocale: Locale = 'vi';

/** The first tag that names a language of ours: element, then portal, then page. */
export function chooseLocale(...tags: readonly (string | null | undefined)[]): Locale {
  for (const tag of tags) {
    const locale = tag ? nearestLocale(tag) : undefined;
    if (locale !== undefined) return locale;
  }
  return defaultLocale;
}
