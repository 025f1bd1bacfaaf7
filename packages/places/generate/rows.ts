import { readCsv } from './csv.ts';

const byCode = (one: { code: string }, other: { code: string }): number => (one.code < other.code ? -1 : 1);

export const provinceRows = readCsv('provinces.csv', ['code', 'type', 'name', 'name_en']);

export const communeRows = readCsv('communes.csv', ['code', 'province_code', 'type', 'name', 'lat', 'lon']).sort(
  byCode,
);

const TYPE_LETTERS: Readonly<Record<string, string>> = { xã: 'x', phường: 'p', 'đặc khu': 'd' };

export function typeLetter(type: string): string {
  const letter = TYPE_LETTERS[type];
  if (letter === undefined) throw new Error(`unknown type of unit: ${type}`);
  return letter;
}

/** Two rows lack their type (both are communes of huyện Đồng Xuân) and one misspells "Thị trấn". */
function formerUnit(fullName: string): { readonly letter: string; readonly name: string } {
  const typed = /^(Xã|Phường|Th[ịi] trấn) (.+)$/u.exec(fullName);
  if (typed === null) return { letter: 'x', name: fullName };
  const [, type = '', name = ''] = typed;
  return { letter: type === 'Xã' ? 'x' : type === 'Phường' ? 'p' : 't', name };
}

const DISTRICT_LETTERS: Readonly<Record<string, string>> = { Huyện: 'h', Quận: 'q', 'Thị xã': 'x', 'Thành phố': 'c' };

function formerDistrict(fullName: string): { readonly letter: string; readonly name: string } {
  const [, type = '', name = ''] = /^(Huyện|Quận|Thị xã|Thành phố) (.+)$/u.exec(fullName) ?? [];
  const letter = DISTRICT_LETTERS[type];
  if (letter === undefined) throw new Error(`unknown type of district: ${fullName}`);
  return { letter, name };
}

const FORMER = ['former_code', 'former_name', 'former_district', 'former_province', 'current_codes'] as const;

export const formerRows = readCsv('former-communes.csv', FORMER)
  .map((row) => ({
    code: row.former_code,
    ...formerUnit(row.former_name),
    district: formerDistrict(row.former_district),
    province: row.former_province,
    currentCodes: row.current_codes.split(';'),
  }))
  .sort(byCode);

export type FormerRow = (typeof formerRows)[number];
