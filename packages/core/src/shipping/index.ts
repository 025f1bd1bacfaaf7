export {
  cartDestinationRequestSchema,
  deliveryChoiceSchema,
  deliveryChoicesSchema,
  type CartDestinationRequest,
  type DeliveryChoice,
} from './choices.ts';
export {
  canKeep,
  freshnessPromiseSchema,
  freshnessStarts,
  orderFreshnessSchema,
  promisedUntil,
  strictest,
  type FreshnessPromise,
  type FreshnessStart,
  type Journey,
  type OrderFreshness,
} from './freshness.ts';
export {
  parcelShippingSchema,
  parcelWaySchema,
  pickupPlaceSchema,
  postOfficeSchema,
  shippingIssues,
  subOrderShippingSchema,
  trackingEventSchema,
  type ParcelShipping,
  type ParcelWay,
  type PickupPlace,
  type PostOffice,
  type ShippingIssue,
  type SubOrderShipping,
  type TrackingEvent,
} from './parcel.ts';
export { priceOf, quoteParcel, zoneOf, type Destination, type ParcelToQuote, type Quote } from './quote.ts';
export { carrierStatuses, type CarrierStatus } from './status.ts';
export {
  asTable,
  flatTable,
  freeShippingSchema,
  ratesSchema,
  shippingTableSchema,
  transitSchema,
  zoneSchema,
  type FlatRate,
  type Rates,
  type ShippingTable,
  type Transit,
  type Zone,
} from './table.ts';
export { deliveryWays, postOfficeCodeSchema, type DeliveryWay } from './ways.ts';
export { weighParcel, type WeighedLine } from './weight.ts';
