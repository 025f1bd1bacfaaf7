import type { GrowingAreaSummary, LotSummary, TraceStatus } from '@nongsan/core';
import { instant } from './instant.ts';
import type { Links } from './links.ts';

/** What queries select of a lot as JSON, absent where it is null. */
export interface LotBrief {
  readonly id: string;
  readonly code: string;
  readonly status: TraceStatus;
  readonly linkPath: string;
  readonly signature: string;
  readonly harvestedOn?: string;
  readonly useBy?: string;
  readonly issuer: string;
  readonly checkedAt?: string;
  readonly growingArea?: GrowingAreaSummary;
}

export const toLotSummary = (lot: LotBrief, links: Links): LotSummary => ({
  id: lot.id,
  code: lot.code,
  status: lot.status,
  link: links.lot(lot.linkPath, lot.signature),
  ...(lot.harvestedOn !== undefined && { harvestedOn: lot.harvestedOn }),
  ...(lot.useBy !== undefined && { useBy: lot.useBy }),
  ...(lot.growingArea && { growingArea: lot.growingArea }),
  issuer: lot.issuer,
  ...(lot.checkedAt !== undefined && { checkedAt: instant(new Date(lot.checkedAt)) }),
});
