import { editDistance, letterMask, mayBeNear, slipsAllowed } from '../match/distance.ts';
import { misspeltPrefixBefore, prefixBefore, typeWordAtStart, type Prefix } from './prefixes.ts';
import type { Token } from './tokens.ts';

/** A run of words that may be a name, with the type word before it. */
export interface Span {
  /** First word and the word after the last. */
  readonly from: number;
  readonly to: number;
  /** First word of the type word, or `from`. */
  readonly start: number;
  readonly key: string;
  readonly mask: number;
  readonly accented: string;
  readonly prefix: Prefix | undefined;
  /** It fills the part between two commas, type word included. */
  readonly whole: boolean;
  /** Whether it may be a misspelt name at all: one that begins with a type word is more likely just that. */
  readonly mayHaveSlips: 'yes' | 'unlikely' | 'no';
  /** Its part begins with a house number or a street word, and no type word says that it is more than that. */
  readonly inStreet: boolean;
}

/** A span that reads like a name, perhaps with slips. */
export interface Mention<Entry> {
  readonly span: Span;
  readonly entry: Entry;
  readonly edits: number;
}

/** The longest names have six words: Văn Miếu - Quốc Tử Giám, Lang Biang - Đà Lạt with spaces slipped in. */
const LONGEST = 6;

/** `12 Hoàng Văn Thụ`, `đường Hoàng Văn Thụ`: does what precedes the word in its part look like a house or a street? */
function beginsLikeStreet(tokens: readonly Token[], from: number): boolean {
  const first = tokens.findIndex((token) => token.part === tokens[from]?.part);
  if (first === from) return false;
  const street = [1, 2, 3].some((words) => prefixBefore(tokens, first + words)?.level === 'street');
  return street || /^\d+$/.test(tokens[first]?.folded ?? '');
}

function mayHaveSlips(tokens: readonly Token[], from: number, to: number): Span['mayHaveSlips'] {
  const typeWord = typeWordAtStart(tokens, from, to);
  if (typeWord === undefined) return 'yes';
  return typeWord === 'long' ? 'unlikely' : 'no';
}

function span(tokens: readonly Token[], from: number, to: number): Span {
  const words = tokens.slice(from, to);
  const number = to === from + 1 && /^\d+$/.test(words[0]?.folded ?? '');
  const prefix = prefixBefore(tokens, from) ?? (number ? misspeltPrefixBefore(tokens, from) : undefined);
  const start = from - (prefix?.words ?? 0);
  const key = words.map((token) => token.folded).join('');
  const part = tokens[from]?.part;
  return {
    from,
    to,
    start,
    key,
    mask: letterMask(key),
    accented: words.map((token) => token.accented).join(''),
    prefix,
    whole: tokens[start - 1]?.part !== part && tokens[to]?.part !== part,
    mayHaveSlips: mayHaveSlips(tokens, from, to),
    inStreet: prefix === undefined && beginsLikeStreet(tokens, from),
  };
}

/** Every run of up to six words within one part of the address. */
export function spansOf(tokens: readonly Token[]): readonly Span[] {
  return tokens.flatMap((token, from) => {
    const spans: Span[] = [];
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST); to++) {
      if (tokens[to - 1]?.part !== token.part) break;
      spans.push(span(tokens, from, to));
    }
    return spans;
  });
}

interface Named {
  readonly key: string;
  readonly mask: number;
}

/** `Phường 1`, `Quận 3`: a bare number is a name only after its type word. */
function numberIsName({ key, prefix }: Span): boolean {
  return !/^\d+$/.test(key) || prefix?.level === 'unit' || prefix?.level === 'district';
}

/** A slip in a number is another number: `Tân Lập 1` is not `Tân Lập 2`. */
const digitsOf = (key: string): string => key.replace(/\D+/g, '');

/** A name inside a longer one that is there letter by letter: `Tân Thành` in `Tân Thành Bình`, `Lắk` in `Đắk Lắk`. */
export function insideLonger({ span }: Mention<unknown>, mentions: readonly Mention<unknown>[]): boolean {
  const { from, to } = span;
  return mentions.some(
    ({ span: longer, edits }) =>
      edits === 0 && longer.from <= from && to <= longer.to && longer.to - longer.from > to - from,
  );
}

/** Spans that are, or nearly are, one of the names. */
export function mentionsOf<Entry extends Named>(spans: readonly Span[], entries: readonly Entry[]): Mention<Entry>[] {
  const named = spans.filter(numberIsName);
  return entries.flatMap((entry) =>
    named.flatMap((candidate) => {
      if (candidate.key === entry.key) return { span: candidate, entry, edits: 0 };
      if (candidate.mayHaveSlips === 'no') return [];
      const most = Math.min(slipsAllowed(entry.key.length), slipsAllowed(candidate.key.length));
      if (most === 0 || !mayBeNear(candidate.key, candidate.mask, entry.key, entry.mask, most)) return [];
      const edits = editDistance(candidate.key, entry.key, most);
      if (edits > most || digitsOf(candidate.key) !== digitsOf(entry.key)) return [];
      return { span: candidate, entry, edits };
    }),
  );
}
