import { unitLabel } from '../label.ts';
import { provinceByCode } from '../provinces.ts';
import type { Commune, FormerUnit } from '../units.ts';
import { entryOf, type Entry } from './rank.ts';

/** A commune that was found, by its own name or by that of a former unit that went to it. */
export interface PlaceHit {
  readonly commune: Commune;
  /** Name of the province, to tell communes of one name apart. */
  readonly province: string;
  readonly former?: FormerUnit;
}

const typeOf = (unit: Commune | FormerUnit): string => unitLabel(unit).slice(0, -unit.name.length);

export function communeEntry(commune: Commune): Entry<PlaceHit> {
  const province = provinceByCode(commune.provinceCode)?.name ?? '';
  return entryOf({ commune, province }, commune.name, typeOf(commune), province);
}

/** A split unit makes a hit for each commune it went to: the buyer chooses. */
export function formerEntries(former: FormerUnit): readonly Entry<PlaceHit>[] {
  return former.current.map((commune) => {
    const province = provinceByCode(commune.provinceCode)?.name ?? '';
    const around = `${former.district.name} ${former.province} ${province}`;
    return entryOf({ commune, province, former }, former.name, typeOf(former), around);
  });
}
