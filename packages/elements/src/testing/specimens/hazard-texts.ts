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

/** Texts that are only a hazard when they fill a field: of these kinds, and what could be a key of a message. */
const alone = new Set(['addresses', 'names of the language', 'numbers', 'very long', 'white space']);
const isAlone = ({ category, text }: HazardText): boolean => alone.has(category) || /^[\w.:]+$/.test(text);

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
  for (const one of texts) {
    const { category, text } = one;
    if (open !== undefined && (open.category !== category || open.texts.length === together)) close();
    if (isAlone(one)) bundles.push(one);
    else (open ??= { category, texts: [] }).texts.push(text);
  }
  close();
  return bundles;
}
