// Apart from the orders that a page reads: tables that servers and an order's own page need, and no card.
export { actorKinds, buyer, type Actor, type ActorKind } from '../order/actor.ts';
export {
  beforeHandOver,
  isFinal,
  nextStates,
  refusalOf,
  transitions,
  type Change,
  type KnownState,
  type Refusal,
} from '../order/machine.ts';
export {
  maxChangeNote,
  orderActions,
  orderActionsSchema,
  orderChangeSchema,
  type OrderAction,
  type OrderChange,
} from './history.ts';
export {
  notReorderedBecause,
  orderRecoverySchema,
  recoveredOrdersSchema,
  reorderedSchema,
  type OrderRecovery,
  type RecoveredOrders,
  type Reordered,
} from './answers.ts';
export {
  cancelOrderRequestSchema,
  recoverOrdersRequestSchema,
  recoveryCodeRequestSchema,
  reorderRequestSchema,
  type CancelOrderRequest,
  type RecoverOrdersRequest,
  type RecoveryCodeRequest,
  type ReorderRequest,
} from './requests.ts';
export { refusalCode } from './refusal.ts';
