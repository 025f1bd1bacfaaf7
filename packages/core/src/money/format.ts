import { perLocale } from '../localized/per-locale.ts';
import type { Currency, Money } from './money.ts';

/** Fraction digits that a currency's minor unit stands for (ISO 4217). */
const minorDigits = { VND: 0 } as const;

const inCurrency = (currency: Currency) =>
  perLocale(
    (locale) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: minorDigits[currency],
        maximumFractionDigits: minorDigits[currency],
      }),
  );

const formats = { VND: /* @__PURE__ */ inCurrency('VND') } as const satisfies Record<Currency, unknown>;

/**
 * Writes an amount the way the reader's language does: `245.000 ₫` in Vietnamese, `₫245,000` in English.
 * Spaces inside are no-break, so that a price is never torn.
 */
export const formatMoney = ({ amount, currency }: Money, locale: string): string =>
  formats[currency](locale).format(amount);
