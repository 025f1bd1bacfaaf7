import type { Queries } from '../database/index.ts';
import { captureDocument, ownHosts } from '../events/index.ts';
import { sampleId } from './identifiers.ts';
import { lotEvents, sampleEventId, type LotStory } from './lot-events.ts';
import type { LotContext } from './put-lots.ts';
import type { PlannedLot } from './lot-plan.ts';

/** Captures a sample lot's events, once: also where links live elsewhere today, what was stated stays as it was. */
export async function putLotEvents(
  queries: Queries,
  { portal: slug, store, origin, now }: LotContext,
  plan: PlannedLot,
  story: LotStory,
): Promise<void> {
  const portal = sampleId('portal', slug);
  const known = await queries`
    SELECT event_id FROM trace_events
    WHERE portal_id = ${portal} AND event_id = ${sampleEventId(plan.code, 'harvest')}`;
  if (known.length > 0) return;
  const hosts = await ownHosts(queries, portal, origin);
  await captureDocument(queries, { portal, document: lotEvents(story, { plan, store, origin }), hosts, now });
}
