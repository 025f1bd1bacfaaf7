import type { DistrictType, FormerUnitType, CommuneType } from '../units.ts';
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
    const text = tokens.slice(at - words, at).map((token) => token.folded);
    const meaning = table.get(text.join(' '));
    if (meaning !== undefined) return { ...meaning, words };
  }
  return undefined;
}
