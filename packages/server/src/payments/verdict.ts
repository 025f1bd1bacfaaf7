import type { ReviewReason } from '@nongsan/core/admin';
import type { PaymentNotice } from './providers/provider.ts';

/** `noted`: money did not move, or not yet; nothing changes. */
export type Verdict = 'accepted' | 'noted' | ReviewReason;

/** A payment as it is while its row is locked. */
export interface PaymentState {
  readonly checkout: string;
  readonly id: string;
  readonly order: string;
  readonly method: string;
  readonly state: string;
  readonly amount: number;
  readonly currency: string;
  readonly reference: string;
  /** Does it go to the account that the notice is about? */
  readonly isOfAccount: boolean;
  /** Is anything of what it pays for still to be delivered, or delivered? */
  readonly isLive: boolean;
}

/** The method that money of a way is for. */
const methods = { transfer: 'vietqr', redirect: 'vnpay' } as const;

/** What becomes of money that came for a payment. Its age does not matter: a notice that was long on its way is as good. */
export function judge(payment: PaymentState, notice: PaymentNotice, way: keyof typeof methods): Verdict {
  if (!payment.isOfAccount) return 'wrong-account';
  if (payment.method !== methods[way]) return 'other-method';
  if (payment.currency !== notice.currency) return 'wrong-currency';
  if (payment.state === 'paid') return 'second-payment';
  if (payment.state !== 'pending' || !payment.isLive) return 'cancelled';
  if (notice.amount < payment.amount) return 'underpaid';
  return notice.amount > payment.amount ? 'overpaid' : 'accepted';
}
