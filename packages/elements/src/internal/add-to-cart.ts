import type { SourceError } from '@nongsan/core';
import { NongsanCartAddEvent, NongsanErrorEvent, type CartAddDetail } from '../events/index.ts';
import { sourceFailure } from '../store/index.ts';
import type { PortalHandle } from './portal-handle.ts';

export type AddOutcome = 'added' | 'left-to-page' | SourceError;

/**
 * Sends the buyer's wish up as an event; unless the page takes it over, the portal's cart does.
 * Works the same inside the provider and far from it.
 */
export async function addToCart(
  host: HTMLElement,
  handle: PortalHandle | undefined,
  detail: CartAddDetail,
): Promise<AddOutcome> {
  const event = new NongsanCartAddEvent(detail);
  if (!host.dispatchEvent(event) || handle === undefined) return 'left-to-page';
  try {
    await handle.cart.add(detail.variant.id, detail.quantity, 'element');
    return 'added';
  } catch (cause) {
    const error = sourceFailure(cause);
    host.dispatchEvent(new NongsanErrorEvent(error));
    return error;
  }
}
