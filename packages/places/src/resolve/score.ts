import type { District, NameEntry, Target } from './gazetteer.ts';
import { insideLonger, type Mention, type Span } from './mentions.ts';
import type { ProvinceEntry } from './province-names.ts';

/**
 * Weights, set by the bench (`bench/places.ts`). A clean name with its type and its province makes about 1.8, a
 * district adds a half; a slip costs more than any position can win.
 */
const WEIGHT = {
  name: 1,
  slip: 0.22,
  accents: 0.1,
  type: 0.3,
  otherType: 0.15,
  street: -0.6,
  notAUnit: -0.9,
  inStreet: -0.3,
  inside: -0.5,
  typeWord: -0.3,
  whole: 0.1,
  district: 0.5,
  districtType: 0.1,
  districtByArea: 0.4,
  otherDistrict: -0.5,
  province: 0.3,
  provinceByArea: 0.2,
  bareProvinceName: 0.3,
  sharedProvince: 0.2,
  beside: 0.1,
} as const;

export interface Reading {
  readonly target: Target;
  readonly score: number;
  /** What the reading explains of the address: the unit's words, and those of its district and province. */
  readonly spans: readonly Span[];
  /** Whether a district or a province of the address, spelt right, confirms it. */
  readonly confirmed: boolean;
}

interface Evidence {
  readonly value: number;
  readonly span?: Span;
  readonly edits?: number;
}

