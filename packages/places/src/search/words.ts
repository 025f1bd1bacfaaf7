import { accentedWords, foldedWords } from '../match/keys.ts';
import { editDistance, slipsAllowed } from '../match/distance.ts';

/** Words that only say the type; they may be typed or not. */
const TYPE_WORDS: ReadonlySet<string> = new Set(
  'xa x phuong p f thi tran tt dac khu dk tinh t thanh pho tp huyen h quan q tx'.split(' '),
);

/** What was typed, word by word. */
export interface Query {
  readonly words: readonly string[];
  /** Words with their accents, or nothing when none was typed. */
  readonly accented: readonly string[] | undefined;
  readonly joined: string;
}

/** `P12` is two words, a leading zero none. */
const apart = (text: string): string => text.replace(/(\p{L})(?=\p{N})/gu, '$1 ').replace(/\b0+(?=\d)/g, '');

export function parseQuery(text: string): Query {
  const spaced = apart(text);
  const words = foldedWords(spaced);
  const accented = accentedWords(spaced);
  const plain = accented.every((word, at) => word === words[at]);
  return { words, accented: plain ? undefined : accented, joined: words.join('') };
}

export const isTypeWord = (word: string): boolean => TYPE_WORDS.has(word);

/** How well a typed word fits a word of a name: whole, its beginning, with a slip, or not at all. */
export function wordFit(typed: string, word: string): number {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return 0.75 + (0.2 * typed.length) / word.length;
  const most = Math.min(1, slipsAllowed(typed.length + 1));
  return most > 0 && editDistance(typed, word, most) === 1 ? 0.55 : 0;
}
