import { formatQuantity, type QuantityRule } from '@nongsan/core';
import type { Speech } from '../../internal/speech.ts';

/** An amount in a rule's unit, in the reader's words: `3 gói`, `1,5 kg`. */
export const amountText = (amount: string, { unit }: QuantityRule, { locale, say }: Speech): string =>
  formatQuantity({ amount, unit }, locale, (name) => say(`unit.${name}`));
