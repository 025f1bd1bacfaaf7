import type { PageLocale } from '../words.ts';

/** Marks that join what is said with what somebody wrote, as wide as the language's own letters. */
export interface Marks {
  readonly colon: string;
  readonly comma: string;
  readonly open: string;
  readonly close: string;
}

const latin: Marks = { colon: ': ', comma: ', ', open: ' (', close: ')' };
const wide: Marks = { colon: '：', comma: '、', open: '（', close: '）' };

export const marks: Readonly<Record<PageLocale, Marks>> = {
  vi: latin,
  en: latin,
  zh: wide,
  ja: wide,
  ko: latin,
  fr: { ...latin, colon: '\u00a0: ' },
  de: latin,
};
