import { readFileSync } from 'node:fs';

/** A text, or one that is repeated. */
type Entry = string | { readonly text: string; readonly times: number };

/** The project's texts that break things, from test/hazards, in the order of the file. */
export function hazardTexts(name: 'naughty' | 'xss'): readonly string[] {
  const file = readFileSync(new URL(`../hazards/${name}.json`, import.meta.url), 'utf8');
  const entries = Object.values(JSON.parse(file) as Readonly<Record<string, readonly Entry[]>>).flat();
  return entries.map((entry) => (typeof entry === 'string' ? entry : entry.text.repeat(entry.times)));
}

/** PostgreSQL holds no NUL and no half of a character: such texts never come out of a portal's database. */
export const isStorable = (text: string): boolean => !/[\0\p{Cs}]/u.test(text);

/** Texts in as few as fit into a field, each whole. What does not fit by itself is cut. */
export function packed(texts: readonly string[], most: number): readonly string[] {
  const fields: string[] = [];
  for (const text of texts.map((one) => one.slice(0, most))) {
    const joined = `${fields.at(-1) ?? ''} · ${text}`;
    if (fields.length > 0 && joined.length <= most) fields.splice(-1, 1, joined);
    else fields.push(text);
  }
  return fields;
}
