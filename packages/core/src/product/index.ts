export { availabilitySchema, availabilityStatuses, canOrder, type Availability } from './availability.ts';
export { productSchema, productTypes, type Product } from './product.ts';
export { gtinSchema, taxRateSchema, variantSchema, type Variant } from './variant.ts';
