import type { Money } from './money.ts';

/** Fraction digits that a currency's minor unit stands for (ISO 4217). */
const minorDigits = { VND: 0 } as const;

/**
 * Writes an amount the way the reader's language does: `245.000 ₫` in Vietnamese, `₫245,000` in English.
 * Spaces inside are no-break, so that a price is never torn.
 */
export function formatMoney(money: Money, locale: string): string {
  const digits = minorDigits[money.currency];
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(money.amount);
}
