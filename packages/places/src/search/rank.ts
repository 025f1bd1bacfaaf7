import { editDistance, slipsAllowed } from '../match/distance.ts';
import { accentedWords, foldedWords } from '../match/keys.ts';
import { isTypeWord, wordFit, type Query } from './words.ts';

/** A name that can be found, with the words that may be typed around it: type, district, province. */
export interface Entry<Item> {
  readonly item: Item;
  readonly name: string;
  readonly words: readonly string[];
  readonly type: readonly string[];
  readonly around: readonly string[];
}

export function entryOf<Item>(item: Item, name: string, type: string, around: string): Entry<Item> {
  return { item, name, words: foldedWords(name), type: foldedWords(type), around: foldedWords(around) };
}

interface Fit {
  readonly score: number;
  /** Place of the word in the name, or -1 when it fits around it. */
  readonly at: number;
}

const NOTHING: Fit = { score: 0, at: -1 };

function bestIn(typed: string, words: readonly string[], taken: ReadonlySet<number>): Fit {
  let found = NOTHING;
  for (const [at, word] of words.entries()) {
    const score = taken.has(at) ? 0 : wordFit(typed, word);
    if (score > found.score) found = { score, at };
  }
  return found;
}

/** Around the name a word counts a little; a type word that fits nothing costs nothing. */
function fitAround(typed: string, entry: Entry<unknown>): number {
  if (entry.type.includes(typed)) return 0.4;
  const around = Math.max(0, ...entry.around.map((word) => wordFit(typed, word)));
  if (around > 0) return 0.3 * around;
  return isTypeWord(typed) ? 0.05 : 0;
}

/** Every typed word must fit somewhere; the name's words first, in order if possible. */
function wordScore({ words }: Query, entry: Entry<unknown>): number {
  const taken = new Set<number>();
  let score = 0;
  let last = -1;
  for (const typed of words) {
    const fit = bestIn(typed, entry.words, taken);
    const around = fitAround(typed, entry);
    if (fit.score === 0 && around === 0) return 0;
    if (fit.score <= around) {
      score += around;
      continue;
    }
    taken.add(fit.at);
    score += fit.score + (fit.at === last + 1 ? 0.15 : 0);
    last = fit.at;
  }
  // A name of which more was typed comes first: "tân" finds Tân before Tân Cương Hạ.
  return taken.size === 0 ? 0 : score + (0.5 * taken.size) / entry.words.length;
}

/** Spaces left out or misplaced: `tancuong`, `tanc uong`, with slips. Worth less than words that fit. */
function joinedScore({ joined }: Query, entry: Entry<unknown>): number {
  const name = entry.words.join('');
  if (joined.length < 4) return 0;
  if (name.startsWith(joined)) return 1 + joined.length / name.length;
  const edits = editDistance(joined, name, slipsAllowed(name.length));
  return edits <= slipsAllowed(name.length) ? 1 - 0.2 * edits : 0;
}

/** Accents that were typed and agree put a name before its namesakes: `Tân Thạnh` before `Tân Thành`. */
function accentScore({ accented }: Query, entry: Entry<unknown>): number {
  if (accented === undefined) return 0;
  return accentedWords(entry.name).every((word) => accented.includes(word)) ? 0.3 : 0;
}

/** Names that fit much worse than the best one are noise beside it. */
const WORST = 0.75;

export interface Ranked<Item> {
  readonly item: Item;
  readonly name: string;
  readonly score: number;
}

/** The entries that fit, the best first; equal ones by name. */
export function rank<Item>(query: Query, entries: readonly Entry<Item>[]): Ranked<Item>[] {
  if (query.joined === '') return [];
  const ranked = entries
    .flatMap((entry) => {
      const fits = Math.max(wordScore(query, entry), joinedScore(query, entry));
      return fits === 0 ? [] : { item: entry.item, name: entry.name, score: fits + accentScore(query, entry) };
    })
    .sort((one, other) => other.score - one.score || one.name.localeCompare(other.name, 'vi'));
  const least = WORST * (ranked[0]?.score ?? 0);
  return ranked.filter(({ score }) => score >= least);
}
