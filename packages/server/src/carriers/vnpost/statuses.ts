import type { CarrierStatus } from '@nongsan/core/shipping';

/**
 * MyVNPost's numbers. A collection that failed (5, 8), a parcel that was delivered or returned in part (20, 23) and fees
 * (28, 29) have no common word: they are shown with the carrier's and move nothing.
 */
const statuses: Readonly<Record<string, CarrierStatus>> = {
  '0': 'created',
  '1': 'created',
  '2': 'accepted',
  '3': 'created',
  '4': 'accepted',
  '6': 'picked_up',
  '7': 'in_transit',
  '9': 'cancelled',
  '10': 'in_transit',
  '11': 'in_transit',
  '12': 'out_for_delivery',
  '13': 'in_transit',
  '14': 'delivered',
  '15': 'failed',
  '16': 'returning',
  '17': 'returning',
  '18': 'returning',
  '19': 'returned',
  '21': 'delivered',
  '22': 'cancelled',
  '24': 'returning',
};

export const vnpostStatus = (code: string): CarrierStatus =>
  Object.hasOwn(statuses, code) ? (statuses[code] ?? 'other') : 'other';
