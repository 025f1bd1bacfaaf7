import { linkSecret } from './order-link.ts';

const keyOf = (order: string): string => `nongsan.order.${order}`;

/**
 * Keeps the fragment of an order's link while its buyer pays on a provider's page, which sends them back to the order's
 * address without it: a secret is no provider's business. In this tab only. Where nothing may be stored, the order is
 * found again by phone and code.
 */
export function keepForReturn(order: string, url: string): void {
  try {
    const { hash } = new URL(url);
    if (linkSecret(hash) !== undefined) sessionStorage.setItem(keyOf(order), hash);
  } catch {
    // no storage, or an address that is none: the payment goes on
  }
}

/** Gives a link that came back from a provider its fragment again; from then on the address bar holds it, as ever. */
export function returnedHash(order: string): string {
  try {
    const hash = sessionStorage.getItem(keyOf(order)) ?? '';
    if (linkSecret(hash) === undefined) return '';
    sessionStorage.removeItem(keyOf(order));
    // The page's own state and place in the history stay.
    history.replaceState(history.state, '', hash);
    return hash;
  } catch {
    return '';
  }
}
