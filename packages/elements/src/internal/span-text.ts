const minute = 60_000;

const count = (value: number, unit: 'day' | 'hour' | 'minute', locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);

/** A span in its two largest units, as people say it: `1 ngày 4 giờ`, `2 hours 5 minutes`. One minute is the least. */
export function spanText(milliseconds: number, locale: string): string {
  const minutes = Math.max(1, Math.floor(milliseconds / minute));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const parts =
    days > 0
      ? ([
          [days, 'day'],
          [hours % 24, 'hour'],
        ] as const)
      : ([
          [hours, 'hour'],
          [minutes % 60, 'minute'],
        ] as const);
  return parts.flatMap(([value, unit]) => (value > 0 ? [count(value, unit, locale)] : [])).join(' ');
}
