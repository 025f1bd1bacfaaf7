export { expirePayments } from './expire-payments.ts';
export { planPayments, type PaymentPlan } from './plan.ts';
export { createPayos } from './providers/payos.ts';
export { createVnpay } from './providers/vnpay.ts';
export type { PaymentProvider } from './providers/provider.ts';
export { noPaymentProviders, type PaymentSettings } from './settings.ts';
export { settlePayment } from './settle-payment.ts';
export { writePayments } from './write-payments.ts';
