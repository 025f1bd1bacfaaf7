import { eventsTouching, type EpcisEvent } from '@nongsan/core/epcis';
import type { Queries } from '../database/index.ts';
import { instant } from '../repository/index.ts';

/** Goods and containers that are followed from one lot. */
const maxThings = 1_000;

/** Events that are looked through for one lot, the newest first. */
const maxCandidates = 2_000;

export interface TouchingEvent {
  readonly event: EpcisEvent;
  /** Where it stands among the lot's events: time, when it was recorded, place in its document, whether it is declared wrong. */
  readonly position: readonly [at: number, recorded: number, position: number, wrong: number];
}

export interface Touching {
  readonly events: readonly TouchingEvent[];
  /** When the newest of them was recorded. */
  readonly recordedAt: Date | undefined;
}

interface EventRow {
  readonly body: string;
  readonly recordedAt: Date;
  readonly position: number;
}

/**
 * The events that touch a lot, what it was made of or the containers it went in, in the order of time. The database finds
 * every event that may; core, which tells the story, decides which do.
 */
export async function findTouching(
  queries: Queries,
  portal: string,
  lot: string,
  hosts: readonly string[],
): Promise<Touching> {
  const rows = await queries<EventRow[]>`
    WITH RECURSIVE reached (thing) AS (
      SELECT ${lot}::text
      UNION
      SELECT next.thing FROM reached
      JOIN trace_event_things own ON own.portal_id = ${portal} AND own.thing = reached.thing
        AND own.role IN ('output', 'making', 'child')
      JOIN trace_event_things next ON next.portal_id = ${portal} AND next.event_id = own.event_id
        AND next.role = ANY(CASE own.role WHEN 'child' THEN ARRAY['parent'] ELSE ARRAY['input', 'making'] END)
    ), things AS (SELECT thing FROM reached LIMIT ${maxThings})
    SELECT e.body, e.recorded_at AS "recordedAt", e.position FROM trace_events e
    WHERE e.portal_id = ${portal} AND e.event_id IN (
      SELECT t.event_id FROM trace_event_things t WHERE t.portal_id = ${portal} AND t.thing IN (SELECT thing FROM things))
    ORDER BY e.event_time DESC, e.recorded_at DESC, e.position DESC LIMIT ${maxCandidates}`;
  const candidates = new Map<EpcisEvent, EventRow>();
  for (const row of rows.reverse()) {
    candidates.set({ ...(JSON.parse(row.body) as EpcisEvent), recordTime: instant(row.recordedAt) }, row);
  }
  const touching = eventsTouching(lot, [...candidates.keys()], { hosts });
  const events = touching.flatMap((event): TouchingEvent[] => {
    const row = candidates.get(event);
    if (row === undefined) return [];
    const wrong = event.errorDeclaration === undefined ? 0 : 1;
    return [{ event, position: [Date.parse(event.eventTime), row.recordedAt.getTime(), row.position, wrong] }];
  });
  return { events: events.sort(byPosition), recordedAt: newest(events) };
}

/** Has anybody stated something about a lot, other than that it was used up? */
export async function isTold(queries: Queries, portal: string, lot: string): Promise<boolean> {
  const [row] = await queries<{ told: boolean }[]>`
    SELECT EXISTS (SELECT FROM trace_event_things
      WHERE portal_id = ${portal} AND thing = ${lot} AND role NOT IN ('input', 'making')) AS told`;
  return row?.told === true;
}

export function byPosition(
  { position: one }: Pick<TouchingEvent, 'position'>,
  { position: other }: Pick<TouchingEvent, 'position'>,
): number {
  const index = one.findIndex((value, at) => value !== other[at]);
  return index === -1 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

function newest(events: readonly TouchingEvent[]): Date | undefined {
  const recorded = events.map(({ position }) => position[1]);
  return recorded.length === 0 ? undefined : new Date(Math.max(...recorded));
}
