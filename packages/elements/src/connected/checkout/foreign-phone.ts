/**
 * Another country's number in international form (E.164: fifteen digits at most), as visitors write it: `+44 (0)20 7946
 * 0958`, `0044 20…`. `undefined` where it is none, or one of Viet Nam, which is looked at more closely.
 */
export function foreignPhone(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/\(0\)/, '') // the zero that is dialled at home only
    .replace(/[\s.\-–/()]+/gu, '')
    .replace(/^00/, '+');
  return /^\+(?!84)[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}
