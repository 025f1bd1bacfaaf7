import type { PortalHandle } from './portal-handle.ts';

/** A button that puts something into the cart is shown: what its press will need can come beforehand. */
export function awaitPress(root: ParentNode, handle: PortalHandle | undefined): void {
  if (root.querySelector('button[part=action]') !== null) handle?.cart.prepare();
}
