export { communeByCode, formerUnitByCode, loadCommunes, loadFormerUnits } from './load.ts';
export { formatPhone, parsePhone, PHONE_KINDS, PHONE_PROBLEMS } from './phone.ts';
export type { Phone, PhoneFailure, PhoneKind, PhoneProblem } from './phone.ts';
export { PLACE_ERROR_CODES, PlaceError, type PlaceErrorCode } from './place-error.ts';
export { formerProvinces, provinceByCode, provinces, type FormerProvince } from './provinces.ts';
export { COMMUNE_TYPES, DISTRICT_TYPES, FORMER_UNIT_TYPES, PROVINCE_TYPES } from './units.ts';
export type {
  Commune,
  CommuneType,
  DistrictType,
  FormerUnit,
  FormerUnitType,
  Province,
  ProvinceType,
} from './units.ts';
export {
  CURRENT_VINTAGE,
  FORMER_VINTAGE,
  VINTAGES,
  type CurrentCode,
  type FormerCode,
  type Vintage,
} from './vintage.ts';
export { formerLabel, toPlace, unitLabel, type PlaceLocale } from './label.ts';
export type { AmbiguousAddress, FoundAddress, ResolvedAddress, UnknownAddress } from './resolve/decide.ts';
export { resolveAddress, type ResolveOptions } from './resolve/resolve-address.ts';
export type { PlaceHit } from './search/entries.ts';
export { searchPlaces, type SearchOptions } from './search/search-places.ts';
