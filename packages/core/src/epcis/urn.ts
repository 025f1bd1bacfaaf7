import { gtinCheckDigit } from '../gs1/gtin.ts';
import type { AiElement } from '../gs1/element.ts';

/** Digits of a company prefix with what follows it: a GTIN or an SSCC without its check digit. */
const lengths = { gtin: 13, sscc: 17 } as const;

/** Lots and serial numbers: up to 20 characters of GS1's set 82, which is part of printable ASCII. */
const isCode = (text: string | undefined): text is string => text !== undefined && /^[!-~]{1,20}$/.test(text);

type UrnReader = (parts: readonly string[]) => readonly AiElement[] | undefined;

/** EPC URNs (Tag Data Standard 2.0, chapter 6) of goods and of what they travel in. */
const readers: Readonly<Record<string, UrnReader>> = {
  'class:lgtin': ([prefix, item, lot, ...rest]) =>
    rest.length > 0 || !isCode(lot) ? undefined : withGtin(prefix, item, { ai: '10', value: lot }),
  'id:sgtin': ([prefix, item, serial, ...rest]) =>
    rest.length > 0 || !isCode(serial) ? undefined : withGtin(prefix, item, { ai: '21', value: serial }),
  'idpat:sgtin': ([prefix, item, star, ...rest]) =>
    rest.length > 0 || star !== '*' ? undefined : withGtin(prefix, item),
  'id:sscc': ([prefix, serial, ...rest]) => {
    const number = rest.length > 0 ? undefined : join(prefix, serial, lengths.sscc);
    return number === undefined ? undefined : [{ ai: '00', value: number }];
  },
};

/** What an EPC URN of a kind that lots are traced by says; `undefined` when it is malformed; `false` for other texts. */
export function readEpcUrn(uri: string): readonly AiElement[] | undefined | false {
  const [, kind = '', body = ''] = /^urn:epc:((?:class|id|idpat):[a-z]+):(.*)$/.exec(uri) ?? [];
  const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  if (read === undefined) return false;
  const parts = body.split('.').map(unescaped);
  return parts.includes(undefined) ? undefined : read(parts as string[]);
}

function withGtin(prefix = '', item = '', element?: AiElement): readonly AiElement[] | undefined {
  const gtin = join(prefix, item, lengths.gtin);
  if (gtin === undefined) return undefined;
  return [{ ai: '01', value: gtin }, ...(element ? [element] : [])];
}

/** The indicator or extension digit stands behind the company prefix in a URN and before it in the number. */
function join(prefix = '', rest = '', length: number): string | undefined {
  if (!/^\d{6,12}$/.test(prefix) || !/^\d+$/.test(rest) || prefix.length + rest.length !== length) return undefined;
  const body = rest.slice(0, 1) + prefix + rest.slice(1);
  return body + gtinCheckDigit(body);
}

/** Percent triplets as the character they stand for; `undefined` where one is broken. */
function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
