import * as core from '@nongsan/core';
import * as files from '@nongsan/core/static-files';

/** Every schema that the browser reads answers with, for the test that holds zod's reading against ours. */
export const answers = {
  availability: core.availabilitySchema,
  cart: core.cartSchema,
  decimal: core.decimalSchema,
  lot: core.lotSchema,
  order: core.orderSchema,
  placedOrder: core.placedOrderSchema,
  portal: core.portalSchema,
  problem: core.problemSchema,
  product: core.productSchema,
  ref: core.refSchema,
  store: core.storeSchema,
  traceIssuer: core.traceIssuerSchema,
  staticDirectory: files.staticDirectorySchema,
  staticFile: files.staticFileSchema,
  staticIndex: files.staticIndexSchema,
  staticSearch: files.staticSearchSchema,
} as const;
