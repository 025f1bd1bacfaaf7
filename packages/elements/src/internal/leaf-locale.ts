import { chooseLocale } from '../i18n/index.ts';

/** The language of a leaf's numbers: what it says, what its `lang` says, Vietnamese. */
export const leafLocale = ({ lang, locale }: { readonly lang: string; readonly locale: string }): string =>
  locale || chooseLocale(lang);
