import type { CarrierStatus } from '@nongsan/core/shipping';

/**
 * Viettel Post's numbers. Those between 200 and 403 are its ways from office to office, whatever it adds there.
 * What is not here is shown with its words and moves nothing.
 */
const statuses: Readonly<Record<string, CarrierStatus>> = {
  '-100': 'created',
  '-108': 'accepted',
  '-109': 'accepted',
  '-110': 'accepted',
  '100': 'created',
  '101': 'cancelled',
  '102': 'created',
  '103': 'accepted',
  '104': 'accepted',
  '105': 'picked_up',
  '107': 'cancelled',
  '500': 'out_for_delivery',
  '501': 'delivered',
  '502': 'returning',
  '503': 'cancelled',
  '504': 'returned',
  '505': 'returning',
  '506': 'failed',
  '507': 'failed',
  '508': 'out_for_delivery',
  '509': 'in_transit',
  '515': 'returning',
  '550': 'out_for_delivery',
};

const betweenOffices = (code: string): boolean => /^[234]\d{2}$/.test(code) && Number(code) <= 403;

export const viettelPostStatus = (code: string): CarrierStatus =>
  Object.hasOwn(statuses, code) ? (statuses[code] ?? 'other') : betweenOffices(code) ? 'in_transit' : 'other';
