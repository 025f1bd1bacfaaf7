import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin } from 'vite';

/** Shortens what stands in html`` and css`` templates; the bundler's minifier leaves text alone. */
function minifyTemplates(): Plugin {
  return {
    name: 'nongsan-minify-templates',
    enforce: 'post',
    async transform(code, id) {
      if (!/(?:html|css|svg)`/.test(code) || id.includes('node_modules')) return undefined;
      const result = await minifyHTMLLiterals(code, { fileName: id });
      return result === null ? undefined : { code: result.code, map: result.map };
    },
  };
}

// The split build: one entry, a chunk for each element and each thing that is needed late.
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
      output: {
        minify: true,
        entryFileNames: 'nongsan.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
