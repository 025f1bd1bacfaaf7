import type { KeepWords } from '../keep-words.ts';
import type { LotWords } from '../lot/lot-words.ts';
import type { ScanWords } from '../scan-words.ts';
import type { ViewWords } from '../view-words.ts';
import type { PageLocale, Words } from '../words.ts';
import * as de from './de/index.ts';
import * as en from './en/index.ts';
import * as fr from './fr/index.ts';
import * as ja from './ja/index.ts';
import * as ko from './ko/index.ts';
import * as vi from './vi/index.ts';
import * as zh from './zh/index.ts';

/** Everything that the pages say in one language. */
interface Speech {
  readonly page: Words;
  readonly lot: LotWords;
  readonly view: ViewWords;
  readonly keep: KeepWords;
  readonly scan: ScanWords;
}

/** Complete by its type: a language that lacks a message does not compile. `.tools/words.mjs` judges what they say. */
export const speech: Readonly<Record<PageLocale, Speech>> = { vi, en, zh, ja, ko, fr, de };

export const wordsFor = (locale: PageLocale): Words => speech[locale].page;
export const lotWordsFor = (locale: PageLocale): LotWords => speech[locale].lot;
