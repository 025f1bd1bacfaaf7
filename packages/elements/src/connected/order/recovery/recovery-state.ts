import type { OrderRecovery, RecoveredOrders } from '@nongsan/core/order-states';
import type { MessageKey } from '../../../i18n/index.ts';

export type RecoveryField = 'phone' | 'number' | 'code';

/** What cannot be taken, beside its field or, without one, above the button. */
export interface RecoveryFault {
  readonly field?: RecoveryField;
  readonly key: MessageKey;
}

/** How far the buyer is: asking for a code, entering it, or there. Nothing of it outlives the page. */
export type RecoveryState = { readonly busy: boolean; readonly fault?: RecoveryFault | undefined } & (
  | { readonly step: 'phone' }
  | { readonly step: 'code'; readonly phone: string; readonly number: string; readonly answer: OrderRecovery }
  | { readonly step: 'found'; readonly orders: RecoveredOrders['orders'] }
);
