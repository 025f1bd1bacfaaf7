import type { Locale } from '@nongsan/core';
import type { HostI18next } from './host-i18next.ts';
import type { Translate } from './translate.ts';

/**
 * The words of a language. Each comes with the first page that speaks it, and i18next with the first whose counted words
 * have several forms. Vietnamese needs neither, so this answers `undefined` and each element speaks from its own messages.
 *
 * @param host the page's own i18next, which then speaks every language, Vietnamese too
 * @throws whatever the failed download rejected with; the caller keeps Vietnamese
 */
export async function loadTranslate(locale: Locale, host?: HostI18next): Promise<Translate | undefined> {
  if (host !== undefined) return (await import('./host.ts')).hostTranslate(host, locale);
  return locale === 'vi' ? undefined : (await import('./languages.ts')).translateFor(locale);
}
