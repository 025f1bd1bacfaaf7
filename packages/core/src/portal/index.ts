export {
  consentPurposeSchema,
  payeeKinds,
  paymentMethods,
  portalSchema,
  type ConsentPurpose,
  type PaymentMethod,
  type Portal,
} from './portal.ts';
export { expandUrlTemplate, siteKeySchema, sitePages, siteSchema, type Site, type SitePage } from './site.ts';
