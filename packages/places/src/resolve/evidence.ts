import type { District, NameEntry, Target } from './gazetteer.ts';
import { insideLonger, type Mention, type Span } from './mentions.ts';
import type { ProvinceEntry } from './province-names.ts';
import { WEIGHT } from './weights.ts';

/** What a part of the address is worth for a reading, and which part that is. */
export interface Evidence {
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
const best = (evidence: readonly Evidence[]): Evidence =>
  evidence.reduce((one, other) => (other.value > one.value ? other : one), { value: 0 });

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

/** What the address says about a unit's district: for it, nothing, or that it lies in another one. */
export function districtEvidence(
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
        edits,
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
export function provinceEvidence(
  unit: Span,
  district: Span | undefined,
  target: Target,
  { provinces }: Findings,
): Evidence {
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
