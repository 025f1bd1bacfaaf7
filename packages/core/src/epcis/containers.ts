import type { EpcisEvent } from './event.ts';
import type { EventFlow } from './flow.ts';

/** A lot's stay in a container, directly or in one that is inside another. */
export interface Stay {
  readonly container: string;
  readonly generation: number;
  readonly from: number;
  readonly to: number;
  /** The events that say so: of packing and, where it is stated, of unpacking. They may lie outside the lot's own stay. */
  readonly edges: EpcisEvent[];
}

interface Span {
  readonly parent: string;
  readonly from: number;
  to: number;
  readonly edges: EpcisEvent[];
}

/** Stays that one timeline follows. */
const maxStays = 500;

/**
 * Where lots were packed and for how long, by AggregationEvents and AssociationEvents: a carton is reused, and what
 * happened to it before and after does not belong to the lot.
 */
export function staysOf(lots: ReadonlyMap<string, number>, flows: readonly EventFlow[]): readonly Stay[] {
  const spans = spansByChild(flows);
  const stays = new Map<string, Stay>();
  const add = (key: string, generation: number, from: number, to: number) => {
    for (const span of spans.get(key) ?? []) {
      const bounds = { from: Math.max(from, span.from), to: Math.min(to, span.to) };
      const name = `${span.parent} ${bounds.from} ${bounds.to}`;
      if (bounds.from > bounds.to) continue;
      const known = stays.get(name);
      known?.edges.push(...span.edges);
      if (known || stays.size >= maxStays) continue;
      stays.set(name, { container: span.parent, generation, ...bounds, edges: [...span.edges] });
    }
  };
  for (const [lot, generation] of lots) add(lot, generation, -Infinity, Infinity);
  // A map's iterator also visits what is added meanwhile; the same stay is added once, so containers in a circle end.
  for (const { container, generation, from, to } of stays.values()) add(container, generation, from, to);
  return [...stays.values()];
}

function spansByChild(flows: readonly EventFlow[]): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  const packings = flows.filter(({ parent }) => parent !== undefined).sort((one, other) => one.at - other.at);
  for (const { event, parent, children, at } of packings) {
    const container = parent?.trace ?? '';
    const named = children.map(({ thing }) => thing.trace);
    const ends = 'action' in event && event.action === 'DELETE';
    // Taking out without naming what takes out everything (EPCIS 2.0, 7.4.3).
    for (const child of ends && named.length === 0 ? spans.keys() : named) {
      const own = spans.get(child) ?? [];
      const open = own.find((span) => span.parent === container && span.to === Infinity);
      if (ends && open) {
        open.to = at;
        open.edges.push(event);
      }
      if (!ends && !open) spans.set(child, [...own, { parent: container, from: at, to: Infinity, edges: [event] }]);
    }
  }
  return spans;
}
