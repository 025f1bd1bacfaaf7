/** One record with the line that it begins on, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A field, in quotes or plain, and what ends it: a comma, a line's end, or the end of all. */
const field = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/y;

/**
 * Reads CSV (RFC 4180): fields with commas, quotes and line ends stand in double quotes. Empty lines are left out.
 * @throws SyntaxError naming the line where a quote stands astray
 */
export function readCsv(text: string): CsvRecord[] {
  // A byte order mark is what spreadsheets write in front.
  const whole = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const records: CsvRecord[] = [];
  const lineAt = (index: number) => whole.slice(0, index).split('\n').length;
  for (let index = 0; index < whole.length;) {
    const [fields, end] = readRecord(whole, index, lineAt);
    if (fields.length > 1 || fields[0] !== '') records.push({ line: lineAt(index), fields });
    index = end;
  }
  return records;
}

function readRecord(text: string, from: number, lineAt: (index: number) => number): [string[], number] {
  const fields: string[] = [];
  for (let index = from; ;) {
    field.lastIndex = index;
    const found = field.exec(text);
    if (found === null) throw new SyntaxError(`line ${lineAt(index)}: a quote stands astray`);
    const [whole, quoted, plain = '', ending] = found;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    index += whole.length;
    if (ending !== ',') return [fields, index];
  }
}
