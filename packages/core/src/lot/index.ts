export { traceIssuerSchema, traceKeySchema, traceKeyStates, type TraceIssuer, type TraceKey } from './issuer.ts';
export { growingAreaKinds, growingAreaSchema, lotSchema, type GrowingArea, type Lot } from './lot.ts';
export {
  growingAreaSummarySchema,
  lotCodeSchema,
  lotSummarySchema,
  traceStatuses,
  type GrowingAreaSummary,
  type LotSummary,
  type TraceStatus,
} from './summary.ts';
