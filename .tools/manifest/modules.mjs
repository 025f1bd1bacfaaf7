// What the sources of an element are: its file and everything that it imports, except what registers other elements.
import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { root } from '../lib/places.mjs';

export const ELEMENTS = `${root}/packages/elements`;
const SOURCE = `${ELEMENTS}/src`;
const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g;

const texts = new Map();

export function textOf(file) {
  if (!texts.has(file)) texts.set(file, readFileSync(file, 'utf8'));
  return texts.get(file);
}

/** Every public element: tag → its files. An element is what has a define file of its own. */
export function elementFiles() {
  const files = globSync('{leaf,connected,provider}/*/*.define.ts', { cwd: SOURCE }).sort();
  return new Map(
    files.map((file) => {
      const define = `${SOURCE}/${file.replaceAll('\\', '/')}`;
      const tag = /(?:defineElement|customElements\.define)\('([^']+)'/.exec(textOf(define))?.[1];
      if (tag === undefined) throw new Error(`${define} registers no element`);
      return [tag, { define, source: define.replace('.define.ts', '.ts') }];
    }),
  );
}

/** The element's own modules, itself first. */
export function reach(file, seen = new Set()) {
  if (seen.has(file) || file.endsWith('.define.ts')) return [];
  seen.add(file);
  const imported = [...textOf(file).matchAll(IMPORT)].map(([, path]) => resolve(dirname(file), path));
  return [file, ...imported.flatMap((each) => reach(each.replaceAll('\\', '/'), seen))];
}

/** Path in the package as it is published. */
export function published(file) {
  return file.replace(`${SOURCE}/`, 'dist/').replace(/\.ts$/, '.js');
}
