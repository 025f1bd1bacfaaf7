export {
  consentPurposeSchema,
  payeeKinds,
  paymentMethods,
  portalSchema,
  type ConsentPurpose,
  type PaymentMethod,
  type Portal,
} from './portal.ts';
export {
  expandUrlTemplate,
  opaqueOrigin,
  siteKeySchema,
  sitePages,
  siteSchema,
  type Site,
  type SitePage,
} from './site.ts';
export {
  secretKeyRecordSchema,
  secretKeySchema,
  secretKeyScopes,
  secretKeyTokenSchema,
  type SecretKey,
  type SecretKeyRecord,
  type SecretKeyScope,
} from './secret-key.ts';
export { hashSecretKey, keyAllows, secretKeyState, secretKeyStates, type SecretKeyState } from './secret-key-rules.ts';
