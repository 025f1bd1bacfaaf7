import { describe, expect, it, test } from 'vitest';
import { counter, locales, type Locale, type PluralForms } from './index.ts';

const forms = {
  vi: ['other'],
  en: ['one', 'other'],
  zh: ['other'],
  ja: ['other'],
  ko: ['other'],
  fr: ['one', 'many', 'other'],
  de: ['one', 'other'],
} as const satisfies { readonly [L in Locale]: readonly PluralForms[L][] };

test.each(locales)('the forms of %s are those of Intl.PluralRules', (locale) => {
  expect([...forms[locale]].sort()).toEqual(new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort());
});

describe('a counted text', () => {
  it('has the form of its number', () => {
    const packs = counter('fr');
    const forms = { one: 'paquet', many: 'de paquets', other: 'paquets' };
    expect([0, 1, 1.5, 2, 1_000_000].map((count) => packs(count, forms))).toEqual([
      'paquet',
      'paquet',
      'paquet',
      'paquets',
      'de paquets',
    ]);
  });

  it('of a language without forms is the same for every number', () => {
    expect([1, 2].map((count) => counter('ja')(count, { other: '箱' }))).toEqual(['箱', '箱']);
  });
});
