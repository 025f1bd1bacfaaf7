export type { OrderCare, OrderLink, OrderLook } from './order-care.ts';
export { orderingWays } from './source.ts';
export type {
  CartHandOvers,
  LotRef,
  OrderingWay,
  Page,
  ProductQuery,
  ReadOptions,
  Result,
  StockHolds,
  StorefrontSource,
  WriteOptions,
} from './source.ts';
export { uniformSource, type SourceMethod } from './uniform-source.ts';
