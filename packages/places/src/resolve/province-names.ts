import { letterMask } from '../match/distance.ts';
import { nameKey } from '../match/keys.ts';
import { formerProvinces, provinces } from '../provinces.ts';

/** A province's name, which may be a current one, a former one, or both. */
export interface ProvinceEntry {
  readonly key: string;
  readonly mask: number;
  /** The current province of that name. */
  readonly current?: string;
  /** The former province of that name and the current ones it went to. */
  readonly former?: { readonly name: string; readonly codes: readonly string[] };
}

/** Short, foreign and older spellings. Hà Tây went to Hà Nội in 2008 and is still written. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'Hà Nội': ['HN', 'Hanoi', 'Hà Tây'],
  'Hồ Chí Minh': ['HCM', 'HCMC', 'TPHCM', 'TP HCM', 'Sài Gòn', 'SG', 'SGN'],
  Huế: ['Thừa Thiên Huế', 'TT Huế', 'Thừa Thiên', 'TTH'],
  'Đà Nẵng': ['ĐN', 'Danang'],
  'Hải Phòng': ['HP', 'Haiphong'],
  'Cần Thơ': ['CT', 'Cantho'],
  'Bà Rịa - Vũng Tàu': ['BRVT', 'BR VT', 'Bà Rịa', 'Vũng Tàu'],
  'Đắk Lắk': ['Đắc Lắc', 'Đắk Lắc', 'Daklak', 'Đăk Lăk'],
  'Đắk Nông': ['Đắc Nông', 'Daknong', 'Đăk Nông'],
  'Bắc Kạn': ['Bắc Cạn'],
  'Kon Tum': ['Kontum', 'Công Tum'],
};

function entryOf(name: string): Pick<ProvinceEntry, 'current' | 'former'> {
  const key = nameKey(name);
  const current = provinces.find((province) => nameKey(province.name) === key)?.code;
  const former = formerProvinces.find((province) => nameKey(province.name) === key);
  return {
    ...(current !== undefined && { current }),
    ...(former !== undefined && { former: { name: former.name, codes: former.provinceCodes } }),
  };
}

/** All names by which a province may be called. */
export function provinceNames(): readonly ProvinceEntry[] {
  const names = new Set([...formerProvinces, ...provinces].map(({ name }) => name));
  const entries = new Map<string, ProvinceEntry>();
  for (const name of names) {
    const meaning = entryOf(name);
    for (const spelling of [name, ...(ALIASES[name] ?? [])]) {
      const key = nameKey(spelling);
      entries.set(key, { key, mask: letterMask(key), ...meaning });
    }
  }
  return [...entries.values()];
}
