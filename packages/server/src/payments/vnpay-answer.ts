import type { Settlement } from './settle-payment.ts';
import type { Verdict } from './verdict.ts';

/** What VNPAY's server is told of its call (sandbox.vnpayment.vn/apis/docs, "IPN URL"). */
export interface VnpayAnswer {
  readonly RspCode: '00' | '01' | '02' | '03' | '04' | '97' | '99';
  readonly Message: string;
}

const done: VnpayAnswer = { RspCode: '00', Message: 'Confirm Success' };
const notFound: VnpayAnswer = { RspCode: '01', Message: 'Order not found' };
const before: VnpayAnswer = { RspCode: '02', Message: 'Order already confirmed' };
const wrongAmount: VnpayAnswer = { RspCode: '04', Message: 'Invalid amount' };

export const malformedCall: VnpayAnswer = { RspCode: '03', Message: 'Invalid data' };
export const forgedCall: VnpayAnswer = { RspCode: '97', Message: 'Invalid signature' };
export const failedCall: VnpayAnswer = { RspCode: '99', Message: 'Unknown error' };

const answers: Readonly<Record<Verdict, VnpayAnswer>> = {
  accepted: done,
  noted: done,
  // It is in the review list: calling again changes nothing.
  cancelled: done,
  'unknown-reference': notFound,
  'ambiguous-reference': notFound,
  'wrong-account': notFound,
  'other-method': notFound,
  'second-payment': before,
  contradiction: wrongAmount,
  'wrong-currency': wrongAmount,
  underpaid: wrongAmount,
  overpaid: wrongAmount,
};

export const vnpayAnswer = ({ verdict, repeated }: Settlement): VnpayAnswer =>
  repeated && answers[verdict] === done ? before : answers[verdict];
