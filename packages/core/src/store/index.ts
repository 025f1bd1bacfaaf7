export { sampleFieldsSchema } from './sample.ts';
export { outletSchema, storeSchema, verificationMethods, type Outlet, type Store } from './store.ts';
export { storeKinds, storeSummarySchema, type StoreSummary } from './summary.ts';
