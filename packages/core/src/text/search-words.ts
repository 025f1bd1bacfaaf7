import { foldText } from './fold.ts';

/** More words than this narrow nothing down and only cost time. */
const maxWords = 8;
const maxLength = 40;

/** The folded words of what somebody typed: letters and digits only, so that nothing in them is an operator. */
export function searchWords(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, maxWords).map((word) => word.slice(0, maxLength));
}
