import { accentedWord, foldedWords } from '../match/keys.ts';

/** A word of the address with its place in the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** With accents, the tone at the end; equal to `folded` where the writer left the accents away. */
  readonly accented: string;
  /** Which part between commas the word stands in. */
  readonly part: number;
}

/** Letters and digits with apostrophes inside; a letter run and a digit run are two words: `P12`, `Q.1`. */
const WORD = /\p{L}[\p{L}\p{M}'’‘ʼ]*|\p{N}+/gu;
const PART_END = /[,;|\n()]/u;

const withoutLeadingZeros = (word: string): string => word.replace(/^0+(?=\d)/, '');

/** Words of an address. Leading zeros of numbers are dropped: `Phường 01` is `Phường 1`. */
export function tokenize(text: string): readonly Token[] {
  let part = 0;
  let last = 0;
  return [...text.matchAll(WORD)].flatMap((match) => {
    if (PART_END.test(text.slice(last, match.index))) part++;
    last = match.index + match[0].length;
    const folded = withoutLeadingZeros(foldedWords(match[0]).join(''));
    if (folded === '') return [];
    return { start: match.index, end: last, folded, accented: withoutLeadingZeros(accentedWord(match[0])), part };
  });
}
