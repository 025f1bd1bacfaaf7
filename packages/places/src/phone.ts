export const PHONE_KINDS = ['mobile', 'landline', 'hotline'] as const;
export type PhoneKind = (typeof PHONE_KINDS)[number];

export const PHONE_PROBLEMS = [
  'empty',
  'not_a_number',
  'foreign',
  'too_short',
  'too_long',
  'missing_zero',
  'outdated',
  'unknown_prefix',
] as const;
export type PhoneProblem = (typeof PHONE_PROBLEMS)[number];

/** A number in its normal form, `+84` and the national number without its leading zero. */
export interface Phone {
  readonly ok: true;
  readonly number: string;
  readonly kind: PhoneKind;
}

/** Why a text is no Vietnamese phone number. Where one number was surely meant, it is suggested. */
export interface PhoneFailure {
  readonly ok: false;
  readonly problem: PhoneProblem;
  readonly suggestion?: string;
}

/** National numbers, without the trunk zero. Mobile prefixes as assigned after the change of 2018. */
const MOBILE = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
const LANDLINE = /^2\d{9}$/;
const HOTLINE = /^1(?:800|900)\d{4,6}$/;
const SEPARATORS = /[\s.\-–/()]+/gu;

/** Eleven-digit mobile prefixes and what they became in 2018, both without the trunk zero. */
const SHORTENED =
  '120:70 121:79 122:77 126:76 128:78 123:83 124:84 125:85 127:81 129:82 ' +
  '162:32 163:33 164:34 165:35 166:36 167:37 168:38 169:39 186:56 188:58 199:59';

const failure = (problem: PhoneProblem): PhoneFailure => ({ ok: false, problem });

interface Dialled {
  /** The number without country code and trunk zero. */
  readonly national: string;
  readonly prefix: 'country' | 'zero' | 'none';
}

/** Splits off the country code or the trunk zero; nothing when the number is another country's. */
function dialled(digits: string): Dialled | undefined {
  const international = /^(?:\+|00)(.*)$/.exec(digits)?.[1];
  if (international !== undefined && !international.startsWith('84')) return undefined;
  // 84 without a plus counts only where a whole number follows: 84 is also the start of a mobile number.
  const abroad = international ?? (digits.startsWith('84') && digits.length >= 11 ? digits : undefined);
  if (abroad !== undefined) return { national: abroad.slice(2).replace(/^0/, ''), prefix: 'country' };
  return digits.startsWith('0') ? { national: digits.slice(1), prefix: 'zero' } : { national: digits, prefix: 'none' };
}

function kindOf({ national, prefix }: Dialled): PhoneKind | undefined {
  if (HOTLINE.test(national)) return prefix === 'zero' ? undefined : 'hotline';
  if (prefix === 'none') return undefined;
  if (MOBILE.test(national)) return 'mobile';
  return LANDLINE.test(national) ? 'landline' : undefined;
}

function problemOf({ national, prefix }: Dialled): PhoneFailure {
  if (prefix === 'none' && (MOBILE.test(national) || LANDLINE.test(national))) {
    return { ok: false, problem: 'missing_zero', suggestion: `+84${national}` };
  }
  const shortened = national.length === 10 && new RegExp(`${national.slice(0, 3)}:(\\d\\d)`).exec(SHORTENED)?.[1];
  if (shortened) return { ok: false, problem: 'outdated', suggestion: `+84${shortened}${national.slice(3)}` };
  const hotline = prefix !== 'zero' && /^1[89]/.test(national);
  const [least, most] = hotline ? [8, 10] : national.startsWith('2') ? [10, 10] : [9, 9];
  if (national.length < least) return failure('too_short');
  return failure(national.length > most ? 'too_long' : 'unknown_prefix');
}

/**
 * Reads a phone number as people type it in Viet Nam: `0912 345 678`, `+84 (0)912.345.678`, `1900 1234`.
 * Mobile and landline need their trunk zero or country code (a spreadsheet drops the zero: `missing_zero`); a hotline has none.
 */
export function parsePhone(text: string): Phone | PhoneFailure {
  const digits = text.normalize('NFKC').replace(SEPARATORS, '');
  if (digits === '') return failure('empty');
  if (!/^\+?\d+$/.test(digits)) return failure('not_a_number');
  const number = dialled(digits);
  if (number === undefined) return failure('foreign');
  const kind = kindOf(number);
  return kind === undefined ? problemOf(number) : { ok: true, number: `+84${number.national}`, kind };
}

/** Two areas have a two-digit code (24 Hà Nội, 28 Hồ Chí Minh) and eight digits after it; the others three and seven. */
function grouped(national: string, kind: PhoneKind): string {
  if (kind === 'mobile') return national.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3');
  if (kind === 'hotline') return national.replace(/^(\d{4})(\d+)$/, '$1 $2');
  return /^2[48]/.test(national)
    ? national.replace(/^(\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')
    : national.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}

/** Groups a normal number for reading: `0912 345 678` at home, `+84 912 345 678` abroad. Anything else stays as it is. */
export function formatPhone(number: string, style: 'national' | 'international' = 'national'): string {
  const phone = parsePhone(number);
  if (!phone.ok) return number;
  const text = grouped(phone.number.slice(3), phone.kind);
  if (style === 'international') return `+84 ${text}`;
  return phone.kind === 'hotline' ? text : `0${text}`;
}
