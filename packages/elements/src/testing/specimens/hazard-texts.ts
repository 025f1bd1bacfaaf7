/** A text, or one that is repeated. */
type Entry = string | { readonly text: string; readonly times: number };

/** A text to try, and what it is called in messages. */
export interface HazardText {
  readonly category: string;
  readonly text: string;
}

/** The project's collection of texts that break things, `naughty` or `xss`, from test/hazards. */
export async function hazardTexts(name: 'naughty' | 'xss'): Promise<readonly HazardText[]> {
  const response = await fetch(new URL(`/test/hazards/${name}.json`, location.href));
  const file = (await response.json()) as Readonly<Record<string, readonly Entry[]>>;
  return Object.entries(file).flatMap(([category, entries]) =>
    entries.map((entry) => ({ category, text: typeof entry === 'string' ? entry : entry.text.repeat(entry.times) })),
  );
}

/** Texts that are only a hazard when they fill a field. */
const alone = new Set([
  'addresses',
  'format strings',
  'names of the language',
  'numbers',
  'placeholders',
  'very long',
  'white space',
]);

/** How many others one field can take at a time. */
const together = 6;

/** The same texts in fewer: those that work anywhere in a text stand beside others of their category. */
export function bundled(texts: readonly HazardText[]): readonly HazardText[] {
  const bundles: HazardText[] = [];
  let open: { category: string; texts: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined) bundles.push({ category: open.category, text: open.texts.join(' · ') });
    open = undefined;
  };
  for (const { category, text } of texts) {
    if (open !== undefined && (open.category !== category || open.texts.length === together)) close();
    if (alone.has(category)) bundles.push({ category, text });
    else (open ??= { category, texts: [] }).texts.push(text);
  }
  close();
  return bundles;
}
