import type { FreshnessPromise } from '../shipping/freshness.ts';
import type { ClaimKind, Payer } from './kinds.ts';
import type { ClaimRules, HandOver, ParcelState, PayerRow, Road } from './rules.ts';

/** What is on record of a parcel, in milliseconds. */
export interface ParcelRecord {
  readonly orderedAt: number;
  /** When the carrier had it. Absent: nobody wrote that down, or there was no carrier. */
  readonly handedOverAt?: number | undefined;
  readonly deliveredAt?: number | undefined;
  /** Whether a carrier had it at all; what buyers fetch has no road. */
  readonly carried: boolean;
  /** Whether the carrier said that it was damaged or lost. */
  readonly damaged: boolean;
  /** The promise that asks most, and when it began, where that is known. */
  readonly promise?: (FreshnessPromise & { readonly startedAt?: number | undefined }) | undefined;
}

/** What the record says, in the words of the table, with the times that it was measured by. */
export interface Findings {
  readonly handOver: HandOver;
  readonly road: Road;
  readonly parcel: ParcelState;
  readonly handOverBy: number;
  readonly deliverBy?: number | undefined;
}

const hour = 3_600_000;

/** Compares what is on record with what was to be kept. */
export function findingsOf(record: ParcelRecord, rules: ClaimRules): Findings {
  const { carried, damaged, deliveredAt, handedOverAt } = record;
  const handOverBy = startOf(record) + rules.packHours * hour;
  const deliverBy = handedOverAt === undefined ? undefined : handedOverAt + roadHours(record, rules) * hour;
  return {
    handOver: carried ? inTime(handedOverAt, handOverBy) : 'unknown',
    road: carried ? inTime(deliveredAt, deliverBy) : 'none',
    parcel: damaged ? 'damaged' : 'sound',
    handOverBy,
    ...(carried && deliverBy !== undefined && { deliverBy }),
  };
}

const inTime = (at: number | undefined, until: number | undefined): HandOver =>
  at === undefined || until === undefined ? 'unknown' : at <= until ? 'onTime' : 'late';

/** A household cannot pack what is not harvested yet. */
function startOf({ orderedAt, promise }: ParcelRecord): number {
  return promise?.startsAt === 'harvested' ? Math.max(orderedAt, promise.startedAt ?? orderedAt) : orderedAt;
}

/** What a promise leaves for the road, once the household has had its hours and the harvest its age. */
function roadHours({ orderedAt, promise }: ParcelRecord, { packHours, roadHours: usual }: ClaimRules): number {
  if (promise === undefined) return usual;
  if (promise.startsAt === 'handedOver') return promise.hours;
  const age = promise.startsAt === 'harvested' ? (orderedAt - (promise.startedAt ?? orderedAt)) / hour : 0;
  return Math.max(1, promise.hours - packHours - Math.max(0, age));
}

export interface ProposedPayers {
  /** In equal shares. Empty: people decide. */
  readonly payers: readonly Payer[];
  /** The row that says so; `undecided` where none fits. */
  readonly row: string;
}

/** Who is proposed to pay: the first row of the table that fits. */
export function proposePayers(
  kind: ClaimKind,
  findings: Pick<Findings, 'handOver' | 'road' | 'parcel'>,
  { table }: Pick<ClaimRules, 'table'>,
): ProposedPayers {
  const row = table.find((one) => fits(one, kind, findings));
  return row === undefined ? { payers: [], row: 'undecided' } : { payers: row.payers, row: row.name };
}

const fits = (row: PayerRow, kind: ClaimKind, found: Pick<Findings, 'handOver' | 'road' | 'parcel'>): boolean =>
  allows(row.kinds, kind) &&
  allows(row.handOver, found.handOver) &&
  allows(row.road, found.road) &&
  allows(row.parcel, found.parcel);

const allows = <T>(wanted: readonly T[] | undefined, value: T): boolean => wanted?.includes(value) ?? true;
