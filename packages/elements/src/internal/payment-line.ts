import { formatInstant, formatMoney, type Payment } from '@nongsan/core';
import type { MessageKey, MessageValues } from '../i18n/index.ts';
import type { Mood } from './mood-icon.ts';
import { spanText } from './span-text.ts';

/** How a payment stands, in a sentence. */
export interface PaymentLine {
  readonly mood: Mood;
  readonly key: MessageKey;
  readonly values: MessageValues;
}

/** Whether it can still be paid. Who pays after the end pays for what was given back to others. */
export const isPayable = ({ state, expiresAt }: Payment, now: number): boolean =>
  state === 'pending' && (expiresAt === undefined || Date.parse(expiresAt) > now);

/** Until when it is waited for, that it is there, or that it is over; nothing where there is nothing to say. */
export function paymentLine(payment: Payment, now: number, locale: string): PaymentLine | undefined {
  const { expiresAt, paidAt, state } = payment;
  const amount = formatMoney(payment.amount, locale);
  switch (state) {
    case 'pending': {
      if (expiresAt === undefined) return undefined;
      const time = formatInstant(expiresAt, locale);
      if (!isPayable(payment, now)) return { mood: 'bad', key: 'transfer.over', values: { time } };
      const span = spanText(Date.parse(expiresAt) - now, locale);
      return { mood: 'going', key: 'transfer.until', values: { span, time } };
    }
    case 'paid':
      return paidAt === undefined
        ? { mood: 'good', key: 'transfer.paid', values: { amount } }
        : { mood: 'good', key: 'transfer.paidAt', values: { amount, time: formatInstant(paidAt, locale) } };
    case 'cancelled':
      return { mood: 'bad', key: 'transfer.cancelled', values: { amount } };
    case 'refunded':
      return { mood: 'good', key: 'transfer.refunded', values: { amount } };
    default:
      return undefined;
  }
}
