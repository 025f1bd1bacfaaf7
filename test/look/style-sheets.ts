/** Every sheet of the elements as its text, and a reader for the little of CSS that they use. */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What `css` makes. */
interface Sheet {
  readonly cssText: string;
}

const SOURCE = fileURLToPath(new URL('../../packages/elements/src/', import.meta.url));

export interface Declaration {
  readonly sheet: string;
  readonly selector: string;
  readonly property: string;
  readonly value: string;
}

/** Rules one inside another (`@container` around a rule) are told by the innermost selector. */
export function declarationsIn(sheet: string, css: string): Declaration[] {
  const found: Declaration[] = [];
  const selectors: string[] = [];
  for (const [, text = '', end = ''] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]*)([{};])/g)) {
    if (end === '{') selectors.push(text.trim().replace(/\s+/g, ' '));
    const [, property, value] = /^\s*([\w-]+)\s*:\s*([\s\S]*?)\s*$/.exec(end === '{' ? '' : text) ?? [];
    if (property !== undefined && value !== undefined) {
      found.push({ sheet, selector: selectors.at(-1) ?? '', property, value: value.replace(/\s+/g, ' ') });
    }
    if (end === '}') selectors.pop();
  }
  return found;
}

export async function allDeclarations(): Promise<readonly Declaration[]> {
  const files: readonly string[] = globSync('**/*.styles.ts', { cwd: SOURCE }).sort();
  const sheets = await Promise.all(
    files.map(async (file) => {
      const module = (await import(`${SOURCE}${file}`)) as Record<string, Sheet>;
      return Object.values(module).flatMap(({ cssText }) => declarationsIn(file, cssText));
    }),
  );
  return sheets.flat();
}
