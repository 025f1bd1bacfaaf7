import type { LocalizedText } from '../localized/index.ts';
import type { EpcisEvent } from './event.ts';
import { readLabel } from './label.ts';
import { readThing, type Thing } from './thing.ts';

/** Some of a thing: which, what it is called there, and how much where the event says. */
export interface TraceAmount {
  readonly thing: Thing;
  readonly name?: LocalizedText;
  readonly quantity?: number;
  /** UN/ECE Recommendation 20: `KGM`. Absent for pieces. */
  readonly uom?: string;
}

/** What an event does with things, whatever its type calls the lists. */
export interface EventFlow {
  readonly event: EpcisEvent;
  /** When, in milliseconds. */
  readonly at: number;
  /** Seen, begun or ended. */
  readonly about: readonly TraceAmount[];
  /** Used up, and made of it. Transformations only. */
  readonly inputs: readonly TraceAmount[];
  readonly outputs: readonly TraceAmount[];
  /** A container and what is put in, seen in or taken out of it. */
  readonly parent?: Thing;
  readonly children: readonly TraceAmount[];
}

interface QuantityElement {
  readonly epcClass: string;
  readonly quantity?: number | undefined;
  readonly uom?: string | undefined;
}

/** @param hosts see `readThing` */
export function flowOf(event: EpcisEvent, hosts: readonly string[]): EventFlow {
  const things = (epcs: readonly string[] = [], quantities: readonly QuantityElement[] = []) => [
    ...epcs.flatMap((epc) => amountOf(epc, hosts)),
    ...quantities.flatMap((element) => amountOf(element.epcClass, hosts, element)),
  ];
  const base = { event, at: Date.parse(event.eventTime), about: [], inputs: [], outputs: [], children: [] };
  switch (event.type) {
    case 'ObjectEvent':
      return { ...base, about: things(event.epcList, event.quantityList) };
    case 'TransactionEvent': {
      const parent = event.parentID === undefined ? [] : amountOf(event.parentID, hosts);
      return { ...base, about: [...parent, ...things(event.epcList, event.quantityList)] };
    }
    case 'TransformationEvent': {
      const inputs = things(event.inputEPCList, event.inputQuantityList);
      return { ...base, inputs, outputs: things(event.outputEPCList, event.outputQuantityList) };
    }
    case 'AggregationEvent':
    case 'AssociationEvent': {
      const parent = event.parentID === undefined ? undefined : readThing(event.parentID, hosts);
      return { ...base, ...(parent && { parent }), children: things(event.childEPCs, event.childQuantityList) };
    }
  }
}

function amountOf(uri: string, hosts: readonly string[], element?: QuantityElement): readonly TraceAmount[] {
  const thing = readThing(uri, hosts);
  if (thing === undefined) return [];
  const name = readLabel(element);
  const { quantity, uom } = element ?? {};
  return [
    {
      thing,
      ...(name && { name }),
      ...(quantity !== undefined && { quantity }),
      ...(uom !== undefined && { uom }),
    },
  ];
}

/** Roles in which an event names a thing. */
export const thingRoles = ['about', 'input', 'output', 'parent', 'child'] as const;
export type ThingRole = (typeof thingRoles)[number];

/** A thing that an event names, in which role, and where: a JSON pointer from the event on. */
export interface NamedThing {
  readonly role: ThingRole;
  readonly thing: Thing;
  readonly pointer: string;
}

const listRoles: Readonly<Record<string, ThingRole>> = {
  epcList: 'about',
  quantityList: 'about',
  inputEPCList: 'input',
  inputQuantityList: 'input',
  outputEPCList: 'output',
  outputQuantityList: 'output',
  childEPCs: 'child',
  childQuantityList: 'child',
};

/** Every thing that an event names: what a store of events is searched by. */
export function thingsOf(event: EpcisEvent, hosts: readonly string[] = []): readonly NamedThing[] {
  const named = (role: ThingRole, pointer: string, uri: unknown): readonly NamedThing[] => {
    const thing = typeof uri === 'string' ? readThing(uri, hosts) : undefined;
    return thing ? [{ role, thing, pointer }] : [];
  };
  const parent = event.type === 'TransactionEvent' ? 'about' : 'parent';
  return [
    ...named(parent, '/parentID', event['parentID']),
    ...Object.entries(listRoles).flatMap(([list, role]) => {
      const entries: unknown = event[list];
      return (Array.isArray(entries) ? entries : []).flatMap((entry: string | { epcClass: string }, index) =>
        typeof entry === 'string'
          ? named(role, `/${list}/${index}`, entry)
          : named(role, `/${list}/${index}/epcClass`, entry.epcClass),
      );
    }),
  ];
}
