export {
  changeGrowingAreaRequestSchema,
  newGrowingAreaRequestSchema,
  type ChangeGrowingAreaRequest,
  type NewGrowingAreaRequest,
} from './area-requests.ts';
export {
  changeLotRequestSchema,
  newLotRequestSchema,
  noticeRequestSchema,
  type ChangeLotRequest,
  type NewLotRequest,
  type NoticeRequest,
} from './lot-requests.ts';
export {
  changeSubOrderRequestSchema,
  orderDossierSchema,
  orderSummariesSchema,
  orderSummarySchema,
  subOrderDossierSchema,
  type ChangeSubOrderRequest,
  type OrderDossier,
  type OrderSummaries,
  type OrderSummary,
} from './orders.ts';
export {
  newCertificateRequestSchema,
  newGrantRequestSchema,
  newLabelRequestSchema,
  type NewCertificateRequest,
  type NewGrantRequest,
  type NewLabelRequest,
} from './paper-requests.ts';
export {
  paymentReviewSchema,
  paymentReviewsSchema,
  resolveReviewRequestSchema,
  reviewReasons,
  reviewResolutions,
  type PaymentReview,
  type PaymentReviews,
  type ResolveReviewRequest,
  type ReviewReason,
} from './payment-review.ts';
export {
  lotReportSchema,
  lotReportsSchema,
  maxReportPlace,
  maxReportText,
  reportKinds,
  type LotReport,
  type ReportKind,
} from './report.ts';
export {
  traceChangeActions,
  traceChangeSchema,
  traceChangeTargets,
  type TraceChange,
  type TraceChangeAction,
  type TraceChangeTarget,
} from './trace-change.ts';
export { viewedSerialSchema, type ViewedSerial } from './viewed-serial.ts';
