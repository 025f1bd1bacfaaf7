/** States of one household's part of an order. Transitions belong to the server; a later release may add states. */
export const subOrderStates = [
  'placed',
  'confirmed',
  'packed',
  'handedOver',
  'inTransit',
  'delivered',
  'completed',
  'cancelled',
  'failed',
  'returning',
  'returned',
  'claimed',
  'refunded',
] as const;

export type SubOrderState = (typeof subOrderStates)[number] | 'other';

export const paymentStates = ['pending', 'paid', 'cancelled', 'refunded'] as const;
export type PaymentState = (typeof paymentStates)[number] | 'other';
