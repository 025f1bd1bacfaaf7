import { toLetters } from './punycode.ts';

/** A host that is not one of ours, as it can be shown without misleading. */
export interface HostLook {
  /** As it goes to the network: other alphabets are spelled in ASCII, `xn--…`, so that no letter passes for another. */
  readonly ascii: string;
  /** Its letters, where they are others than in `ascii`. */
  readonly letters?: string;
  /** The pinned host that a reader can take it for. */
  readonly like?: string;
}

/** Letters and digits that pass for others at a glance (a few of Unicode's confusables, those of these alphabets). */
const twins: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'aаαɑ',
    'cсϲ',
    'dԁđ',
    'eеє3',
    'gɡ9q',
    'hһ',
    'iіιı1lӏj!|',
    'kκк',
    'mм',
    'nпոη',
    'oоο0օ',
    'pрρ',
    'sѕ5',
    'tтτ',
    'uυս',
    'vνѵ',
    'xхχ',
    'yуγ',
  ].flatMap((family) => [...family].map((letter) => [letter, family.slice(0, 1)])),
);

/** What stays of a host when everything that the eye forgives is forgiven. */
function skeleton(host: string): string {
  const plain = host
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}.:-]/gu, '');
  return [...plain]
    .map((letter) => twins[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/** How many slips apart two words may be and still be taken for one another. */
const slipsIn = (word: string): number => (word.length >= 12 ? 2 : word.length >= 6 ? 1 : 0);

/** Endings that many share: `.vn`, `.gov.vn`, `.com`, a port. */
const ending = /(?:\.(?:ac|com|co|edu|gov|net|org))?\.[^.]+$/;

/** What a host is called, without its ending, if that is long enough to be a name. */
function nameIn(host: string): string | undefined {
  const name = skeleton(host.replace(ending, ''));
  return name.length >= 6 ? name : undefined;
}

/** Whether a reader can take one host for the other. */
function isLike(seen: string, pinned: string): boolean {
  const [one, other, name] = [skeleton(seen), skeleton(pinned), nameIn(pinned)];
  return (name !== undefined && one.includes(name)) || one.includes(other) || slips(one, other) <= slipsIn(other);
}

/** Letters put in, left out, changed or swapped with their neighbour (optimal string alignment), counted up to three. */
function slips(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  const rows = [[...Array(other.length + 1).keys()]];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= other.length; j += 1) {
      const change = at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row[j] = Math.min(change, swap, at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  return at(one.length, other.length);
}

/** How to show a host that is not pinned. @param ascii host as `URL` gives it */
export function hostLook(ascii: string, pinned: readonly string[]): HostLook {
  const letters = toLetters(ascii);
  const like = pinned.find((host) => host.toLowerCase() !== ascii && isLike(letters, host.toLowerCase()));
  return { ascii, ...(letters !== ascii && { letters }), ...(like !== undefined && { like }) };
}
