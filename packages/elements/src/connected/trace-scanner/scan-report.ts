import type { Lot } from '@nongsan/core';
import type { HostLook, LotVerdict, ScanReading } from '@nongsan/core/scan';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import { isWarning } from '../../internal/trace-headline.ts';
import { verdictOf } from '../../leaf/trace-card/verdict.ts';
import type { SignatureOutcome } from '../../leaf/trace-card/signature-state.ts';
import type { Entry } from '../../store/index.ts';
import { agrees } from '../trace-badge/check-signature.ts';

/** How a result looks: nothing speaks against it, look again, do not trust, nothing is said either way. */
type ScanTone = 'valid' | 'suspended' | 'revoked' | 'unknown';

/** A sentence of the result. `issuer` is a name in it. */
export interface Sentence {
  readonly key: MessageKey;
  readonly issuer?: string;
  readonly values?: MessageValues;
  /** Who says so, where it is not the code. */
  readonly by?: string;
}

/** What a result says first, and what more there is of it. */
export interface ScanReport {
  readonly tone: ScanTone;
  readonly first: Sentence;
  readonly more: readonly Sentence[];
  /** Where a code leads that is not for us to follow; said together with the first sentence. */
  readonly host?: HostLook;
}

/** What is asked of the portal about a lot whose code may be right: whether it was recalled since. */
export const worthAsking = ({ status }: LotVerdict): boolean =>
  status === 'valid' || status === 'unsigned' || status === 'cannotCheck';

/** @param today calendar day in Viet Nam */
export function reportOf(reading: ScanReading, lot: Entry<Lot>, today: string): ScanReport {
  switch (reading.kind) {
    case 'lot':
      return lotReport(reading.verdict, lot, today);
    case 'ours':
      return { tone: 'unknown', first: { key: 'scanner.ours', values: { host: reading.host } }, more: [] };
    case 'foreign':
      return { tone: 'suspended', first: { key: 'scanner.foreign' }, more: [], host: reading.host };
    case 'unchecked':
      return { tone: 'unknown', first: { key: 'scanner.unchecked' }, more: [], host: reading.host };
    case 'area':
      return { tone: 'unknown', first: { key: 'scanner.area' }, more: [{ key: 'trace.printed' }] };
    case 'text': {
      const { what, scheme = '' } = reading;
      return { tone: 'unknown', first: { key: `scanner.text.${what}`, values: { scheme } }, more: [] };
    }
  }
}

/** A recall outranks everything, then a forged code, then age. */
function lotReport(verdict: LotVerdict, entry: Entry<Lot>, today: string): ScanReport {
  const told = worthAsking(verdict) && entry.state === 'ready' ? entry.value : undefined;
  const outcome = outcomeOf(verdict, told);
  const signature: Sentence = {
    key: `trace.signature.${outcome}`,
    ...('issuer' in verdict && { issuer: verdict.issuer.name }),
  };
  const now = told && verdictOf(told, { outcome: 'notChecked' }, today);
  if (now !== undefined && isWarning(now.status)) {
    const tone = now.status === 'revoked' ? 'revoked' : 'suspended';
    return { tone, first: { key: now.key, values: now.values }, more: [signature] };
  }
  const more: readonly Sentence[] =
    now === undefined
      ? asked(verdict, entry)
      : [{ key: now.key, values: now.values, ...(told && { by: told.issuer }) }];
  const tone = toneOf(outcome);
  const { useBy } = verdict.facts;
  if (tone === 'valid' && useBy !== undefined && useBy < today)
    return { tone: 'suspended', first: { key: 'trace.verdict.pastUse' }, more: [signature, ...more] };
  return { tone, first: signature, more };
}

function outcomeOf(verdict: LotVerdict, told: Lot | undefined): SignatureOutcome {
  if (verdict.status !== 'valid') return verdict.status;
  if (told !== undefined && !agrees(verdict.facts, told)) return 'differs';
  return verdict.retired ? 'retiredKey' : 'valid';
}

function toneOf(outcome: SignatureOutcome): ScanTone {
  if (outcome === 'valid' || outcome === 'retiredKey') return 'valid';
  if (outcome === 'altered' || outcome === 'revokedKey' || outcome === 'differs') return 'revoked';
  return outcome === 'unsigned' || outcome === 'cannotCheck' ? 'unknown' : 'suspended';
}

/** What the portal said of the lot, where it did not say what it is. */
function asked(verdict: LotVerdict, entry: Entry<Lot>): readonly Sentence[] {
  if (!worthAsking(verdict) || entry.state === 'ready' || entry.state === 'idle') return [];
  if (entry.state === 'loading') return [{ key: 'scanner.asking' }];
  const isGone = entry.error.code === 'unknown-lot' || entry.error.code === 'not-found';
  return [{ key: isGone ? 'scanner.noSuchLot' : 'scanner.notAsked' }];
}
