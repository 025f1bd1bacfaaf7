import {
  addLineRequestSchema,
  addressSchema,
  availabilitySchema,
  brandLabelSchema,
  cartSchema,
  certificateSchema,
  contactSchema,
  faultSchema,
  growingAreaDossierSchema,
  labelGrantSchema,
  labelledProductSchema,
  labelledStoreSchema,
  lineSchema,
  localizedTextSchema,
  lotDossierSchema,
  lotSummarySchema,
  moneySchema,
  newCartRequestSchema,
  ocopRecognitionSchema,
  orderLineSchema,
  orderSchema,
  parcelSchema,
  paymentAttemptRequestSchema,
  paymentSchema,
  pictureSchema,
  placedOrderSchema,
  placeOrderRequestSchema,
  placeSchema,
  portalSchema,
  priceSchema,
  problemSchema,
  quantityRuleSchema,
  quantitySchema,
  serialViewRequestSchema,
  serialViewsSchema,
  setLineRequestSchema,
  statusChangeSchema,
  storeSummarySchema,
  subOrderSchema,
  totalsSchema,
  traceIssuerSchema,
  transferSchema,
  variantSchema,
} from '@nongsan/core';
import {
  answerClaimRequestSchema,
  claimPhotoSchema,
  claimProposalSchema,
  claimSchema,
  claimSummariesSchema,
  claimSummarySchema,
  openClaimRequestSchema,
  orderClaimsSchema,
  refundAccountSchema,
} from '@nongsan/core/claim';
import {
  changeGrowingAreaRequestSchema,
  changeLotRequestSchema,
  changeSubOrderRequestSchema,
  lotReportSchema,
  lotReportsSchema,
  newCertificateRequestSchema,
  newGrantRequestSchema,
  newGrowingAreaRequestSchema,
  newLabelRequestSchema,
  newLotRequestSchema,
  noticeRequestSchema,
  orderDossierSchema,
  orderSummariesSchema,
  orderSummarySchema,
  subOrderDossierSchema,
  paymentReviewSchema,
  paymentReviewsSchema,
  resolveReviewRequestSchema,
  traceChangeSchema,
  viewedSerialSchema,
} from '@nongsan/core/admin';
import { epcisDocumentSchema, epcisEventSchema } from '@nongsan/core/epcis';
import { handOverRequestSchema, handOverSchema, takeHandOverRequestSchema } from '@nongsan/core/hand-over';
import {
  cartDestinationRequestSchema,
  deliveryChoiceSchema,
  orderFreshnessSchema,
  parcelShippingSchema,
  postOfficeSchema,
  subOrderShippingSchema,
  trackingEventSchema,
} from '@nongsan/core/shipping';
import {
  cancelOrderRequestSchema,
  orderActionsSchema,
  orderChangeSchema,
  orderRecoverySchema,
  recoveredOrdersSchema,
  recoverOrdersRequestSchema,
  recoveryCodeRequestSchema,
  reorderedSchema,
  reorderRequestSchema,
} from '@nongsan/core/order-states';
import {
  lineChangesSchema,
  lineStopSchema,
  sellingRuleChangeSchema,
  sellingRuleSchema,
  sellingRulesSchema,
} from '@nongsan/core/selling';
import * as z from 'zod/mini';

/** One of several things asked for, or why it is not there. */
const item = (name: string, schema: z.ZodMiniType) =>
  z.union([z.object({ ref: z.string(), [name]: schema }), z.object({ ref: z.string(), problem: problemSchema })]);

const page = (name: string, schema: z.ZodMiniType) =>
  z.object({ items: z.array(z.object({ [name]: schema })), next: z.optional(z.string()) });

const items = (name: string, schema: z.ZodMiniType) => z.object({ items: z.array(item(name, schema)) });

/** What pages read only where it is asked for (`z.unknown` in core's schemas) is told in full here. */
const parcel = z.object({ ...parcelSchema.shape, shipping: z.optional(parcelShippingSchema) });
const subOrder = z.object({
  ...subOrderSchema.shape,
  shipping: z.optional(subOrderShippingSchema),
  freshness: z.optional(orderFreshnessSchema),
  history: z.optional(z.array(orderChangeSchema)),
  actions: z.optional(orderActionsSchema),
});
const line = z.object({
  ...lineSchema.shape,
  stopped: z.optional(lineStopSchema),
  changes: z.optional(lineChangesSchema),
});
const cart = z.object({ ...cartSchema.shape, lines: z.array(line), parcels: z.array(parcel) });
const order = z.object({ ...orderSchema.shape, subOrders: z.array(subOrder) });
const { history, next } = subOrderDossierSchema.shape;
const orderDossier = z.object({
  ...orderDossierSchema.shape,
  subOrders: z.array(z.object({ ...subOrder.shape, history, next })),
});

