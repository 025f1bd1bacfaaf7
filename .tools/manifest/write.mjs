// What editors, type checkers and documentation read beside the modules, written into the package as it is published.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { main } from '../lib/stop.mjs';
import { declarationsOf, makeManifest } from './manifest.mjs';
import { ELEMENTS } from './modules.mjs';
import { vueTypes } from './vue-types.mjs';

/** Framework → how its JSX is told of the elements, each in a module that imports that framework alone. */
const JSX = { react: 'CustomElements', preact: 'CustomElements', 'solid-js': 'CustomElementsSolidJs' };

const jsxOf = ([framework, elements]) => `// Adds the elements to the JSX of ${framework}.
import type {} from '${framework}';
import type { ${elements}, CustomCssProperties } from '../jsx.js';

declare module '${framework}' {
  namespace JSX {
    interface IntrinsicElements extends ${elements} {}
  }
  interface CSSProperties extends CustomCssProperties {}
}
`;

/** Types have no code; a module of nothing lets `import` find them without `type`. */
const NOTHING = 'export {};\n';

/**
 * Of the generator's file the elements' types alone: its augmentations name nine frameworks and the global scope, whether
 * a project has them or not; its helper for scoped tags is deprecated; and it forgets to import the events.
 */
function keepTypesAlone(file, manifest) {
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf('/**\n * A generic type');
  const end = text.indexOf('\ndeclare module "');
  if (start === -1 || end < start) throw new Error(`${file} is built otherwise than this tool knows`);
  const elements = declarationsOf(manifest);
  const events = elements.flatMap((each) => each.events.map(({ type }) => type.text));
  const names = [...new Set([...elements.map(({ name }) => name), ...events])].sort();
  const imports = `import type {\n${names.map((name) => `  ${name},`).join('\n')}\n} from '@nongsan/elements';\n`;
  writeFileSync(file, `${imports}\n${text.slice(start, end).trimEnd()}\n`);
}

/** The generator takes both from wherever it runs. */
function nameLibrary(file) {
  const { name, version } = JSON.parse(readFileSync(`${ELEMENTS}/package.json`, 'utf8'));
  const types = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify({ ...types, name, version }, null, 2)}\n`);
}

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const path = `${folder}/${name}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Writes everything into a folder: the package's `dist`, or one of a test. */
export function writeManifest(folder, manifest = makeManifest()) {
  const frameworks = Object.entries(JSX);
  const names = ['vue', 'jsx', ...Object.keys(JSX).map((framework) => `jsx/${framework}`)];
  write(folder, {
    'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'types/vue.d.ts': vueTypes(manifest),
    ...Object.fromEntries(frameworks.map((each) => [`types/jsx/${each[0]}.d.ts`, jsxOf(each)])),
    ...Object.fromEntries(names.map((name) => [`types/${name}.js`, NOTHING])),
  });
  generateJsxTypes(manifest, {
    outdir: `${folder}/types`,
    fileName: 'jsx.d.ts',
    globalTypePath: '@nongsan/elements',
    stronglyTypedEvents: true,
    hideLogs: true,
  });
  keepTypesAlone(`${folder}/types/jsx.d.ts`, manifest);
  generateVsCodeCustomElementData(manifest, { outdir: `${folder}/editor` });
  generateJetBrainsWebTypes(manifest, { outdir: `${folder}/editor`, packageJson: false });
  nameLibrary(`${folder}/editor/web-types.json`);
}

if (import.meta.main) await main(() => writeManifest(process.argv[2] ?? `${ELEMENTS}/dist`));
