import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineHelpers } from './inline-helpers.ts';

/** Two late files that share the bundler's helpers: one takes in CommonJS, as the QR does. */
const sources = {
  'entry.js': `export const symbol = () => import('./symbol.js');\nexport const word = () => import('./word.js');`,
  'symbol.js': `import square from './square.cjs';\nimport * as self from './symbol.js';\nexport const four = square.of(2);\nexport const names = () => Object.keys(self);`,
  'square.cjs': `exports.of = (n) => n * n;`,
  'word.js': `import up from './up.cjs';\nimport * as self from './word.js';\nexport const tea = up.case('chè');\nexport const names = () => Object.keys(self);`,
  'up.cjs': `exports.case = (text) => text.toUpperCase();`,
};

interface Entry {
  readonly symbol: () => Promise<{ readonly four: number }>;
  readonly word: () => Promise<{ readonly tea: string }>;
}

describe('the helpers of the bundler', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nongsan-helpers-'));
    for (const [name, text] of Object.entries(sources)) await writeFile(join(folder, name), text);
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      plugins: [inlineHelpers()],
      build: {
        target: 'es2022',
        minify: true,
        modulePreload: false,
        lib: { entry: 'entry.js', formats: ['es'] },
        rolldownOptions: {
          output: { minify: true, entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    });
    await writeFile(join(folder, 'dist/package.json'), '{"type":"module"}');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('are no file of their own that others wait for', async () => {
    const names = await readdir(join(folder, 'dist/chunks'));
    expect(names.map((name) => name.replace(/-[\w-]+\.js$/, '')).sort()).toEqual(['symbol', 'word']);
    for (const name of names)
      expect(await readFile(join(folder, 'dist/chunks', name), 'utf8')).not.toContain('runtime');
  });

  test('do in each file what they did', async () => {
    const { symbol, word } = (await import(pathToFileURL(join(folder, 'dist/entry.mjs')).href)) as Entry;
    expect((await symbol()).four).toBe(4);
    expect((await word()).tea).toBe('CHÈ');
  });
});
