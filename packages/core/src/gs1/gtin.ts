import { DigitalLinkError } from './digital-link-error.ts';

/**
 * The GS1 check digit for a body without one (General Specifications 7.9.1: modulo 10, weights 3 and 1 from the
 * right). For GTIN, SSCC, GLN and all other numeric keys.
 *
 * @throws DigitalLinkError `gtin` when the body is not made of digits.
 */
export function gtinCheckDigit(body: string): string {
  const wrong = body === '' ? 0 : body.search(/[^0-9]/);
  if (wrong >= 0) throw new DigitalLinkError('gtin', wrong, 'A check digit is computed over digits');
  const sum = [...body].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Whether the last digit of a number is the check digit of the others. */
export function hasCheckDigit(number: string): boolean {
  return /^[0-9]{2,}$/.test(number) && gtinCheckDigit(number.slice(0, -1)) === number.slice(-1);
}

/** Whether a text is a GTIN-8, -12, -13 or -14 with the right check digit. */
export function isGtin(text: string): boolean {
  return /^(?:[0-9]{8}|[0-9]{12,14})$/.test(text) && hasCheckDigit(text);
}

/**
 * A GTIN as AI 01 and the contract write it: 14 digits, zeros in front.
 *
 * @throws DigitalLinkError `gtin` when the text is no GTIN. A wrong check digit is never corrected.
 */
export function toGtin14(gtin: string): string {
  if (!isGtin(gtin))
    throw new DigitalLinkError('gtin', 0, 'A GTIN has 8, 12, 13 or 14 digits, the last being the check digit');
  return gtin.padStart(14, '0');
}
