import { perLocale } from '../localized/per-locale.ts';
import type { Quantity, Unit } from './quantity.ts';

const decimals = /* @__PURE__ */ perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }));

/** A decimal the reader's way (`1,5` in Vietnamese). Exact: no more than twelve digits ever stand in one. */
export function formatDecimal(decimal: string, locale: string): string {
  return decimals(locale).format(Number(decimal));
}

/**
 * `200 g`, with a no-break space.
 * @param unitName the unit's word in the reader's language, in the form that so many of it have (Intl.PluralRules)
 */
export function formatQuantity(
  { amount, unit }: Quantity,
  locale: string,
  unitName: (unit: Unit, count: number) => string,
): string {
  return `${formatDecimal(amount, locale)}\u00a0${unitName(unit, Number(amount))}`;
}
