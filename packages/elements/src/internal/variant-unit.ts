import type { Variant } from '@nongsan/core';
import { amountText } from './amount-text.ts';
import type { Speech } from './speech.ts';

/** What one price buys, in words: `pack 200 g`, `box 20 bags`, or just `kg` where the unit says it all. */
export function variantUnit({ content, order }: Variant, speech: Pick<Speech, 'locale' | 'say'>): string {
  const unit = speech.say(`unit.${order.unit}`, { count: 1 });
  if (content === undefined || content.unit === order.unit) return unit;
  return `${unit} ${amountText(content.amount, content, speech)}`;
}
