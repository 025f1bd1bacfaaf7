import { defineConfig } from 'vite';

// The split build: one entry, a chunk for each element and each thing that is needed late.
export default defineConfig({
  resolve: { conditions: ['@nongsan/source', 'browser', 'import', 'module', 'default'] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: false,
    lib: { entry: { nongsan: 'src/nongsan.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: 'nongsan.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
