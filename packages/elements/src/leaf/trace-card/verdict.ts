import type { Lot, LotSummary } from '@nongsan/core';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import { isWarning, lotHeadline, traceHeadline, type KnownTraceStatus } from '../../internal/trace-headline.ts';
import { speaksAgainst, type SignatureState } from './signature-state.ts';

/** The card's one sentence. */
export interface Verdict {
  readonly status: KnownTraceStatus;
  readonly key: MessageKey;
  readonly values: MessageValues;
}

/** A recall outranks everything; then what speaks against the code; then what is known of lot and growing area. */
export function verdictOf(lot: LotSummary | Lot, signature: SignatureState, today: string): Verdict {
  const own = lotHeadline(lot, today);
  const first = traceHeadline(lot, today);
  const values = { code: first.code };
  if (first.about === 'area' && isWarning(first.status))
    return { status: first.status, key: `trace.verdict.area.${first.status as 'expired'}`, values };
  if (!isWarning(own.status) && speaksAgainst(signature.outcome))
    return { status: 'suspended', key: 'trace.verdict.doubt', values };
  const pastUse = own.word === 'trace.pastUse';
  return { status: own.status, key: pastUse ? 'trace.verdict.pastUse' : `trace.verdict.${own.status}`, values };
}
