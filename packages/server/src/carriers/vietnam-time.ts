/** Carriers write Vietnamese time without saying so: `21/04/2022 06:21:31`. Nothing, where the text is no such time. */
export function readVietnamTime(text: string): Date | undefined {
  const found = /^(\d{2})[/-](\d{2})[/-](\d{4}) (\d{2}:\d{2}(?::\d{2})?)$/.exec(text.trim());
  if (found === null) return undefined;
  const [, day, month, year, clock = ''] = found;
  const at = new Date(`${year}-${month}-${day}T${clock.length === 5 ? `${clock}:00` : clock}+07:00`);
  if (Number.isNaN(at.getTime())) return undefined;
  // 31/02 would roll over into March.
  return writeVietnamTime(at).startsWith(`${day}/${month}/${year}`) ? at : undefined;
}

/** `21/04/2022 06:21:31`, as it is in Việt Nam. */
export function writeVietnamTime(at: Date): string {
  const [date = '', clock = ''] = new Date(at.getTime() + 7 * 3_600_000).toISOString().split(/[T.]/);
  return `${date.split('-').reverse().join('/')} ${clock}`;
}
