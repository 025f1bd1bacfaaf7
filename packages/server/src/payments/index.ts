export { planPayments, type PaymentPlan } from './plan.ts';
