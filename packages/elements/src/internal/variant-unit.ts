import { formatQuantity, type Unit, type Variant } from '@nongsan/core';

/** What one price buys, in words: `gói 200 g`, or just `kg` where the unit says it all. */
export function variantUnit(variant: Variant, locale: string, unitName: (unit: Unit) => string): string {
  const { content, order } = variant;
  const unit = unitName(order.unit);
  if (content === undefined || content.unit === order.unit) return unit;
  return `${unit} ${formatQuantity(content, locale, unitName)}`;
}
