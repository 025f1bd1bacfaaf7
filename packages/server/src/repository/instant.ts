import { localDateAt } from '@nongsan/core';

/** A moment as the contract writes it, told in Viet Nam's time: `2026-11-22T09:30:00.000+07:00`. */
export function instant(moment: Date): string {
  const shifted = new Date(moment.getTime() + 7 * 60 * 60 * 1000);
  return `${localDateAt(moment)}T${shifted.toISOString().slice(11, 23)}+07:00`;
}
