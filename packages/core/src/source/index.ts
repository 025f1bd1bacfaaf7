export { orderingWays } from './source.ts';
export type {
  LotRef,
  OrderingWay,
  Page,
  ProductQuery,
  ReadOptions,
  Result,
  StorefrontSource,
  WriteOptions,
} from './source.ts';
