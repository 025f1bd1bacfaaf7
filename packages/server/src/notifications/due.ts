import type { Sql } from '../database/index.ts';
import type { NoticeKind } from './kinds.ts';

/** Notices that are on their way at once. */
export const atOnce = 10;
/** Who sends a notice has it for so long; is it killed meanwhile, another takes over. Longer than any attempt. */
const lease = 90_000;

export interface DueNotice {
  readonly checkout: string;
  readonly event: string;
  readonly channel: string;
  readonly kind: NoticeKind;
  readonly attempts: number;
}

/** Takes what is due for this server alone, and counts the attempt before it is made. */
export const claimNotices = (sql: Sql, channels: readonly string[], now: Date): PromiseLike<DueNotice[]> => sql<
  DueNotice[]
>`
  WITH due AS MATERIALIZED (
    SELECT checkout_id, event_id, channel FROM buyer_notices
    WHERE state = 'waiting' AND next_at <= ${now} AND channel = ANY (${[...channels]}::text[])
    ORDER BY next_at LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)
  UPDATE buyer_notices n SET attempts = n.attempts + 1, next_at = ${new Date(now.getTime() + lease)}
  FROM due WHERE n.checkout_id = due.checkout_id AND n.event_id = due.event_id AND n.channel = due.channel
  RETURNING n.checkout_id AS checkout, n.event_id AS event, n.channel, n.kind, n.attempts`;

export interface NoticeEnd {
  readonly state: 'waiting' | 'sent' | 'skipped' | 'failed';
  readonly now: Date;
  readonly fault?: string;
  readonly nextAt?: Date;
}

export async function settleNotice(sql: Sql, due: DueNotice, { fault, nextAt, now, state }: NoticeEnd): Promise<void> {
  await sql`
    UPDATE buyer_notices SET state = ${state}, fault = ${fault ?? null}, next_at = ${nextAt ?? now},
      ended_at = ${state === 'waiting' ? null : now}
    WHERE checkout_id = ${due.checkout} AND event_id = ${due.event} AND channel = ${due.channel} AND state = 'waiting'`;
}

const minute = 60_000;
const hour = 60 * minute;
/** Waits after failures: a day in all, after which nobody wants to hear that an order was confirmed. */
const waits = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 14 * hour];

/** How long to wait after an attempt that failed, each a tenth shorter or longer; nothing after the last. */
export function noticeWait(attempt: number, random: number = Math.random()): number | undefined {
  const wait = waits[attempt - 1];
  return wait === undefined ? undefined : Math.round(wait * (0.9 + 0.2 * random));
}
