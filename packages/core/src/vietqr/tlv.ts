import { VietQrError } from './vietqr-error.ts';

/** One data object of a payload: two digits of tag, two of length, the value. */
export interface Tlv {
  readonly tag: string;
  readonly value: string;
  /** Where the tag begins, and where the value does, in the whole payload. */
  readonly position: number;
  readonly start: number;
}

/**
 * Takes a payload or a template apart. Lengths must come out even: a wrong one is never mended, because the digit
 * that is dropped or moved may be one of the account.
 */
export function readTlv(text: string, offset = 0): ReadonlyMap<string, Tlv> {
  const objects = new Map<string, Tlv>();
  for (let at = 0; at < text.length;) {
    const [, tag, length] = /^([0-9]{2})([0-9]{2})/.exec(text.slice(at, at + 4)) ?? [];
    const position = offset + at;
    if (tag === undefined || length === undefined)
      throw new VietQrError('length', position, 'Expected a tag and a length');
    const end = at + 4 + Number(length);
    if (length === '00' || end > text.length) {
      throw new VietQrError('length', position + 2, `Tag ${tag} cannot have the length ${length}`);
    }
    if (objects.has(tag)) throw new VietQrError('duplicate', position, `Tag ${tag} stands there twice`);
    objects.set(tag, { tag, value: text.slice(at + 4, end), position, start: position + 4 });
    at = end;
  }
  return objects;
}

/** Writes one data object, or nothing for no value. */
export function writeTlv(tag: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `${tag}${String(value.length).padStart(2, '0')}${value}`;
}
