import type { Lot, LotSummary, TraceIssuer } from '@nongsan/core';
import { sameGrowingAreaCode } from '@nongsan/core/growing-area';
import { verifyTrace, type TraceFacts, type TraceVerdict } from '@nongsan/core/trace';
import { areasOf } from '../../internal/trace-headline.ts';
import type { SignatureState } from '../../leaf/trace-card/signature-state.ts';

/** Checks the signature of a lot's link in this browser, and whether what was signed is what the page shows. */
export async function checkSignature(
  lot: LotSummary | Lot,
  issuers: readonly TraceIssuer[],
  now: Date,
): Promise<SignatureState> {
  const verdict = await verifyTrace(lot.link, issuers, { now });
  const issuer = 'issuer' in verdict ? { issuer: verdict.issuer.name } : {};
  return { outcome: outcomeOf(verdict, lot), ...issuer };
}

function outcomeOf(verdict: TraceVerdict, lot: LotSummary | Lot): SignatureState['outcome'] {
  if (verdict.status !== 'valid') return verdict.status;
  if (!agrees(verdict.facts, lot)) return 'differs';
  return verdict.retired ? 'retiredKey' : 'valid';
}

/** A signature covers the link, not the page: each fact that the link states must be the one that is shown. */
export function agrees(facts: TraceFacts, lot: LotSummary | Lot): boolean {
  const full: Partial<Lot> = lot;
  const { harvested, growingArea } = facts;
  const areas = areasOf(lot);
  return (
    same(facts.lot, lot.code) &&
    same(facts.gtin, full.gtin?.padStart(14, '0')) &&
    same(harvested?.from, lot.harvestedOn) &&
    same(harvested?.to, full.harvestedUntil ?? ('growingAreas' in lot ? lot.harvestedOn : undefined)) &&
    same(facts.useBy, lot.useBy) &&
    (growingArea === undefined ||
      areas.length === 0 ||
      areas.some(({ code }) => sameGrowingAreaCode(code, growingArea)))
  );
}

/** What only one of the two says cannot contradict the other. */
const same = (signed: string | undefined, shown: string | undefined): boolean =>
  signed === undefined || shown === undefined || signed === shown;
