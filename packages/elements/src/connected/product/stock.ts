import { canOrder, formatLocalDate, toThousandths } from '@nongsan/core';
import type { Availability, QuantityRule, Variant } from '@nongsan/core';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import { amountText } from '../../internal/amount-text.ts';

/** Stock says how much there is; a pre-order is promised from a harvest to come. */
const isCounted = ({ status }: Availability): boolean => status === 'available' || status === 'low';

/** May the buyer ask for it? While stock is not known yet the server decides. */
export function isOrderable(variant: Variant, availability: Availability | undefined): boolean {
  if (availability === undefined) return true;
  if (!canOrder(availability)) return false;
  const { available } = availability;
  if (available === undefined || !isCounted(availability)) return true;
  return toThousandths(available) >= toThousandths(variant.order.min);
}

/** The packing's rule, narrowed to what is left. */
export function orderRule({ order }: Variant, availability: Availability | undefined): QuantityRule {
  const available = availability && isCounted(availability) ? availability.available : undefined;
  if (available === undefined || toThousandths(available) < toThousandths(order.min)) return order;
  if (order.max !== undefined && toThousandths(order.max) <= toThousandths(available)) return order;
  return { ...order, max: available };
}

/** What is to be said of the stock, in one line. Less than one order's worth is sold out to this buyer. */
export function stockLine(
  variant: Variant,
  availability: Availability,
  locale: string,
  say: (key: MessageKey, values?: MessageValues) => string,
): string {
  const { available, from, status } = availability;
  const date = from === undefined ? undefined : formatLocalDate(from, locale);
  switch (status) {
    case 'available':
      return say(isOrderable(variant, availability) ? 'product.inStock' : 'product.soldOut');
    case 'low': {
      if (!isOrderable(variant, availability)) return say('product.soldOut');
      if (available === undefined) return say('product.inStock');
      return say('product.lowStock', { quantity: amountText(available, variant.order, { locale, say }) });
    }
    case 'soldOut':
      return say(availability.stopped ? 'card.stopped' : 'product.soldOut');
    case 'outOfSeason':
      return date === undefined ? say('product.outOfSeason') : say('product.outOfSeasonFrom', { date });
    case 'preorder':
      return date === undefined ? say('product.preorder') : say('product.preorderFrom', { date });
    case 'contact':
      return say('product.service');
    case 'other':
      return '';
  }
}
