export {
  growingAreaCodeFaults,
  growingAreaCodeKinds,
  type DomesticCodeParts,
  type ExportCodeParts,
  type GrowingAreaCode,
  type GrowingAreaCodeFault,
  type GrowingAreaCodeKind,
  type InvalidGrowingAreaCode,
} from './code.ts';
export { parseGrowingAreaCode, sameGrowingAreaCode } from './parse.ts';
export { growingAreaStatuses, type GrowingAreaStatus } from './status.ts';
