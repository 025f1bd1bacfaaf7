import type { Order } from '@nongsan/core';
import { keepForReturn } from '../order/paid-elsewhere.ts';

/** Where the buyer goes with a placed order: to the provider's page where it is paid on one, else to the order's own. */
export function nextPage({ id, payments }: Order, url: string): string {
  const provider = payments.find(({ checkoutUrl }) => checkoutUrl)?.checkoutUrl;
  if (provider !== undefined) keepForReturn(id, url);
  return provider ?? url;
}
