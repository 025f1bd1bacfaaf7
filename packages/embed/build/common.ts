import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';
import { minifyTemplates } from './minify-templates.ts';
import { refuseUndefinedImports } from './undefined-imports.ts';

const pathOf = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

export const { version } = JSON.parse(readFileSync(pathOf('package.json'), 'utf8')) as { readonly version: string };

/** What both builds are made with. */
export const common = (): UserConfig => ({
  plugins: [ownReaders(), nearImports(), minifyTemplates(), refuseUndefinedImports()],
  define: { __NONGSAN_VERSION__: JSON.stringify(version) },
  resolve: {
    alias: [{ find: /^.*\/internal\/define-element\.ts$/, replacement: pathOf('src/define-element.ts') }],
    conditions: ['@nongsan/source', 'browser', 'import', 'module', 'default'],
  },
});

/** What both builds write: for browsers, so without hints for bundlers. */
export const output = { minify: true, comments: false } as const;

/** How long a plugin takes is no fault of what is built. */
export const checks = { pluginTimings: false } as const;

/** Answers are read with a part of zod's size (docs/decisions/0001); EPCIS, which no card reads, with some more of it. */
function ownReaders(): Plugin {
  return {
    name: 'nongsan-own-readers',
    enforce: 'pre',
    resolveId(source, importer = '') {
      // A copy of its own: handing the entry's out would cost every card their names.
      if (/\/src\/schema\/(?:epcis\.ts|\w+\.ts\?own)$/.test(importer) && source.startsWith('./'))
        return `${pathOf(`src/schema/${source.slice(2)}`)}?own`;
      if (source !== 'zod/mini') return undefined;
      return pathOf(importer.includes('/core/src/epcis/') ? 'src/schema/epcis.ts' : 'src/schema/mini.ts');
    },
  };
}

/** What the split build's entry holds anyway (rooms.ts), and the one-file build as well: who asks for it, for what, by which name. */
const near = [
  ['http/resource.ts', './write.ts', 'write'],
  ['http/shopping.ts', './schemas/cart.ts', 'schema'],
] as const;

/** What is there already is not asked for: each `import()` of it would cost every card a module object. */
function nearImports(): Plugin {
  return {
    name: 'nongsan-near-imports',
    enforce: 'pre',
    transform(code, id) {
      const [, module, name] = near.find(([asker]) => id.endsWith(`/client/src/${asker}`)) ?? [];
      if (module === undefined) return undefined;
      const asked = `import('${module}')`;
      if (!code.includes(asked)) this.error(`${id} does not ask for ${module} any more`);
      return `import { ${name} as near } from '${module}';${code.replace(asked, `Promise.resolve({ ${name}: near })`)}`;
    },
  };
}
