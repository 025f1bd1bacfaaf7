import { toUnaccentedAscii } from '@nongsan/core/text';
import type { Random } from './random.ts';

const LETTERS = 'abcdefghiklmnopqrstuvxy';

/** One typing slip in a text: a letter too many, one missing, another one, or two swapped. Digits are left alone. */
export function slip(text: string, random: Random): string {
  const letters = [...text];
  const places = letters.flatMap((letter, at) => (at > 0 && /\p{L}/u.test(letter) ? [at] : []));
  if (places.length < 3) return text;
  const at = random.pick(places);
  const next = letters[at + 1] ?? '';
  const kind = random.below(4);
  if (kind === 0) letters.splice(at, 0, random.pick([...LETTERS]));
  else if (kind === 1) letters.splice(at, 1);
  else if (kind === 2 || !/\p{L}/u.test(next)) letters[at] = random.pick([...LETTERS]);
  else letters.splice(at, 2, next, letters[at] ?? '');
  return letters.join('');
}

const TONE_PLACES = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['uỷ', 'ủy'],
  ['uý', 'úy'],
  ['uỳ', 'ùy'],
  ['oè', 'òe'],
  ['oé', 'óe'],
] as const;

/** The other place of the tone mark: `Hoà` ↔ `Hòa`. */
export function otherTonePlace(text: string): string {
  const found = TONE_PLACES.find((pair) => pair.some((spelling) => text.includes(spelling)));
  if (found === undefined) return text;
  const [one, other] = found;
  return text.includes(one) ? text.replace(one, other) : text.replace(other, one);
}

export function withoutAccents(text: string): string {
  return toUnaccentedAscii(text);
}