/** Everything that was recognised in an address. */
export interface Findings {
  readonly names: readonly Mention<NameEntry>[];
  readonly provinces: readonly Mention<ProvinceEntry>[];
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.to && other.start < one.to;
const beside = (one: Span, other: Span): boolean => one.to === other.start || other.to === one.start;
const isPlain = ({ accented, key }: Span): boolean => accented === key;

const best = (evidence: readonly Evidence[]): Evidence =>
  evidence.reduce((one, other) => (other.value > one.value ? other : one), { value: 0 });

/** Accents that agree speak for a name; accents that differ speak against it, because the writer took the trouble. */
function accentValue(span: Span, accented: string, edits: number): number {
  if (edits > 0 || isPlain(span)) return 0;
  return span.accented === accented ? WEIGHT.accents : -WEIGHT.accents;
}

function prefixValue({ prefix, inStreet }: Span, type: Target['type']): number {
  if (prefix === undefined) return inStreet ? WEIGHT.inStreet : 0;
  if (prefix.level !== 'unit') return prefix.level === 'street' ? WEIGHT.street : WEIGHT.notAUnit;
  return prefix.type === type ? WEIGHT.type : WEIGHT.otherType;
}

function unitValue(mention: Mention<NameEntry>, target: Target, inside: boolean): number {
  const { span, edits } = mention;
  return (
    WEIGHT.name -
    edits * WEIGHT.slip +
    accentValue(span, target.accented, edits) +
    prefixValue(span, target.type) +
    (span.whole ? WEIGHT.whole : 0) +
    (inside ? WEIGHT.inside : 0) +
    (edits > 0 && span.mayHaveSlips === 'unlikely' ? WEIGHT.typeWord : 0)
  );
}

/** Whether the words before a name allow it to be a district: nothing, or a district's type. */
const mayBeDistrict = ({ prefix }: Span): boolean =>
  prefix === undefined || prefix.level === 'district' || prefix.level === 'city';

/** Whether the address says in so many words that this is a district. */
const surelyDistrict = ({ span, edits, entry }: Mention<NameEntry>): boolean =>
  edits === 0 && entry.districts.length > 0 && span.prefix !== undefined && mayBeDistrict(span);

/** The district that speaks for a unit. A former unit lies in its district; a current one is near it when it got some of the district's units. */
function districtMeant(target: Target, districts: readonly District[]): District | undefined {
  if (target.district !== undefined) return districts.find((district) => district === target.district);
  const code = target.communes[0]?.code ?? '';
  return districts.find((district) => district.communeCodes.has(code));
}

function districtTypeValue({ prefix }: Span, { type }: District): number {
  if (prefix === undefined) return 0;
  return prefix.type === type ? WEIGHT.districtType : -WEIGHT.districtType;
}

/** "Sơn La" alone is the province rather than its city; only "TP Sơn La" is as good as a district. */
function isBareProvince(span: Span, provinces: Findings['provinces']): boolean {
  return span.prefix === undefined && provinces.some((mention) => mention.span === span);
}

function districtEvidence(
  { span: unit }: Mention<NameEntry>,
  target: Target,
  { names, provinces }: Findings,
): Evidence {
  const others = names.filter(
    (mention) =>
      mention.entry.districts.length > 0 &&
      mayBeDistrict(mention.span) &&
      !overlaps(mention.span, unit) &&
      !insideLonger(mention, provinces),
  );
  const found = best(
    others.map(({ span, entry, edits }) => {
      const district = districtMeant(target, entry.districts);
      if (district === undefined) return { value: 0 };
      const worth = target.district === undefined ? WEIGHT.districtByArea : WEIGHT.district;
      const most = isBareProvince(span, provinces) ? WEIGHT.bareProvinceName : worth;
      const typeWord = edits > 0 && span.mayHaveSlips === 'unlikely' ? WEIGHT.typeWord : 0;
      return {
        value: Math.min(worth, most) + districtTypeValue(span, district) - edits * WEIGHT.slip + typeWord,
        span,
      };
    }),
  );
  if (found.value > 0) return found;
  return { value: others.some(surelyDistrict) ? WEIGHT.otherDistrict : 0 };
}

function provinceWorth(target: Target, { current, former }: ProvinceEntry): number {
  if (target.former !== undefined) {
    if (former?.name === target.former.province) return WEIGHT.province;
    return current === target.provinceCode ? WEIGHT.provinceByArea : 0;
  }
  if (current === target.provinceCode) return WEIGHT.province;
  return former?.codes.includes(target.provinceCode) === true ? WEIGHT.provinceByArea : 0;
}

const mayBeProvince = ({ prefix }: Span): boolean =>
  prefix === undefined || prefix.level === 'province' || prefix.level === 'city';

/** "TP Thái Nguyên" may name the city and, by it, the province. */
function provinceEvidence(unit: Span, district: Span | undefined, target: Target, { provinces }: Findings): Evidence {
  return best(
    provinces
      .filter(({ span }) => mayBeProvince(span) && !overlaps(span, unit))
      .map(({ span, entry, edits }) => {
        const worth = provinceWorth(target, entry);
        if (worth === 0) return { value: 0 };
        const shared = district !== undefined && overlaps(span, district);
        if (shared && span.prefix === undefined) return { value: 0 };
        return {
          value: (shared ? Math.min(worth, WEIGHT.sharedProvince) : worth) - edits * (WEIGHT.slip / 2),
          span,
          edits,
        };
      }),
  );
}

function reading(mention: Mention<NameEntry>, target: Target, findings: Findings, inside: boolean): Reading {
  const district = districtEvidence(mention, target, findings);
  const province = provinceEvidence(mention.span, district.span, target, findings);
  const context = [district.span, province.span].filter((span) => span !== undefined);
  const near = context.some((span) => beside(span, mention.span)) ? WEIGHT.beside : 0;
  return {
    target,
    score: unitValue(mention, target, inside) + district.value + province.value + near,
    spans: [mention.span, ...context],
    confirmed: context.length > 0 && (district.edits ?? 0) + (province.edits ?? 0) === 0,
  };
}

/** Every way to read the address as a unit, the best first; one reading for each unit. */
export function readings(findings: Findings): readonly Reading[] {
  const bestOf = new Map<Target, Reading>();
  for (const mention of findings.names) {
    const inside = insideLonger(mention, findings.names);
    for (const target of mention.entry.targets) {
      const read = reading(mention, target, findings, inside);
      if (read.score > (bestOf.get(target)?.score ?? 0)) bestOf.set(target, read);
    }
  }
  return [...bestOf.values()].sort((one, other) => other.score - one.score);
}
