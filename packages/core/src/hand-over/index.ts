export {
  campaignSchema,
  handOverFaults,
  handOverRequestSchema,
  handOverSchema,
  handOverTokenSchema,
  orderRefSchema,
  takeHandOverRequestSchema,
  type HandOver,
  type HandOverFault,
  type HandOverRequest,
  type OrderRef,
  type TakeHandOverRequest,
} from './link.ts';
