import { toUnaccentedAscii } from '../text/ascii.ts';

/** As many characters as every bank shows. The format itself has room for 25. */
export const purposeLength = 25;

/**
 * A text as a transfer's purpose: without accents, of letters, digits, spaces and `.` `,` `-` `/`, cut to length at
 * the end. Put what must survive, an order's reference, in front.
 */
export function toPurpose(text: string, length: number = purposeLength): string {
  return toUnaccentedAscii(text)
    .replace(/[^0-9A-Za-z.,/-]+/g, ' ')
    .trim()
    .slice(0, length)
    .trimEnd();
}
