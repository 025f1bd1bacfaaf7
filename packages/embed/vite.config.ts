import { defineConfig } from 'vite';
import { minifyTemplates } from './build/minify-templates.ts';
import { chunkGroups } from './build/rooms.ts';
import { refuseUndefinedImports } from './build/undefined-imports.ts';

// The split build: an entry with all that a product card needs, and files for what is needed later.
export default defineConfig({
  plugins: [minifyTemplates(), refuseUndefinedImports()],
  // Answers are read with a part of zod's size (docs/decisions/0001).
  resolve: {
    alias: { 'zod/mini': `${import.meta.dirname}/src/schema/mini.ts` },
    conditions: ['@nongsan/source', 'browser', 'import', 'module', 'default'],
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: false,
    lib: { entry: { nongsan: 'src/nongsan.ts' }, formats: ['es'] },
    rolldownOptions: {
      // What the entry shares with its chunks stays in the entry: one download less on the way to the first card.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        // Hints for bundlers; this file is for browsers.
        comments: false,
        codeSplitting: { groups: chunkGroups },
        entryFileNames: 'nongsan.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
