import { faultsOf } from '@nongsan/core';
import { postOfficeSchema, type PostOffice } from '@nongsan/core/shipping';
import { communeByCode } from '@nongsan/places';
import { readCsv, type CsvRecord } from './read-csv.ts';

/** Columns of a list of post offices; those with a question mark may be missing or empty. */
const columns = ['code', 'name', 'address', 'province', 'commune', 'phone?', 'hours?', 'sample?'] as const;
const required = columns.filter((column) => !column.endsWith('?'));
const known: readonly string[] = columns.map((column) => column.replace('?', ''));
const mostOffices = 20_000;

/** A list that cannot be taken, with every reason up to twenty. Nothing of it was written. */
export class PostOfficeFileError extends Error {
  override readonly name = 'PostOfficeFileError' as const;

  constructor(reasons: readonly string[]) {
    const more = reasons.length > 20 ? [`… and ${reasons.length - 20} more`] : [];
    super([...reasons.slice(0, 20), ...more].join('\n'));
  }
}

/**
 * Reads a list of post offices.
 * @throws PostOfficeFileError saying for each wrong line what is wrong with it
 */
export async function readPostOffices(text: string): Promise<PostOffice[]> {
  const [head, ...records] = recordsOf(text);
  const names = (head?.fields ?? []).map((name) => name.trim().toLowerCase());
  const headFaults = [
    ...required.filter((name) => !names.includes(name)).map((name) => `line 1: the column ${name} is missing`),
    ...names.filter((name) => !known.includes(name)).map((name) => `line 1: "${name}" is no column; ${list}`),
  ];
  if (headFaults.length > 0) throw new PostOfficeFileError(headFaults);
  if (records.length === 0) throw new PostOfficeFileError(['the list holds no post office']);
  if (records.length > mostOffices) throw new PostOfficeFileError([`a list has at most ${mostOffices} post offices`]);
  const read = await Promise.all(records.map((record) => readOffice(record, names)));
  const faults = [...read.flatMap(({ reasons }) => reasons), ...repeated(records, names)];
  if (faults.length > 0) throw new PostOfficeFileError(faults);
  return read.flatMap(({ office }) => office ?? []);
}

const list = `there are ${known.join(', ')}`;

function recordsOf(text: string): CsvRecord[] {
  try {
    return readCsv(text);
  } catch (cause) {
    throw cause instanceof SyntaxError ? new PostOfficeFileError([cause.message]) : cause;
  }
}

interface ReadOffice {
  readonly office?: PostOffice;
  readonly reasons: readonly string[];
}

const columnOf: Readonly<Record<string, string>> = { '/provinceCode': 'province', '/communeCode': 'commune' };

async function readOffice({ line, fields }: CsvRecord, names: readonly string[]): Promise<ReadOffice> {
  if (fields.length !== names.length) {
    return { reasons: [`line ${line}: has ${fields.length} fields, the first line ${names.length}`] };
  }
  const value = (name: string) => fields[names.indexOf(name)]?.trim() ?? '';
  const optional = Object.fromEntries(
    ['phone', 'hours'].flatMap((name) => (value(name) === '' ? [] : [[name, value(name)]])),
  );
  const result = postOfficeSchema.safeParse({
    code: value('code'),
    name: value('name'),
    address: value('address'),
    provinceCode: value('province'),
    communeCode: value('commune'),
    ...optional,
    ...(/^(?:true|1|x)$/i.test(value('sample')) && { sample: true }),
  });
  if (!result.success) {
    const reasons = faultsOf(result.error.issues).map(
      ({ pointer, detail }) => `line ${line}: ${columnOf[pointer] ?? pointer.slice(1)} ${detail}`,
    );
    return { reasons };
  }
  const commune = await communeByCode(result.data.communeCode);
  if (commune?.provinceCode === result.data.provinceCode) return { office: result.data, reasons: [] };
  const what = commune === undefined ? 'is no present-day commune' : `lies in province ${commune.provinceCode}`;
  return { reasons: [`line ${line}: commune ${result.data.communeCode} ${what}`] };
}

function repeated(records: readonly CsvRecord[], names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return records.flatMap(({ line, fields }) => {
    const code = fields[names.indexOf('code')]?.trim() ?? '';
    const before = seen.get(code);
    seen.set(code, before ?? line);
    return before === undefined ? [] : [`line ${line}: code ${code} stands on line ${before} already`];
  });
}
