import type { NongsanCartAddEvent } from './cart-add-event.ts';
import type { NongsanCartChangeEvent } from './cart-change-event.ts';
import type { NongsanCheckoutStepEvent } from './checkout-step-event.ts';
import type { NongsanErrorEvent } from './error-event.ts';
import type { NongsanOpenLinkEvent } from './open-link-event.ts';
import type { NongsanOrderPlacedEvent } from './order-placed-event.ts';
import type { NongsanPortalsChangeEvent } from './portals-change-event.ts';
import type { NongsanPortalRequestEvent } from './portal-request-event.ts';
import type { NongsanQuantityChangeEvent } from './quantity-change-event.ts';
import type { NongsanTraceOpenEvent } from './trace-open-event.ts';

export { NongsanCartAddEvent, type CartAddDetail } from './cart-add-event.ts';
export { NongsanCartChangeEvent } from './cart-change-event.ts';
export { checkoutSteps, NongsanCheckoutStepEvent, type CheckoutStep } from './checkout-step-event.ts';
export { NongsanErrorEvent } from './error-event.ts';
export { linkKinds, NongsanOpenLinkEvent, type LinkKind, type OpenLinkDetail } from './open-link-event.ts';
export { NongsanOrderPlacedEvent, type OrderPlacedDetail } from './order-placed-event.ts';
export { NongsanPortalsChangeEvent } from './portals-change-event.ts';
export { NongsanPortalRequestEvent, type PortalAnswer } from './portal-request-event.ts';
export { NongsanQuantityChangeEvent } from './quantity-change-event.ts';
export { NongsanTraceOpenEvent } from './trace-open-event.ts';

/** Every event of the SDK by name, for `addEventListener` with types. */
export interface NongsanEventMap {
  'nongsan-cart-add': NongsanCartAddEvent;
  'nongsan-cart-change': NongsanCartChangeEvent;
  'nongsan-checkout-step': NongsanCheckoutStepEvent;
  'nongsan-error': NongsanErrorEvent;
  'nongsan-open-link': NongsanOpenLinkEvent;
  'nongsan-order-placed': NongsanOrderPlacedEvent;
  'nongsan-portals-change': NongsanPortalsChangeEvent;
  'nongsan-portal-request': NongsanPortalRequestEvent;
  'nongsan-quantity-change': NongsanQuantityChangeEvent;
  'nongsan-trace-open': NongsanTraceOpenEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is the only way to type the DOM's map
  interface GlobalEventHandlersEventMap extends NongsanEventMap {}
}
