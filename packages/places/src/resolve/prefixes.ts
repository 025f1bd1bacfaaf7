import type { DistrictType, FormerUnitType, CommuneType } from '../units.ts';
import { editDistance } from '../match/distance.ts';
import type { Token } from './tokens.ts';

/** What a word before a name says about it. `city` may be a district or a province; `street` is below the commune. */
export interface Prefix {
  readonly level: 'unit' | 'district' | 'city' | 'province' | 'street';
  readonly type?: CommuneType | FormerUnitType | DistrictType;
  /** How many words it is made of. */
  readonly words: number;
}

type Meaning = Omit<Prefix, 'words'>;

const meanings: readonly (readonly [words: string, meaning: Meaning])[] = [
  ['xa,x', { level: 'unit', type: 'commune' }],
  ['phuong,p,f', { level: 'unit', type: 'ward' }],
  ['thi tran,tt,t t', { level: 'unit', type: 'township' }],
  ['dac khu,dk', { level: 'unit', type: 'special-zone' }],
  ['huyen,h', { level: 'district', type: 'rural-district' }],
  ['quan,q', { level: 'district', type: 'urban-district' }],
  ['thi xa,tx,t x', { level: 'district', type: 'town' }],
  ['thanh pho,tp,t p', { level: 'city', type: 'city' }],
  ['tinh,t', { level: 'province' }],
  [
    'duong,pho,ngo,ngach,hem,so,xom,thon,ap,ban,to,khu,kp,khu pho,to dan pho,tdp,lang,buon,doi,quoc lo,ql',
    { level: 'street' },
  ],
  ['tinh lo,tl,dai lo,khu dan cu,kdc,khu do thi,kdt,khu cong nghiep,kcn,cum,cho,km,kiet', { level: 'street' }],
];

const table: ReadonlyMap<string, Meaning> = /* @__PURE__ */ new Map(
  meanings.flatMap(([words, meaning]) => words.split(',').map((word) => [word, meaning] as const)),
);

/** The type word that ends right before token `at`, the longest one: `thành phố` before `phố`. */
export function prefixBefore(tokens: readonly Token[], at: number): Prefix | undefined {
  for (let words = Math.min(3, at); words > 0; words--) {
    const before = tokens.slice(at - words, at);
    const meaning = table.get(before.map((token) => token.folded).join(' '));
    // "huyện Ân Thi, xã …" is no "thị xã", and in "Bình Dương, Chánh Mỹ" no street is named.
    if (meaning !== undefined && before[0]?.part === tokens[at]?.part) return { ...meaning, words };
  }
  return undefined;
}

/** `Phưòng 3`, `pường 3`: a misspelt type word, looked for only before a number, which is no name by itself. */
export function misspeltPrefixBefore(tokens: readonly Token[], at: number): Prefix | undefined {
  const word = tokens[at - 1]?.folded ?? '';
  const meant = ['phuong', 'quan'].find((type) => editDistance(word, type, 1) === 1);
  const meaning = meant === undefined ? undefined : table.get(meant);
  return meaning && { ...meaning, words: 1 };
}

/** How much of a run of words is a type word: all of it, its beginning, an abbreviation at its beginning, or nothing. */
export function typeWordAtStart(
  tokens: readonly Token[],
  from: number,
  to: number,
): 'all' | 'short' | 'long' | undefined {
  for (const words of [2, 1]) {
    if (words > to - from) continue;
    const level = table.get(
      tokens
        .slice(from, from + words)
        .map((token) => token.folded)
        .join(' '),
    )?.level;
    if (level === undefined || level === 'street') continue;
    if (words === to - from) return 'all';
    return (tokens[from]?.folded.length ?? 0) < 3 && words === 1 && tokens[from]?.folded !== 'xa' ? 'short' : 'long';
  }
  return undefined;
}
