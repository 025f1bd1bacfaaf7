import { locales, type LocalizedText } from '../localized/index.ts';

/** What goods, places and parties are called, where an event says so: RDF's own word, which EPCIS leaves to extensions. */
export const labelField = 'rdfs:label';

/** Longer names are cut: they come from others and stand in a narrow column. */
const maxLabel = 300;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? [...value].slice(0, maxLabel).join('') : undefined;

/**
 * A label in JSON-LD: a text, `{ "@value": "Fresh leaf", "@language": "en" }`, or a list of these. A text without a
 * language counts as Vietnamese. Without a Vietnamese one, the first stands in its place.
 */
export function readLabel(node: unknown): LocalizedText | undefined {
  const value = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[labelField] : undefined;
  const entries = (Array.isArray(value) ? value : [value]).flatMap((entry) => readEntry(entry));
  const [first] = entries;
  if (first === undefined) return undefined;
  const texts = Object.fromEntries(entries.reverse());
  return { ...texts, vi: texts['vi'] ?? first[1] };
}

function readEntry(entry: unknown): readonly (readonly [language: string, text: string])[] {
  if (typeof entry !== 'object' || entry === null) {
    const text = textOf(entry);
    return text === undefined ? [] : [['vi', text]];
  }
  const { '@value': value, '@language': language = 'vi' } = entry as Record<string, unknown>;
  const text = textOf(value);
  const known = locales.find((locale) => locale === language);
  return text === undefined || known === undefined ? [] : [[known, text]];
}
