import { readFileSync } from 'node:fs';

/** Reads one of the committed CSV files; none of them quotes a field. */
export function readCsv<Field extends string>(file: string, fields: readonly Field[]): Record<Field, string>[] {
  const text = readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8').normalize('NFC');
  const [head, ...rows] = text.trim().split(/\r?\n/);
  if (head !== fields.join(','))
    throw new Error(`${file}: expected the columns ${fields.join(',')}, found ${head ?? ''}`);
  return rows.map((row) => {
    const values = row.split(',');
    if (values.length !== fields.length) throw new Error(`${file}: a row with ${values.length} fields: ${row}`);
    return Object.fromEntries(fields.map((field, at) => [field, (values[at] ?? '').trim()])) as Record<Field, string>;
  });
}
