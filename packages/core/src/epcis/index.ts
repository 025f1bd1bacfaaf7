export {
  epcisContext,
  epcisDocumentSchema,
  maxDocumentEvents,
  readEpcisDocument,
  type EpcisDocument,
  type EpcisReading,
} from './document.ts';
export {
  epcisEventSchema,
  eventActions,
  eventTypes,
  type AggregationEvent,
  type AssociationEvent,
  type EpcisEvent,
  type ObjectEvent,
  type TransactionEvent,
  type TransformationEvent,
} from './event.ts';
export { lotKey, readThing, thingKinds, type Thing } from './thing.ts';
export {
  badDispositions,
  bizSteps,
  cbvTerm,
  dispositions,
  type BizStep,
  type Disposition,
  type Vocabulary,
} from './vocabulary.ts';
export { eventsTouching, timelineOf, type TimelineOptions, type TraceTimeline } from './timeline.ts';
export { clockOf, goodsOf, toldSteps, type ToldGoods, type ToldStep } from './telling.ts';
export { traceGapKinds, type TraceGap } from './gaps.ts';
export { traceStages, type TraceStage } from './stage.ts';
export type { TraceParty, TracePlace, TraceStep } from './step.ts';
export { thingRoles, thingsOf, type NamedThing, type ThingRole, type TraceAmount } from './flow.ts';
export {
  lawElementNames,
  lawElements,
  type LawCertificate,
  type LawElement,
  type LawElementName,
  type LawFact,
  type LawLot,
  type LawProduct,
  type LawSource,
  type LawStore,
} from './law.ts';
export type { LawStage } from './law-stages.ts';
export { labelField } from './label.ts';
