export { CodeTakenError } from './code-taken-error.ts';
export { putLot } from './put-lot.ts';
export { putIssuer, putPortal, putSite } from './put-portal.ts';
export { putProduct, setStock } from './put-product.ts';
export { putGrowingArea, putStore } from './put-store.ts';
export type {
  BankAccount,
  GrowingAreaRecord,
  LotRecord,
  PictureRecord,
  PortalRecord,
  ProductRecord,
  ShippingTable,
  SiteRecord,
  StockRecord,
  StoreRecord,
  VariantRecord,
} from './records.ts';