/** Every schema that the API description names. The contract's own come from core; lists are the wire's. */
const namedSchemas = {
  AddLineRequest: addLineRequestSchema,
  Address: addressSchema,
  AnswerClaimRequest: answerClaimRequestSchema,
  Availability: availabilitySchema,
  AvailabilityItems: items('availability', availabilitySchema),
  BrandLabel: brandLabelSchema,
  BrandLabels: z.object({ labels: z.array(brandLabelSchema) }),
  CancelOrderRequest: cancelOrderRequestSchema,
  Cart: cart,
  CartDestinationRequest: cartDestinationRequestSchema,
  CartLine: line,
  Certificate: certificateSchema,
  ChangeGrowingAreaRequest: changeGrowingAreaRequestSchema,
  ChangeLotRequest: changeLotRequestSchema,
  ChangeSubOrderRequest: changeSubOrderRequestSchema,
  Claim: claimSchema,
  ClaimPhoto: claimPhotoSchema,
  ClaimProposal: claimProposalSchema,
  ClaimSummaries: claimSummariesSchema,
  ClaimSummary: claimSummarySchema,
  Contact: contactSchema,
  EpcisCapture: z.object({
    captured: z.int(),
    repeated: z.int(),
    events: z.array(z.object({ eventID: z.string(), state: z.enum(['captured', 'repeated']) })),
  }),
  EpcisDocument: epcisDocumentSchema,
  EpcisEvent: epcisEventSchema,
  DeliveryChoice: deliveryChoiceSchema,
  Fault: faultSchema,
  Freshness: orderFreshnessSchema,
  GrowingArea: growingAreaDossierSchema,
  HandOver: handOverSchema,
  HandOverRequest: handOverRequestSchema,
  Health: z.object({ status: z.literal('ok') }),
  LabelGrant: labelGrantSchema,
  LineChanges: lineChangesSchema,
  LineStop: lineStopSchema,
  LocalizedText: localizedTextSchema,
  Lot: lotDossierSchema,
  LotReport: lotReportSchema,
  LotReports: lotReportsSchema,
  LotSummary: lotSummarySchema,
  Money: moneySchema,
  NewCartRequest: newCartRequestSchema,
  NewCertificateRequest: newCertificateRequestSchema,
  NewGrantRequest: newGrantRequestSchema,
  NewGrowingAreaRequest: newGrowingAreaRequestSchema,
  NewLabelRequest: newLabelRequestSchema,
  NewLotRequest: newLotRequestSchema,
  NoticeRequest: noticeRequestSchema,
  OcopRecognition: ocopRecognitionSchema,
  OpenClaimRequest: openClaimRequestSchema,
  Order: order,
  OrderChange: orderChangeSchema,
  OrderClaims: orderClaimsSchema,
  OrderDossier: orderDossier,
  OrderLine: orderLineSchema,
  OrderRecovery: orderRecoverySchema,
  OrderSummaries: orderSummariesSchema,
  OrderSummary: orderSummarySchema,
  Payment: paymentSchema,
  PaymentReview: paymentReviewSchema,
  PaymentReviews: paymentReviewsSchema,
  PaymentAttemptRequest: paymentAttemptRequestSchema,
  Picture: pictureSchema,
  Place: placeSchema,
  Parcel: parcel,
  ParcelShipping: parcelShippingSchema,
  PlacedOrder: z.object({ ...placedOrderSchema.shape, order }),
  PostOffice: postOfficeSchema,
  PlaceOrderRequest: placeOrderRequestSchema,
  Portal: portalSchema,
  Price: priceSchema,
  Problem: problemSchema,
  Product: labelledProductSchema,
  ProductItems: z.union([items('product', labelledProductSchema), page('product', labelledProductSchema)]),
  Quantity: quantitySchema,
  QuantityRule: quantityRuleSchema,
  RecoveredOrders: recoveredOrdersSchema,
  RecoverOrdersRequest: recoverOrdersRequestSchema,
  RecoveryCodeRequest: recoveryCodeRequestSchema,
  Reordered: z.object({ ...reorderedSchema.shape, cart }),
  RefundAccount: refundAccountSchema,
  ReorderRequest: reorderRequestSchema,
  ResolveReviewRequest: resolveReviewRequestSchema,
  SellingRule: sellingRuleSchema,
  SellingRuleChanges: z.object({ changes: z.array(sellingRuleChangeSchema) }),
  SellingRules: sellingRulesSchema,
  SerialViewRequest: serialViewRequestSchema,
  SerialViews: serialViewsSchema,
  SetLineRequest: setLineRequestSchema,
  StatusChange: statusChangeSchema,
  Store: labelledStoreSchema,
  StoreItems: z.union([
    z.extend(items('store', labelledStoreSchema), { goods: z.optional(page('product', labelledProductSchema)) }),
    page('store', labelledStoreSchema),
  ]),
  StoreSummary: storeSummarySchema,
  SubOrder: subOrder,
  SubOrderShipping: subOrderShippingSchema,
  TakeHandOverRequest: takeHandOverRequestSchema,
  Totals: totalsSchema,
  TraceChange: traceChangeSchema,
  TraceChanges: z.object({ changes: z.array(traceChangeSchema) }),
  TraceIssuer: traceIssuerSchema,
  TraceIssuers: z.object({ issuers: z.array(traceIssuerSchema) }),
  TrackingEvent: trackingEventSchema,
  Transfer: transferSchema,
  Variant: variantSchema,
  ViewedSerial: viewedSerialSchema,
  ViewedSerials: z.object({ serials: z.array(viewedSerialSchema) }),
} as const;

export type SchemaName = keyof typeof namedSchemas;

const pointer = (name: string): string => `#/components/schemas/${name}`;

export const schemaRef = (name: SchemaName): { $ref: string } => ({ $ref: pointer(name) });

/** Alternatives that a literal tells apart: `anyOf` says it as well, and more tools read it. */
function oneOfAsAnyOf({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.oneOf === undefined) return;
  jsonSchema.anyOf = jsonSchema.oneOf;
  delete jsonSchema.oneOf;
}

/**
 * The schemas as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks, each referring to the others by name.
 * A registry of its own: zod's global one would be state shared with whoever else uses zod in this process.
 */
export function schemaComponents(): Record<string, Record<string, unknown>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: pointer, io: 'input', override: oneOfAsAnyOf });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _id, $schema: _dialect, ...schema }]) => [name, schema]),
  );
}
