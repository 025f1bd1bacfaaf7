import type { CURRENT_VINTAGE, FORMER_VINTAGE } from './vintage.ts';

export const PROVINCE_TYPES = ['province', 'city'] as const;
export type ProvinceType = (typeof PROVINCE_TYPES)[number];

export const COMMUNE_TYPES = ['commune', 'ward', 'special-zone'] as const;
export type CommuneType = (typeof COMMUNE_TYPES)[number];

export const FORMER_UNIT_TYPES = ['commune', 'ward', 'township'] as const;
export type FormerUnitType = (typeof FORMER_UNIT_TYPES)[number];

export const DISTRICT_TYPES = ['rural-district', 'urban-district', 'town', 'city'] as const;
export type DistrictType = (typeof DISTRICT_TYPES)[number];

/** One of the 34 provinces and centrally run cities. */
export interface Province {
  /** Two digits, with the leading zero: `"01"`. */
  readonly code: string;
  readonly vintage: typeof CURRENT_VINTAGE;
  readonly type: ProvinceType;
  readonly name: string;
  readonly nameEn: string;
}

/** One of the 3,321 communes, wards and special zones. There are no districts any more. */
export interface Commune {
  /** Five digits, with leading zeros: `"05503"`. */
  readonly code: string;
  readonly vintage: typeof CURRENT_VINTAGE;
  readonly provinceCode: string;
  readonly type: CommuneType;
  readonly name: string;
}

/** A unit of the map before July 2025, with the units it went to; more than one means that it was split. */
export interface FormerUnit {
  readonly code: string;
  readonly vintage: typeof FORMER_VINTAGE;
  readonly type: FormerUnitType;
  readonly name: string;
  readonly district: { readonly type: DistrictType; readonly name: string };
  /** Name of the former province, one of 63. */
  readonly province: string;
  readonly current: readonly Commune[];
}
