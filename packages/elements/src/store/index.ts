export { CartStore, type CartState, type CartStorage, type ChangedBy } from './cart-store.ts';
export { Catalog, listKey, lotKey, only, orderKey } from './catalog.ts';
export { Collection } from './collection.ts';
export { idle, type Entry } from './entry.ts';
export { OpenKeys } from './open-keys.ts';
export { sourceFailure } from './source-failure.ts';
