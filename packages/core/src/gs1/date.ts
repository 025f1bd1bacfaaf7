/**
 * A GS1 date `YYMMDD` as `YYYY-MM-DD`. Day `00` is the month's last day. The century is the one that puts the year
 * at most 49 years ahead of `now` and 50 behind (General Specifications 7.12).
 *
 * @returns `undefined` when there is no such day.
 */
export function gs1Date(yymmdd: string, now: Date): string | undefined {
  if (!/^[0-9]{6}$/.test(yymmdd)) return undefined;
  const thisYear = now.getUTCFullYear();
  const distance = Number(yymmdd.slice(0, 2)) - (thisYear % 100);
  const shift = distance >= 51 ? -100 : distance <= -50 ? 100 : 0;
  return isoDate(thisYear + distance + shift, Number(yymmdd.slice(2, 4)), Number(yymmdd.slice(4)));
}

/** `day` 0 is the last day of the month. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > last) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day === 0 ? last : day)}`;
}
