export type { ReadOptions, WriteOptions } from './options.ts';
export type { OrderCare, OrderLink, OrderLook } from './order-care.ts';
export { orderingWays } from './source.ts';
export type {
  CartHandOvers,
  LotRef,
  OrderingWay,
  Page,
  ProductQuery,
  Result,
  StockHolds,
  StorefrontSource,
} from './source.ts';
export { uniformSource, type SourceMethod } from './uniform-source.ts';
