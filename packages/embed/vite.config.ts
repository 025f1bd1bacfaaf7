import { defineConfig } from 'vite';
import { minifyTemplates } from './build/minify-templates.ts';

// The split build: one entry with all that a product card needs, a chunk for each other element and each thing that is
// needed late.
export default defineConfig({
  plugins: [minifyTemplates()],
  resolve: { conditions: ['@nongsan/source', 'browser', 'import', 'module', 'default'] },
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
        codeSplitting: { groups: [{ name: 'nongsan', test: /\/embed\/src\/(?:nongsan|card)\.ts$/ }] },
        entryFileNames: 'nongsan.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
