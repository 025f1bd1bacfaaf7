import { communesChunks } from './data/communes.ts';
import { formerChunks } from './data/former.ts';
import type { Area } from './resolve/area.ts';
import { PlaceError } from './place-error.ts';
import { provinceOfCommune, provinceOfFormerUnit } from './provinces.ts';
import type { Commune, FormerUnit } from './units.ts';
import { FORMER_VINTAGE, type CurrentCode, type FormerCode } from './vintage.ts';

type ProvinceCode = keyof typeof communesChunks;

const isProvinceCode = (code: string): code is ProvinceCode => Object.hasOwn(communesChunks, code);

function checked(provinceCode: string): ProvinceCode {
  if (isProvinceCode(provinceCode)) return provinceCode;
  throw new PlaceError(
    'unknown_province',
    `There is no province "${provinceCode}": codes have two digits, such as "19"`,
  );
}

/**
 * The communes of a province in the order of their codes. One chunk of about 1 kB, loaded once.
 * Rejects with `PlaceError` (`unknown_province`), or as `import()` does when the chunk cannot be fetched.
 */
export async function loadCommunes(provinceCode: string): Promise<readonly Commune[]> {
  return (await communesChunks[checked(provinceCode)]()).communes;
}

/** The units that lay in a current province's area before July 2025, by former province and district. Rejects likewise. */
export async function loadFormerUnits(provinceCode: string): Promise<readonly FormerUnit[]> {
  return (await loadArea(provinceCode)).units;
}

/** A current province's area with its former map, for resolving addresses; the same chunk as `loadFormerUnits`. */
export async function loadArea(provinceCode: string): Promise<Area> {
  return (await formerChunks[checked(provinceCode)]()).area;
}

/**
 * The commune of a current five-digit code, or nothing. A code that says that it is of the former set is refused with
 * `PlaceError` (`wrong_vintage`), because it may be another place's code today.
 */
export async function communeByCode(code: string | CurrentCode): Promise<Commune | undefined> {
  const text = typeof code === 'string' ? code : code.code;
  if (typeof code !== 'string' && (code.vintage as string) === FORMER_VINTAGE) {
    throw new PlaceError('wrong_vintage', `${text} is a former code: ask formerUnitByCode`);
  }
  const province = provinceOfCommune(text);
  if (province === undefined) return undefined;
  return (await loadCommunes(province)).find((commune) => commune.code === text);
}

/**
 * The former unit of a code with its vintage, or nothing. A bare code is refused with `PlaceError` (`wrong_vintage`):
 * 1,789 codes are in both sets and mean different places.
 */
export async function formerUnitByCode(code: FormerCode): Promise<FormerUnit | undefined> {
  if ((code.vintage as unknown) !== FORMER_VINTAGE) {
    throw new PlaceError('wrong_vintage', `Give { code, vintage: '${FORMER_VINTAGE}' } to look up a former unit`);
  }
  const province = provinceOfFormerUnit(code.code);
  if (province === undefined) return undefined;
  return (await loadFormerUnits(province)).find((unit) => unit.code === code.code);
}
