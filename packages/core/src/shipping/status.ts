/** What carriers tell of a parcel, in the words that all of them share. What a later release or a carrier adds is `other`. */
export const carrierStatuses = [
  'created',
  'accepted',
  'picked_up',
  'in_transit',
  'out_for_delivery',
  'delivered',
  'failed',
  'returning',
  'returned',
  'cancelled',
  'lost',
  'damaged',
] as const;

export type CarrierStatus = (typeof carrierStatuses)[number] | 'other';
