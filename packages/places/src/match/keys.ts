import { foldText } from '@nongsan/core/text';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const APOSTROPHES = /['’‘ʼ`´]/gu;
const SEPARATORS = /[^\p{L}\p{M}\p{N}]+/gu;

/** The words of a text as they are compared: folded, apostrophes dropped (`Ea H'Leo` → `ea`, `hleo`). */
export function foldedWords(text: string): readonly string[] {
  return foldText(text.replace(APOSTROPHES, '')).split(SEPARATORS).filter(Boolean);
}

/** A name in one piece, so that a missing or an extra space costs nothing: `Phúc Xuân` → `phucxuan`. */
export function nameKey(name: string): string {
  return foldedWords(name).join('');
}

/**
 * A word with its accents, the tone moved to the end: `Hoà` and `Hòa` both become `hoa` + grave, whichever vowel
 * carries the mark in the writer's orthography.
 */
export function accentedWord(word: string): string {
  const plain = word.toLowerCase().normalize('NFD').replace(APOSTROPHES, '');
  const tones = plain.match(TONES)?.join('') ?? '';
  return plain.replace(TONES, '').normalize('NFC') + tones;
}

/** The words of a text with their accents. */
export function accentedWords(text: string): readonly string[] {
  return text.replace(APOSTROPHES, '').split(SEPARATORS).filter(Boolean).map(accentedWord);
}

/** The accented form of a whole name in one piece, to tell `Tân Thành` from `Tân Thạnh`. */
export function accentedKey(name: string): string {
  return accentedWords(name).join('');
}
