import { foldText, searchWords } from '@nongsan/core/text';

/**
 * Positions of the texts in which every word begins a word, the ones that hold most of them whole first. What holds nothing
 * that could be found finds nothing, not everything there is.
 */
export function matching(search: string, texts: readonly string[]): readonly number[] {
  const words = searchWords(search);
  if (words.length === 0) return [];
  return texts
    .map((text, index) => ({ index, rank: rankOf(words, text) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .map(({ index }) => index);
}

/** 0 where a word is missing; more for each word that stands there whole. */
function rankOf(words: readonly string[], text: string): number {
  const there = ` ${(foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  let rank = 1;
  for (const word of words) {
    if (!there.includes(` ${word}`)) return 0;
    if (there.includes(` ${word} `)) rank += 1;
  }
  return rank;
}
