import type { Locale } from '@nongsan/core';
import { plainTranslate, type Messages, type Translate } from './translate.ts';

/** A literal import each, so that the bundler makes a file of each: a reader downloads one language. */
const modules: Readonly<Record<Locale, () => Promise<{ readonly messages: Messages }>>> = {
  vi: () => import('./vi.ts'),
  en: () => import('./en.ts'),
  zh: () => import('./zh.ts'),
  ja: () => import('./ja.ts'),
  ko: () => import('./ko.ts'),
  fr: () => import('./fr.ts'),
  de: () => import('./de.ts'),
};

/** Every message of a language. */
export const messagesOf = async (locale: Locale): Promise<Messages> => (await modules[locale]()).messages;

/** The words of a language; with i18next where a count chooses between forms, which it does not from Viet Nam to Japan. */
export async function translateFor(locale: Locale): Promise<Translate> {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const [messages, engine] = await Promise.all([
    messagesOf(locale),
    pluralCategories.length > 1 ? import('./engine.ts') : undefined,
  ]);
  return engine?.createTranslate(locale, messages) ?? plainTranslate(messages);
}
