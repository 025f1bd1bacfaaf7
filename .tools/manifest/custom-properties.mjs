// The public custom properties: described once, in the JSDoc of the style sheet that reads them.
import { globSync } from 'node:fs';
import { ELEMENTS, reach, textOf } from './modules.mjs';

const LINE = /@cssprop\s+(--nongsan-[\w-]+)\s+-\s+((?:[^\n]|\n\s*\*\s+(?!@))+)/g;
const USE = /var\(\s*(--nongsan-[\w-]+)/g;

const styleSheets = () =>
  globSync('src/**/*.ts', { cwd: ELEMENTS, exclude: (name) => name.endsWith('.test.ts') }).map(
    (file) => `${ELEMENTS}/${file.replaceAll('\\', '/')}`,
  );

/** Name → what it is for. */
export function describedProperties() {
  const lines = styleSheets().flatMap((file) => [...textOf(file).matchAll(LINE)]);
  return new Map(
    lines.map(([, name, text]) => [
      name,
      text
        .replace(/\s*\n\s*\*\s*/g, ' ')
        .replace(/\s*\*\/.*$/, '')
        .trim(),
    ]),
  );
}

/** Every property that a style sheet reads. */
export function usedProperties(files = styleSheets()) {
  return new Set(files.flatMap((file) => [...textOf(file).matchAll(USE)].map(([, name]) => name)));
}

/** What stands after the comma of `var(name, …)`, to the bracket that closes it. */
function fallback(text, name) {
  const start = text.indexOf(`var(${name},`);
  if (start === -1) return undefined;
  let depth = 0;
  for (let at = start + 3; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return text.slice(start + name.length + 5, at).trim();
  }
  return undefined;
}

/** The properties that an element's own style sheets read, as the manifest lists them. */
export function propertiesOf(source) {
  const files = reach(source);
  const described = describedProperties();
  return [...usedProperties(files)].sort().map((name) => {
    const value = files.map((file) => fallback(textOf(file), name)).find((each) => each !== undefined);
    return { name, ...(value === undefined ? {} : { default: value }), description: described.get(name) ?? '' };
  });
}
