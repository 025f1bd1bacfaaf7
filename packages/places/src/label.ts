import { toUnaccentedAscii } from '@nongsan/core/text';
import type { Place } from '@nongsan/core';
import { provinceByCode } from './provinces.ts';
import type { Commune, FormerUnit, Province } from './units.ts';

/** The languages that name units; every other language shows the English names. */
export type PlaceLocale = 'vi' | 'en';

/** Vietnamese puts the type before the name; English after it. */
const WORDS = {
  commune: ['Xã', 'commune'],
  ward: ['Phường', 'ward'],
  'special-zone': ['Đặc khu', 'special zone'],
  township: ['Thị trấn', 'township'],
  province: ['Tỉnh', 'province'],
  city: ['Thành phố', 'city'],
  'rural-district': ['Huyện', 'district'],
  'urban-district': ['Quận', 'urban district'],
  town: ['Thị xã', 'town'],
} as const;

interface Unit {
  readonly type: keyof typeof WORDS;
  readonly name: string;
  readonly nameEn?: string;
}

/** A unit's name with its type: `Xã Tân Cương`, `Tan Cuong commune`. English names of units are the unaccented ones. */
export function unitLabel(unit: Unit, locale: PlaceLocale = 'vi'): string {
  const [before, after] = WORDS[unit.type];
  return locale === 'vi' ? `${before} ${unit.name}` : `${unit.nameEn ?? toUnaccentedAscii(unit.name)} ${after}`;
}

/** A former unit as people still say it, with its district: `Xã Phúc Xuân, Thành phố Thái Nguyên`. */
export function formerLabel(former: FormerUnit, locale: PlaceLocale = 'vi'): string {
  return `${unitLabel(former, locale)}, ${unitLabel(former.district, locale)}`;
}

/** A commune as the contract's place; with the former unit where the buyer named that one. */
export function toPlace(commune: Commune, former?: FormerUnit): Place {
  const province: Province | undefined = provinceByCode(commune.provinceCode);
  return {
    vintage: commune.vintage,
    communeCode: commune.code,
    provinceCode: commune.provinceCode,
    commune: unitLabel(commune),
    province: province?.name ?? '',
    ...(former && { former: formerLabel(former) }),
  };
}
