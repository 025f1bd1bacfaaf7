import type { Locale } from './localized.ts';

/** The forms that counted words have in each language (CLDR, as `Intl.PluralRules` names them). */
export interface PluralForms {
  readonly vi: 'other';
  readonly en: 'one' | 'other';
  readonly zh: 'other';
  readonly ja: 'other';
  readonly ko: 'other';
  readonly fr: 'one' | 'many' | 'other';
  readonly de: 'one' | 'other';
}

/** Chooses between the forms of a counted text; a form that the language has and the text lacks does not compile. */
export function counter<L extends Locale>(locale: L) {
  const rules = new Intl.PluralRules(locale);
  return (count: number, forms: Readonly<Record<PluralForms[L], string>>): string =>
    forms[rules.select(count) as PluralForms[L]];
}
