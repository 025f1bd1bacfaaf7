import { localDateAt, type Lot, type LotDossier, type TraceIssuer } from '@nongsan/core';
import { sameGrowingAreaCode } from '@nongsan/core/growing-area';
import { verifyTrace, type TraceFacts } from '@nongsan/core/trace';
import type { Verify } from './kept-verdicts.ts';
import { worstArea } from './lot/area-warning.ts';

/** What the address that was opened proves, apart from what the portal states. */
export type LinkOutcome = 'valid' | 'validRetired' | 'unsigned' | 'altered' | 'differs' | 'unknownKey' | 'revokedKey';

/** What the head of the page says. A recall outranks everything, then a forged code, then the growing area, then age. */
export interface Verdict {
  readonly tone: 'good' | 'caution' | 'bad' | 'neutral';
  readonly about: LinkOutcome | 'area' | 'expired' | 'status';
}

/** Checks the address that was opened against the keys of the portal and against what the portal states now. */
export async function judgeLink(
  link: string,
  lot: Lot,
  issuers: readonly TraceIssuer[],
  now: Date,
  verify: Verify = verifyTrace,
): Promise<LinkOutcome> {
  const verdict = await verify(link, issuers, { now });
  switch (verdict.status) {
    case 'valid':
      if (!agrees(verdict.facts, lot)) return 'differs';
      return verdict.retired ? 'validRetired' : 'valid';
    case 'altered':
    case 'malformed':
      return 'altered';
    case 'unknownKey':
    case 'revokedKey':
      return verdict.status;
    case 'unsigned':
    case 'foreign':
    case 'cannotCheck':
      return 'unsigned';
  }
}

/** Each fact of the link has to be the portal's; what the portal does not state, the link may not either. */
function agrees(facts: TraceFacts, lot: Lot): boolean {
  const { growingArea, harvested } = facts;
  return (
    facts.lot === lot.code &&
    facts.gtin === lot.gtin?.padStart(14, '0') &&
    (facts.useBy === undefined || facts.useBy === lot.useBy) &&
    (harvested === undefined || harvested.from === lot.harvestedOn) &&
    (growingArea === undefined || lot.growingAreas.some((area) => sameGrowingAreaCode(area.code, growingArea)))
  );
}

export function verdictOf(lot: LotDossier, link: LinkOutcome, now: Date): Verdict {
  const area = worstArea(lot)?.tone;
  if (lot.status === 'revoked' || lot.status === 'suspended') return { tone: 'bad', about: 'status' };
  if (link === 'altered' || link === 'differs') return { tone: 'bad', about: link };
  if (area === 'bad') return { tone: area, about: 'area' };
  if (link === 'unknownKey' || link === 'revokedKey') return { tone: 'caution', about: link };
  const passed = lot.useBy !== undefined && lot.useBy < localDateAt(now);
  if (passed || lot.status === 'expired') return { tone: 'caution', about: 'expired' };
  if (area !== undefined) return { tone: area, about: 'area' };
  if (lot.status !== 'valid') return { tone: 'neutral', about: 'status' };
  return { tone: link === 'unsigned' ? 'neutral' : 'good', about: link };
}
