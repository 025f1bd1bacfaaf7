import type { KnownState } from '@nongsan/core/order-states';

/** Whether the goods have left the household, ever, by the states that are on record. */
export const wasHandedOver = (states: readonly KnownState[]): boolean =>
  states.includes('handedOver') || states.includes('inTransit');
