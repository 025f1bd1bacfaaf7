import { perLocale } from '../localized/per-locale.ts';
import type { Quantity, Unit } from './quantity.ts';

/** Units that are written the same in every language of the project. */
const symbols: Partial<Record<Unit, string>> = { g: 'g', kg: 'kg', ml: 'ml', l: 'l' };

const decimals = /* @__PURE__ */ perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }));

/** A decimal the reader's way (`1,5` in Vietnamese). Exact: no more than twelve digits ever stand in one. */
export function formatDecimal(decimal: string, locale: string): string {
  return decimals(locale).format(Number(decimal));
}

/**
 * `200 g`, with a no-break space.
 * @param unitName the unit's word in the reader's language, for units that have no symbol
 */
export function formatQuantity(quantity: Quantity, locale: string, unitName: (unit: Unit) => string): string {
  return `${formatDecimal(quantity.amount, locale)}\u00a0${symbols[quantity.unit] ?? unitName(quantity.unit)}`;
}
