import { formatQuantity, type Unit } from '@nongsan/core';
import type { Speech } from './speech.ts';

/** An amount in a unit, in the reader's words and their right form: `3 packs`, `1,5 Packungen`, `2 kg`. */
export const amountText = (
  amount: string,
  { unit }: { readonly unit: Unit },
  { locale, say }: Pick<Speech, 'locale' | 'say'>,
): string => formatQuantity({ amount, unit }, locale, (name, count) => say(`unit.${name}`, { count }));
