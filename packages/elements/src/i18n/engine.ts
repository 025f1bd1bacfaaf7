import type { Locale } from '@nongsan/core';
import i18next from 'i18next';
import { en } from './en/index.ts';
import type { Messages, Translate } from './translate.ts';

/** Languages that come with the plural engine. */
const resources: Readonly<Record<Exclude<Locale, 'vi'>, Messages>> = { en };

/** A translate function backed by an i18next instance of our own: the host's one, if any, is left alone. */
export async function createTranslate(locale: Exclude<Locale, 'vi'>): Promise<Translate> {
  const instance = i18next.createInstance();
  await instance.init({
    lng: locale,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false }, // Lit escapes
    resources: { [locale]: { translation: resources[locale] } },
  });
  return (key, values) => instance.t(key, { ...values });
}
