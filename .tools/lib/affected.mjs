// Which tests and which elements a change inside the elements can reach: those that import a changed file, or import what does.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { root } from './places.mjs';

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;
const ELEMENT = /^packages\/elements\/src\/(?:leaf|connected|provider)\/([^/]+)\//;

/** Files of the two packages whose tests run in the three engines: file → what it imports, as paths from the root. */
function importsOf(folder) {
  const files = globSync('packages/{elements,react}/src/**/*.ts', { cwd: folder }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const target = (file, name) => {
    if (name.startsWith('.')) return [join(dirname(file), name)];
    // React's wrappers take the elements by the package's name: whatever is behind it, they stand on all of it.
    return name.startsWith('@nongsan/elements') ? ['packages/elements/src/index.ts'] : [];
  };
  return new Map(
    files.map((file) => {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      return [file, [...text.matchAll(IMPORT)].flatMap(([, name]) => target(file, name))];
    }),
  );
}

/**
 * The changed files and every file that stands on one of them.
 *
 * @param {readonly string[]} changed paths from the root
 */
export function reached(changed, folder = root) {
  const imports = importsOf(folder);
  const found = new Set(changed);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const [file, names] of imports) if (names.some((name) => found.has(name))) found.add(file);
  }
  return [...found];
}

export const testsAmong = (files) => files.filter((file) => file.endsWith('.test.ts'));

export const elementsAmong = (files) => [...new Set(files.flatMap((file) => ELEMENT.exec(file)?.[1] ?? []))].sort();

/** Every element by the name of its folder. */
export const elementNames = () => elementsAmong(importsOf(root).keys().toArray());
