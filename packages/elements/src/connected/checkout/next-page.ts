import type { Order } from '@nongsan/core';

/**
 * Where the buyer goes with a placed order: to the provider's page where it is paid on one, else to the order's own. What
 * the way back from a provider takes comes with the order's page, which then is there already.
 */
export async function nextPage({ id, payments }: Order, url: string): Promise<string> {
  const provider = payments.find(({ checkoutUrl }) => checkoutUrl)?.checkoutUrl;
  if (provider === undefined) return url;
  await import('../order/paid-elsewhere.ts').then(
    ({ keepForReturn }) => keepForReturn(id, url),
    () => undefined, // without it the order is found again by phone and code
  );
  return provider;
}
