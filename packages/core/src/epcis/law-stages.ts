import type { TraceStage } from './stage.ts';
import type { TracePlace, TraceStep } from './step.ts';

/** A stage of production or trade as the Circular wants it: code of the goods, code of the place, time. */
export interface LawStage {
  readonly stage: TraceStage;
  /** Codes of the goods, as written in the event. */
  readonly products: readonly string[];
  readonly place?: TracePlace;
  readonly time: string;
  readonly missing: readonly ('product' | 'place')[];
}

/** Every step is a stage, in the steps' own order. */
export function readLawStages(steps: readonly TraceStep[]): readonly LawStage[] {
  return steps.map(({ stage, about, outputs, inputs, place, time }) => {
    const made = outputs.length > 0 ? outputs : inputs;
    const products = [...about, ...made].map(({ thing }) => thing.uri);
    return {
      stage,
      products,
      ...(place && { place }),
      time,
      missing: [...(products.length === 0 ? (['product'] as const) : []), ...(place ? [] : (['place'] as const))],
    };
  });
}
