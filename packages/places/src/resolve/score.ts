import { districtEvidence, provinceEvidence, type Findings } from './evidence.ts';
import type { NameEntry, Target } from './gazetteer.ts';
import { insideLonger, type Mention, type Span } from './mentions.ts';
import { WEIGHT } from './weights.ts';

export interface Reading {
  readonly target: Target;
  readonly score: number;
  /** What the reading explains of the address: the unit's words, and those of its district and province. */
  readonly spans: readonly Span[];
  /** Whether a district or a province of the address, spelt right, confirms it. */
  readonly confirmed: boolean;
}

const beside = (one: Span, other: Span): boolean => one.to === other.start || other.to === one.start;
const isPlain = ({ accented, key }: Span): boolean => accented === key;

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
