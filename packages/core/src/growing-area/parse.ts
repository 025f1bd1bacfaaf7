import type { GrowingAreaCode, GrowingAreaCodeFault, InvalidGrowingAreaCode } from './code.ts';

const exportForm = /^VN[ .-]?([A-Z]{2,4})(OR|PH)[ .-]*0*(\d{1,4})$/;
const domesticForm = /^VN[ .-]?(\d{2})[ .-]?(\d{3})[ .-]?(\d{5})[ .-]?(\d{2,4})[ .-]?(\d{2})$/;
const otherForm = /^[0-9A-Z][0-9A-Z./-]{3,39}$/;

/**
 * Reads a growing-area or packing-house code as it is printed anywhere: any case, hyphens, dots, spaces or
 * nothing between the parts, any number of leading zeros. `VN-BGOR 001` and `vn.bgor-0001` have one normal form.
 * A code that fits no known form is `other` and needs its issuer and market beside it to mean anything.
 */
export function parseGrowingAreaCode(text: string): GrowingAreaCode | InvalidGrowingAreaCode {
  const tidy = comparable(text);
  return readExport(text, tidy) ?? readDomestic(text, tidy) ?? readOther(text, tidy);
}

/** Whether two printed codes name the same place. Texts that are no codes are never the same. */
export function sameGrowingAreaCode(one: string, other: string): boolean {
  const [a, b] = [parseGrowingAreaCode(one), parseGrowingAreaCode(other)];
  return a.kind !== 'invalid' && b.kind !== 'invalid' && a.normal === b.normal;
}

/** Upper-cases ASCII letters alone: `ı` or `ſ` must not become an I or an S of somebody else's code. */
function comparable(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

function readExport(raw: string, tidy: string): GrowingAreaCode | undefined {
  const [, area, type, digits] = exportForm.exec(tidy) ?? [];
  if (area === undefined || digits === undefined) return undefined;
  const number = digits.padStart(4, '0');
  const kind = type === 'OR' ? 'export-orchard' : 'packing-house';
  return { kind, raw, normal: `VN-${area}${type}-${number}`, parts: { area, number } };
}

function readDomestic(raw: string, tidy: string): GrowingAreaCode | undefined {
  const match = domesticForm.exec(tidy);
  if (!match) return undefined;
  const [province = '', district = '', commune = '', site = '', year = ''] = match.slice(1);
  const normal = ['VN', province, district, commune, site, year].join('-');
  return { kind: 'domestic', raw, normal, parts: { province, district, commune, site, year } };
}

function readOther(raw: string, tidy: string): GrowingAreaCode | InvalidGrowingAreaCode {
  if (otherForm.test(tidy)) return { kind: 'other', raw, normal: tidy, parts: {} };
  return { kind: 'invalid', raw, fault: faultOf(tidy) };
}

function faultOf(tidy: string): GrowingAreaCodeFault {
  if (tidy === '') return 'empty';
  if (tidy.length < 4) return 'tooShort';
  return tidy.length > 40 ? 'tooLong' : 'characters';
}
