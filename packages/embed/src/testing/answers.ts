/** Every schema that the browser reads answers with, for the test that holds zod's reading against ours. */
export {
  availabilitySchema,
  cartSchema,
  decimalSchema,
  lotSchema,
  orderSchema,
  placedOrderSchema,
  portalSchema,
  problemSchema,
  productSchema,
  refSchema,
  storeSchema,
  traceIssuerSchema,
} from '@nongsan/core';
export {
  staticDirectorySchema,
  staticFileSchema,
  staticIndexSchema,
  staticSearchSchema,
} from '@nongsan/core/static-files';
