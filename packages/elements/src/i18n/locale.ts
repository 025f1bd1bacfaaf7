import { nearestLocale, type Locale } from '@nongsan/core';

/**
 * The first tag that is there decides: element, then portal, then page. Whoever reads in a language that we do not speak
 * is likelier to know English than Vietnamese. Where nothing is said, a page is Vietnamese.
 */
export function chooseLocale(...tags: readonly (string | null | undefined)[]): Locale {
  const tag = tags.find(Boolean);
  return tag ? (nearestLocale(tag) ?? 'en') : 'vi';
}

/** Whether we speak a language that was asked for; where none was, any will do. */
export const isSpoken = (tag: string): boolean => !tag || nearestLocale(tag) !== undefined;
