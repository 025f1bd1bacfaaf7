/** Digits of a phone number without what people write around them. */
const digits = (phone: string): string => phone.replace(/[^0-9]/g, '');

/** `tel:` address. A number with a country keeps its plus. */
export const phoneHref = (phone: string): string => `tel:${phone.startsWith('+') ? '+' : ''}${digits(phone)}`;

/** Address of a conversation on Zalo, which names people by their number. */
export const zaloHref = (phone: string): string => `https://zalo.me/${digits(phone)}`;

/** A number as it is read aloud: `0912 345 678`; what is not a Vietnamese mobile number stays as it is. */
export const phoneText = (phone: string): string =>
  phone.replace(
    /^(?:\+?84|0)(\d{3})(\d{3})(\d{3})$/,
    (_, a: string, b: string, c: string) => `0${a}\u00a0${b}\u00a0${c}`,
  );
