import { communeRuns, formerProvinceLines, formerRuns, provinceLines } from './data/provinces.ts';
import type { Province } from './units.ts';
import { CURRENT_VINTAGE } from './vintage.ts';

/** The 34 provinces and cities in the order of their codes; in the first download, because it is about 1 kB. */
export const provinces: readonly Province[] = /* @__PURE__ */ provinceLines.split('\n').map((line) => {
  const [code = '', type, name = '', nameEn = ''] = line.split('|');
  return { code, vintage: CURRENT_VINTAGE, type: type === 'c' ? 'city' : 'province', name, nameEn };
});

/** The province of a two-digit code, or nothing. */
export function provinceByCode(code: string): Province | undefined {
  return provinces.find((province) => province.code === code);
}

/** A former province (one of 63) and the current ones its units went to: one, and for Tiền Giang two. */
export interface FormerProvince {
  readonly name: string;
  readonly provinceCodes: readonly string[];
}

/** The 63 provinces before July 2025. */
export const formerProvinces: readonly FormerProvince[] = /* @__PURE__ */ formerProvinceLines
  .split('\n')
  .map((line) => {
    const [name = '', codes = ''] = line.split('|');
    return { name, provinceCodes: codes.split('+') };
  });

/** The province of the run that holds the code. Codes ascend roughly by province: 52 runs, not 34. */
function provinceInRuns(runs: string, code: string): string | undefined {
  if (!/^\d{5}$/.test(code)) return undefined;
  const run = runs.split(',').findLast((entry) => Number.parseInt(entry, 10) <= Number(code));
  return run?.slice(run.indexOf(':') + 1);
}

/** Where a current commune's code must lie, if it exists. */
export const provinceOfCommune = (code: string): string | undefined => provinceInRuns(communeRuns, code);

/** In which current province a former unit's code must lie, if it existed. */
export const provinceOfFormerUnit = (code: string): string | undefined => provinceInRuns(formerRuns, code);
