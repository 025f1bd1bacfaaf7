import i18next from 'i18next';
import type { Messages, Translate } from './translate.ts';

/** A translate function backed by an i18next instance of our own: the host's one, if any, is left alone. */
export async function createTranslate(locale: string, messages: Messages): Promise<Translate> {
  const instance = i18next.createInstance();
  await instance.init({
    lng: locale,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false }, // Lit escapes
    resources: { [locale]: { translation: messages } },
  });
  // What a household has written may look like a reference to another message; it is none.
  return (key, values) => instance.t(key, { ...values, nest: false });
}
