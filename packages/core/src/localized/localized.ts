import * as z from 'zod/mini';

/** Languages of the elements' own words; content may come in any of them. Vietnamese is always there. */
export const locales = ['vi', 'en', 'zh', 'ja', 'ko', 'fr', 'de'] as const;
export type Locale = (typeof locales)[number];

/** What readers of each language call it. */
export const localeNames: Readonly<Record<Locale, string>> = {
  vi: 'Tiếng Việt',
  en: 'English',
  zh: '中文',
  ja: '日本語',
  ko: '한국어',
  fr: 'Français',
  de: 'Deutsch',
};

/** Longest text the contract carries in one field, in UTF-16 code units. */
export const maxTextLength = 20_000;

const text = z.string().check(z.maxLength(maxTextLength));

/** A text in Vietnamese and, where somebody wrote it, in other languages (BCP 47 primary tags). */
export const localizedTextSchema = z.object({
  vi: text,
  en: z.optional(text),
  zh: z.optional(text),
  ja: z.optional(text),
  ko: z.optional(text),
  fr: z.optional(text),
  de: z.optional(text),
});

export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** A text with the language it is really in, so that a screen reader speaks it right. */
export interface ChosenText {
  readonly text: string;
  readonly lang: string;
}

/**
 * The text in the reader's language, or in the nearest that it was written in, marked as such: English for readers of
 * other languages than Vietnamese, else the Vietnamese original.
 */
export function chooseText(texts: LocalizedText, locale: string): ChosenText {
  const [lang = 'vi'] = locale.split('-');
  const wanted = lang === 'vi' ? [] : [lang, 'en'];
  for (const one of wanted) {
    const text = Object.hasOwn(texts, one) ? texts[one as keyof LocalizedText] : undefined;
    if (text !== undefined && text !== '') return { text, lang: one };
  }
  return { text: texts.vi, lang: 'vi' };
}

/** The project's language nearest to a BCP 47 tag: `en-GB` → `en`; what we do not speak → `undefined`. */
export function nearestLocale(tag: string): Locale | undefined {
  const lang = tag.toLowerCase().split(/[-_]/)[0];
  return locales.find((locale) => locale === lang);
}
