export { CodeTakenError } from './code-taken-error.ts';
export { putGrant, putLabel, type GrantRecord } from './put-label.ts';
export { gtinLotCode, putLot } from './put-lot.ts';
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
  SiteRecord,
  StockRecord,
  StoreRecord,
  VariantRecord,
} from './records.ts';
export { findAvailability } from './availability.ts';
export { createLinks, type LinkOrigins, type Links } from './links.ts';
export { instant } from './instant.ts';
export { listIssuers, listPortalKeys, type PortalKey } from './issuers.ts';
export { findLot, findLotNumber, findLots, type LotNumber, type LotQuery } from './lots.ts';
export { fileReport, listReports, type NewReport } from './lot-reports.ts';
export { findProductByGtin } from './gtins.ts';
export { findProducts, listProducts, type ProductFilter } from './products.ts';
export {
  createSecretKey,
  findSecretKey,
  listSecretKeys,
  revokeSecretKey,
  touchSecretKey,
  type NewSecretKey,
} from './secret-keys.ts';
export { sharedSecret } from './server-secret.ts';
export { createSiteDirectory, type SiteContext, type SiteDirectory } from './site-directory.ts';
export { findStores, listStores, storeIdOf } from './stores.ts';
export { addLine, setLine } from './cart-lines.ts';
export { readCart, type CartContext, type CartState } from './cart.ts';
export { createCheckout, lockCheckout, purgeExpired, requireOpen, touchCheckout, type Checkout } from './checkouts.ts';
export { keepAnswer, keptAnswer, type IdempotentRequest, type KeptAnswer } from './idempotency.ts';
export { derivedId, newId } from './new-id.ts';
export { isSecret, orderSecret } from './order-secret.ts';
export { findOrder, type FoundOrder } from './orders.ts';
export { placeOrder, type PlacedResult, type PlaceOrderInput } from './place-order.ts';
