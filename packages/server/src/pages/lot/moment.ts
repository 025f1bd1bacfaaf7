import { formatDay } from '../day.ts';
import type { PageLocale } from '../words.ts';

/** A moment as clocks showed it where it happened: EPCIS keeps the offset for this. */
export function readMoment(time: string, offset: string, locale: PageLocale): { machine: string; shown: string } {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? [];
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const at = new Date(time);
  const [day = '', clock = ''] = new Date(at.getTime() + shift).toISOString().split('T');
  return { machine: at.toISOString(), shown: `${formatDay(day, locale)}, ${clock.slice(0, 5)}` };
}
