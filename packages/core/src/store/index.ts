export { sampleFieldsSchema } from './sample.ts';
export { storeSchema, verificationMethods, type Store } from './store.ts';
export { storeKinds, storeSummarySchema, type StoreSummary } from './summary.ts';
