import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { minifyTemplates } from './minify-templates.ts';
import { refuseUndefinedImports } from './undefined-imports.ts';

const pathOf = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

export const { version } = JSON.parse(readFileSync(pathOf('package.json'), 'utf8')) as { readonly version: string };

/** What both builds are made with. */
export const common = (): UserConfig => ({
  plugins: [minifyTemplates(), refuseUndefinedImports()],
  define: { __NONGSAN_VERSION__: JSON.stringify(version) },
  resolve: {
    alias: [
      // Answers are read with a part of zod's size (docs/decisions/0001).
      { find: 'zod/mini', replacement: pathOf('src/schema/mini.ts') },
      { find: /^.*\/internal\/define-element\.ts$/, replacement: pathOf('src/define-element.ts') },
    ],
    conditions: ['@nongsan/source', 'browser', 'import', 'module', 'default'],
  },
});

/** What both builds write: for browsers, so without hints for bundlers. */
export const output = { minify: true, comments: false } as const;

/** How long a plugin takes is no fault of what is built. */
export const checks = { pluginTimings: false } as const;
