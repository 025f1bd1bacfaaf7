export {
  orderLineSchema,
  orderSchema,
  paymentSchema,
  placedOrderSchema,
  subOrderSchema,
  transferSchema,
  type Order,
  type OrderLine,
  type Payment,
  type PlacedOrder,
  type SubOrder,
  type Transfer,
} from './order.ts';
export {
  addressSchema,
  consentAnswerSchema,
  contactSchema,
  paymentAttemptRequestSchema,
  placeOrderRequestSchema,
  type Address,
  type ConsentAnswer,
  type Contact,
  type PaymentAttemptRequest,
  type PlaceOrderRequest,
} from './request.ts';
export { paymentStates, subOrderStates, type PaymentState, type SubOrderState } from './state.ts';
