import {
  localDateAt,
  type GrowingAreaSummary,
  type Lot,
  type LotSummary,
  type traceStatuses,
  type TraceStatus,
} from '@nongsan/core';
import type { MessageKey } from '../i18n/index.ts';

export type KnownTraceStatus = (typeof traceStatuses)[number];

/** What a badge says first. */
export interface TraceHeadline {
  /** Whose status it is. */
  readonly about: 'lot' | 'area';
  readonly code: string;
  readonly status: KnownTraceStatus;
  readonly word: MessageKey;
  /** Calendar day in Viet Nam on which this status was last checked, where anybody wrote it down. */
  readonly checkedOn?: string | undefined;
}

/** What warns comes before what reassures, and a recall before everything. */
const weights: Readonly<Record<KnownTraceStatus, number>> = {
  valid: 0,
  'not-checked': 1,
  unknown: 1,
  expired: 2,
  suspended: 3,
  revoked: 4,
};

/** A status of a later release is one that we cannot tell. */
export const knownStatus = (status: TraceStatus): KnownTraceStatus => (status === 'other' ? 'unknown' : status);

/** From here on a status is a warning. */
export const isWarning = (status: KnownTraceStatus): boolean => weights[status] >= weights.expired;

/** Everything known of a lot's growing areas: the full list where there is one. */
export function areasOf(lot: LotSummary | Lot): readonly GrowingAreaSummary[] {
  if ('growingAreas' in lot && lot.growingAreas.length > 0) return lot.growingAreas;
  return lot.growingArea === undefined ? [] : [lot.growingArea];
}

/**
 * The heaviest status of a lot and its growing areas. Where nothing warns, the growing area is named.
 * @param today calendar day in Viet Nam: a lot past its use-by date says so, whatever its record says
 */
export function traceHeadline(lot: LotSummary | Lot, today: string): TraceHeadline {
  const own = lotHeadline(lot, today);
  let headline: TraceHeadline | undefined;
  for (const { checkedOn, code, status: told } of areasOf(lot)) {
    const status = knownStatus(told);
    if (headline !== undefined && weights[status] <= weights[headline.status]) continue;
    headline = { about: 'area', checkedOn, code, status, word: `trace.status.${status}` };
  }
  if (headline === undefined || weights[own.status] > weights[headline.status]) return own;
  return isWarning(own.status) && own.status === headline.status ? own : headline;
}

/** The lot's own status. */
export function lotHeadline(lot: LotSummary, today: string): TraceHeadline {
  const told = knownStatus(lot.status);
  const pastUse = !isWarning(told) && lot.useBy !== undefined && lot.useBy < today;
  const status = pastUse ? 'expired' : told;
  return {
    about: 'lot',
    checkedOn: lot.checkedAt && localDateAt(new Date(lot.checkedAt)),
    code: lot.code,
    status,
    word: pastUse ? 'trace.pastUse' : lotWord(status),
  };
}

const lotWord = (status: KnownTraceStatus): MessageKey =>
  status === 'revoked' ? 'trace.recalled' : `trace.status.${status}`;

/** Nobody is offered a lot that is recalled or suspended, whatever the stock says. */
export function isStopped({ lot }: { readonly lot?: LotSummary | undefined }, today: string): boolean {
  const status = lot && lotHeadline(lot, today).status;
  return status === 'revoked' || status === 'suspended';
}
