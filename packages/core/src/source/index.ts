export type { LotRef, Page, ProductQuery, ReadOptions, Result, StorefrontSource, WriteOptions } from './source.ts';
