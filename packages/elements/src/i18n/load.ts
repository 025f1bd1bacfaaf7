import type { Locale } from '@nongsan/core';
import type { Translate } from './translate.ts';

/**
 * The words of a language that has plural classes: resources and i18next come with the first such page.
 * Vietnamese needs neither, so this answers `undefined` and each element speaks from its own messages.
 *
 * @throws whatever the failed download rejected with; the caller keeps Vietnamese
 */
export async function loadTranslate(locale: Locale): Promise<Translate | undefined> {
  if (locale === 'vi') return undefined;
  const { createTranslate } = await import('./engine.ts');
  return createTranslate(locale);
}
