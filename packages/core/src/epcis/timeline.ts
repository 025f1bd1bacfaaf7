import { ancestryOf, type Ancestry } from './ancestry.ts';
import { staysOf, type Stay } from './containers.ts';
import type { EpcisEvent } from './event.ts';
import { flowOf, type EventFlow } from './flow.ts';
import { gapsOf, type TraceGap } from './gaps.ts';
import { stageRank } from './stage.ts';
import { stepOf, type TraceStep } from './step.ts';

export interface TimelineOptions {
  /** Domain and port under which the portal's own lot links (`/t/{lot}`) live, in lower case. */
  readonly hosts?: readonly string[];
}

/** A lot's story, and what of it is not there. */
export interface TraceTimeline {
  /** The earliest first; of one moment, what was made of first. */
  readonly steps: readonly TraceStep[];
  /** What is missing or cannot be. A story without gaps is whole, which does not say that it is true. */
  readonly gaps: readonly TraceGap[];
  /** Events about these goods that were declared wrong. They tell nothing any more. */
  readonly withdrawn: readonly EpcisEvent[];
}

/**
 * Makes a readable story of events: back through TransformationEvents to the fields, and along with the containers that the
 * goods were packed in while they were. Pure; it ends for whatever is stated, also for goods that are made of themselves.
 *
 * @param lot trace key of the lot: `lotKey(lot)` or `readThing(uri).trace`
 */
export function timelineOf(
  lot: string,
  events: readonly EpcisEvent[],
  { hosts = [] }: TimelineOptions = {},
): TraceTimeline {
  const { stated, withdrawn } = withoutErrors(events);
  const flows = stated.map((event) => flowOf(event, hosts));
  const { ancestry, touch, belongs } = storyOf(lot, flows);
  const isOwn = (trace: string) => ancestry.generations.has(trace);
  const told = flows.flatMap((flow) => {
    const generation = touch(flow);
    if (generation === undefined) return [];
    const made = flow.about.some(({ thing: { trace } }) => isOwn(trace) && ancestry.makings(trace).length > 0);
    return [{ flow, step: stepOf(flow, { generation, made, belongs }) }];
  });
  return {
    steps: told.sort(compare).map(({ step }) => step),
    gaps: gapsOf(lot, flows, ancestry, told.length),
    withdrawn: withdrawn.filter((event) => touch(flowOf(event, hosts)) !== undefined),
  };
}

/**
 * The events of these that touch a lot, its ancestors, or a container while they were in it; those as well that say from
 * when until when they were, and withdrawn ones. They tell the same story as all events together.
 */
export function eventsTouching(
  lot: string,
  events: readonly EpcisEvent[],
  { hosts = [] }: TimelineOptions = {},
): readonly EpcisEvent[] {
  const { stated } = withoutErrors(events);
  const { stays, touch } = storyOf(
    lot,
    stated.map((event) => flowOf(event, hosts)),
  );
  const edges = new Set(stays.flatMap((stay) => stay.edges));
  return events.filter((event) => edges.has(event) || touch(flowOf(event, hosts)) !== undefined);
}

/** What a lot was made of and carried in, by what is stated. */
function storyOf(lot: string, flows: readonly EventFlow[]) {
  const ancestry = ancestryOf(lot, flows);
  const stays = staysOf(ancestry.generations, flows);
  const containers = new Set(stays.map(({ container }) => container));
  const belongs = (trace: string) => ancestry.generations.has(trace) || containers.has(trace);
  return { ancestry, stays, belongs, touch: toucher(ancestry, stays) };
}

interface Told {
  readonly flow: EventFlow;
  readonly step: TraceStep;
}

function compare({ flow: one, step: a }: Told, { flow: other, step: b }: Told): number {
  return (
    one.at - other.at ||
    b.generation - a.generation ||
    stageRank(a.stage) - stageRank(b.stage) ||
    order(a.eventID ?? '', b.eventID ?? '')
  );
}

/** By code units: the same everywhere, whatever the reader's language. */
const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** Says how far back an event belongs to the story; `undefined` when it does not. */
function toucher({ generations, makings }: Ancestry, stays: readonly Stay[]): (flow: EventFlow) => number | undefined {
  const makers = new Map<EventFlow['event'], number>();
  for (const [lot, generation] of generations) {
    for (const { event } of makings(lot).flatMap(({ flows }) => flows)) {
      makers.set(event, Math.min(generation, makers.get(event) ?? generation));
    }
  }
  const byContainer = new Map<string, Stay[]>();
  for (const stay of stays) byContainer.set(stay.container, [...(byContainer.get(stay.container) ?? []), stay]);
  const staying = (trace: string, at: number) =>
    (byContainer.get(trace) ?? []).filter(({ from, to }) => from <= at && at <= to);
  return ({ event, at, about, children, outputs, parent }) => {
    const making = makers.get(event);
    if (making !== undefined) return making;
    // Of an event that is not stated any more, what it said it had made counts.
    const own = [...about, ...children, ...outputs].map(({ thing }) => thing.trace);
    const inContainers = [...own, ...(parent && children.length === 0 ? [parent.trace] : [])];
    const found = [
      ...own.flatMap((trace) => generations.get(trace) ?? []),
      ...inContainers.flatMap((trace) => staying(trace, at).map(({ generation }) => generation)),
    ];
    return found.length === 0 ? undefined : Math.min(...found);
  };
}

/** An event is withdrawn by the same event with an error declaration (EPCIS 2.0, 7.4.1.4); the same event twice is one. */
function withoutErrors(events: readonly EpcisEvent[]) {
  const wrong = new Set(events.flatMap((event) => (event.errorDeclaration ? [event.eventID ?? event] : [])));
  const stated = new Map<unknown, EpcisEvent>();
  for (const event of events) {
    const name = event.eventID ?? event;
    if (!wrong.has(name) && !stated.has(name)) stated.set(name, event);
  }
  return { stated: [...stated.values()], withdrawn: events.filter((event) => event.errorDeclaration !== undefined) };
}
