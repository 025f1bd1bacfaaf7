import { letterMask } from '../match/distance.ts';
import { accentedKey, nameKey } from '../match/keys.ts';
import type { Commune, CommuneType, DistrictType, FormerUnit, FormerUnitType } from '../units.ts';

/** A former district and the communes that got its units. */
export interface District {
  readonly kind: 'district';
  readonly name: string;
  readonly accented: string;
  readonly type: DistrictType;
  readonly province: string;
  readonly communeCodes: ReadonlySet<string>;
}

/** A unit that an address can mean: a current commune, or a former unit that leads to one or to several. */
export interface Target {
  readonly kind: 'current' | 'former';
  readonly accented: string;
  readonly type: CommuneType | FormerUnitType;
  readonly provinceCode: string;
  readonly communes: readonly Commune[];
  readonly former?: FormerUnit;
  readonly district?: District;
}

/** Everything that bears one name in a province, accents aside. */
export interface NameEntry {
  readonly key: string;
  readonly mask: number;
  readonly targets: Target[];
  readonly districts: District[];
}

/** All names of one current province: communes, former units, former districts. */
export type Gazetteer = readonly NameEntry[];

function former(unit: FormerUnit, provinceCode: string, district: District): Target {
  const { type, current: communes } = unit;
  return { kind: 'former', accented: accentedKey(unit.name), type, provinceCode, communes, former: unit, district };
}

function current(commune: Commune): Target {
  const { type, provinceCode, name } = commune;
  return { kind: 'current', accented: accentedKey(name), type, provinceCode, communes: [commune] };
}

/** Districts of before 2021 that people still write, by the district their wards went to. */
const OLDER_NAMES: Readonly<Record<string, readonly string[]>> = { 'Hồ Chí Minh|Thủ Đức': ['2', '9'] };

function districtOf(units: readonly FormerUnit[], province: string): District {
  const { name = '', type = 'rural-district' } = units[0]?.district ?? {};
  const communeCodes = new Set(units.flatMap((unit) => unit.current.map(({ code }) => code)));
  return { kind: 'district', name, accented: accentedKey(name), type, province, communeCodes };
}

/** Units of one district share the object that names it. */
function byDistrict(units: readonly FormerUnit[]): Iterable<readonly FormerUnit[]> {
  const groups = new Map<FormerUnit['district'], FormerUnit[]>();
  for (const unit of units) {
    const group = groups.get(unit.district);
    if (group) group.push(unit);
    else groups.set(unit.district, [unit]);
  }
  return groups.values();
}

/** Collects the names of a province. About 400 units, so a few milliseconds, once. */
export function buildGazetteer(communes: readonly Commune[], units: readonly FormerUnit[]): Gazetteer {
  const entries = new Map<string, NameEntry>();
  const entryOf = (name: string): NameEntry => {
    const key = nameKey(name);
    const entry = entries.get(key) ?? { key, mask: letterMask(key), targets: [], districts: [] };
    entries.set(key, entry);
    return entry;
  };
  for (const commune of communes) entryOf(commune.name).targets.push(current(commune));
  const provinceCode = communes[0]?.provinceCode ?? '';
  for (const members of byDistrict(units)) {
    const district = districtOf(members, members[0]?.province ?? '');
    const older = OLDER_NAMES[`${district.province}|${district.name}`] ?? [];
    for (const name of [district.name, ...older]) entryOf(name).districts.push(district);
    for (const unit of members) entryOf(unit.name).targets.push(former(unit, provinceCode, district));
  }
  return [...entries.values()];
}
