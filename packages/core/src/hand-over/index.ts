export {
  campaignSchema,
  handOverFaults,
  handOverSchema,
  orderRefSchema,
  type HandOver,
  type HandOverFault,
  type OrderRef,
} from './link.ts';
export {
  handOverRequestSchema,
  handOverTokenSchema,
  takeHandOverRequestSchema,
  type HandOverRequest,
  type TakeHandOverRequest,
} from './request.ts';
