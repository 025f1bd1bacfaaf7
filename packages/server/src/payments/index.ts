export { planPayments, type PaymentInput, type PaymentPlan } from './plan.ts';
