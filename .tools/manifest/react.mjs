// Writes the wrappers of packages/react: one a public element, with its events as typed props. Run it after a change of an
// element's name or events; a test tells when.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { root } from '../lib/places.mjs';
import { main } from '../lib/stop.mjs';
import { formatted } from './formatted.mjs';
import { declarationsOf, makeManifest } from './manifest.mjs';

const FOLDER = `${root}/packages/react/src/elements`;

const propOf = (name) => `on${name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}`;

/** `dist/leaf/price/price.js` → `leaf/price`: under this name the package registers it. */
const entryOf = (path) => path.replace('dist/', '').replace(/\/[^/]+$/, '');

function eventLines({ events }) {
  const lines = events.map(
    ({ name, type, description }) =>
      `/** ${description.replace(/^./, (letter) => letter.toUpperCase())}. */\n${propOf(name)}: '${name}' as EventName<${type.text}>,`,
  );
  return lines.length === 0 ? '' : `events: {\n${lines.join('\n')}\n},`;
}

function wrapper(declaration, path) {
  const { name, tagName, summary, events } = declaration;
  const types = [...new Set(events.map(({ type }) => type.text))].sort();
  return `'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent${types.length > 0 ? ', type EventName' : ''} } from '@lit/react';
import { ${[`${name} as Element`, ...types.map((type) => `type ${type}`)].join(', ')} } from '@nongsan/elements';
import '@nongsan/elements/${entryOf(path)}';
import React from 'react';

/** ${summary} */
export const ${name} = createComponent({
  react: React,
  tagName: '${tagName}',
  elementClass: Element,
  ${eventLines(declaration)}
});
`;
}

/** @returns {Promise<Map<string, string>>} file name → text */
export async function reactWrappers(manifest = makeManifest()) {
  const paths = new Map(
    manifest.modules.flatMap(({ path, declarations }) => declarations.map(({ name }) => [name, path])),
  );
  const files = declarationsOf(manifest).map(async (declaration) => {
    const file = `${declaration.tagName.replace('nongsan-', '')}.ts`;
    return [file, await formatted(wrapper(declaration, paths.get(declaration.name)), file)];
  });
  const index = declarationsOf(manifest)
    .map(({ name, tagName }) => `export { ${name} } from './${tagName.replace('nongsan-', '')}.ts';`)
    .sort();
  return new Map([...(await Promise.all(files)), ['index.ts', await formatted(`${index.join('\n')}\n`, 'index.ts')]]);
}

/** The files as they are now, likewise. */
export function writtenWrappers() {
  return new Map(globSync('*.ts', { cwd: FOLDER }).map((file) => [file, readFileSync(`${FOLDER}/${file}`, 'utf8')]));
}

async function writeAll() {
  const files = await reactWrappers();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of files) writeFileSync(`${FOLDER}/${name}`, text);
}

if (import.meta.main) await main(writeAll);
