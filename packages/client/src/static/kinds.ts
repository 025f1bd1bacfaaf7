import {
  availabilitySchema,
  productSchema,
  storeSchema,
  type Availability,
  type Product,
  type Store,
} from '@nongsan/core';
import type { Kind } from './library.ts';

export const products: Kind<Product> = {
  list: 'products',
  name: 'id',
  schema: productSchema,
  unknown: 'unknown-product',
};

export const stores: Kind<Store> = { list: 'stores', name: 'id', schema: storeSchema, unknown: 'unknown-store' };

export const availability: Kind<Availability> = {
  list: 'availability',
  name: 'variant',
  schema: availabilitySchema,
  unknown: 'unknown-variant',
};
