import type { EventFlow, TraceAmount } from './flow.ts';

/** Lots that one timeline follows; beyond that its reader is told that there is more. */
const maxTracedLots = 500;

/** One making: a TransformationEvent, or several that one transformationID joins. */
interface Making {
  readonly flows: readonly EventFlow[];
  readonly inputs: readonly TraceAmount[];
  /** When the last of it happened. */
  readonly until: number;
}

export interface Ancestry {
  /** How many makings back from the lot asked for, by the lots' trace keys; itself 0. */
  readonly generations: ReadonlyMap<string, number>;
  readonly makings: (lot: string) => readonly Making[];
  /** Lots that are, by what is stated, made of themselves. */
  readonly loops: readonly string[];
  /** There are more ancestors than are followed. */
  readonly cut: boolean;
}

/** Follows TransformationEvents back from a lot to whatever it was made of. Every lot is visited once, so loops end. */
export function ancestryOf(lot: string, flows: readonly EventFlow[]): Ancestry {
  const byOutput = indexMakings(flows);
  const makings = (key: string) => byOutput.get(key) ?? [];
  const generations = new Map([[lot, 0]]);
  let cut = false;
  // A map's iterator also visits what is added meanwhile: breadth first.
  for (const [key, generation] of generations) {
    for (const input of inputsOf(makings(key))) {
      if (generations.has(input)) continue;
      if (generations.size >= maxTracedLots) cut = true;
      else generations.set(input, generation + 1);
    }
  }
  return { generations, makings, loops: loopsIn([...generations.keys()], (key) => inputsOf(makings(key))), cut };
}

const inputsOf = (makings: readonly Making[]): readonly string[] =>
  makings.flatMap(({ inputs }) => inputs.map(({ thing }) => thing.trace));

function indexMakings(flows: readonly EventFlow[]): ReadonlyMap<string, readonly Making[]> {
  const groups = new Map<unknown, EventFlow[]>();
  for (const flow of flows) {
    if (flow.event.type !== 'TransformationEvent') continue;
    const group = flow.event.transformationID ?? flow;
    groups.set(group, [...(groups.get(group) ?? []), flow]);
  }
  const byOutput = new Map<string, Making[]>();
  for (const group of groups.values()) {
    const inputs = group.flatMap((flow) => flow.inputs);
    const making = { flows: group, inputs, until: Math.max(...group.map(({ at }) => at)) };
    const outputs = new Set(group.flatMap((flow) => flow.outputs.map(({ thing }) => thing.trace)));
    for (const output of outputs) byOutput.set(output, [...(byOutput.get(output) ?? []), making]);
  }
  return byOutput;
}

/** What is left when everything that begins or ends a chain is taken away, again and again. */
function loopsIn(keys: readonly string[], inputs: (key: string) => readonly string[]): readonly string[] {
  const left = new Set(keys);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    const used = new Set([...left].flatMap((key) => inputs(key)));
    for (const key of left) if (!used.has(key) || !inputs(key).some((input) => left.has(input))) left.delete(key);
  }
  return [...left];
}
