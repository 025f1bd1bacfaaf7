import type { EpcisEvent } from './event.ts';
import { cbvTerm, type BizStep } from './vocabulary.ts';

/** What a step is to a reader, in the order in which goods usually pass through. */
export const traceStages = [
  'harvest',
  'inspect',
  'process',
  'pack',
  'store',
  'ship',
  'receive',
  'sell',
  'end',
  'other',
] as const;

export type TraceStage = (typeof traceStages)[number];

const stages: Readonly<Partial<Record<BizStep, TraceStage>>> = {
  accepting: 'receive',
  arriving: 'receive',
  consigning: 'ship',
  decommissioning: 'end',
  departing: 'ship',
  destroying: 'end',
  dispensing: 'sell',
  holding: 'store',
  inspecting: 'inspect',
  loading: 'ship',
  packing: 'pack',
  receiving: 'receive',
  repackaging: 'pack',
  retail_selling: 'sell',
  sampling: 'inspect',
  shipping: 'ship',
  staging_outbound: 'ship',
  stocking: 'store',
  storing: 'store',
  transporting: 'ship',
  unloading: 'receive',
};

/** @param made whether another event says of what the goods were made: such goods are commissioned, not harvested */
export function stageOf(event: EpcisEvent, made: boolean): TraceStage {
  const step = event.bizStep === undefined ? undefined : cbvTerm('bizStep', event.bizStep);
  if (event.type === 'TransformationEvent') return step !== undefined && stages[step] === 'pack' ? 'pack' : 'process';
  const known = step && stages[step];
  if (known !== undefined) return known;
  if (event.action !== 'ADD') return 'other';
  if (event.type === 'AggregationEvent') return 'pack';
  const begins = step === undefined || step === 'commissioning' || step === 'creating_class_instance';
  return event.type === 'ObjectEvent' && begins && !made ? 'harvest' : 'other';
}

/** Place in the usual order: decides between steps of one moment. */
export const stageRank = (stage: TraceStage): number => traceStages.indexOf(stage);
