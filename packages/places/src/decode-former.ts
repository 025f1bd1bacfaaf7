import { decodeCodes } from './decode-communes.ts';
import type { Commune, DistrictType, FormerUnit, FormerUnitType } from './units.ts';
import { FORMER_VINTAGE } from './vintage.ts';

const TYPES: Readonly<Record<string, FormerUnitType>> = { x: 'commune', p: 'ward', t: 'township' };
const DISTRICTS: Readonly<Record<string, DistrictType>> = {
  h: 'rural-district',
  q: 'urban-district',
  x: 'town',
  c: 'city',
};

/** `3,,1+2` → places in the province's list of communes; an empty entry repeats the one before it. */
function decodeTargets(text: string, communes: readonly Commune[]): readonly (readonly Commune[])[] {
  let last: readonly Commune[] = [];
  return text.split(',').map((entry) => {
    if (entry !== '') last = entry.split('+').flatMap((place) => communes[Number(place)] ?? []);
    return last;
  });
}

function decodeDistrict(line: string, province: string, communes: readonly Commune[]): readonly FormerUnit[] {
  const [title = '', names = '', types = '', steps = '', places = ''] = line.split('|');
  const district = { type: DISTRICTS[title.charAt(0)] ?? 'rural-district', name: title.slice(1) };
  const codes = decodeCodes(steps);
  const targets = decodeTargets(places, communes);
  return names.split(';').map((name, at) => ({
    code: codes[at] ?? '',
    vintage: FORMER_VINTAGE,
    type: TYPES[types[at] ?? ''] ?? 'commune',
    name,
    district,
    province,
    current: targets[at] ?? [],
  }));
}

/** Reads one generated chunk: `#` opens a former province, every other line is a district with its units. */
export function decodeFormer(communes: readonly Commune[], lines: string): readonly FormerUnit[] {
  let province = '';
  return lines.split('\n').flatMap((line) => {
    if (!line.startsWith('#')) return decodeDistrict(line, province, communes);
    province = line.slice(1);
    return [];
  });
}
