import { defineConfig } from 'vite';
import { minifyTemplates } from '../embed/build/minify-templates.ts';

/** What Node finds for itself. There must be one Lit, shared with its renderer. */
const installed = ['@lit-labs/ssr', 'lit', 'parse5'];

/**
 * Elements as Node can run them: decorators compiled, and templates shortened exactly as the script-tag build has them.
 * Hydration knows a template by its text.
 */
export default defineConfig({
  plugins: [minifyTemplates()],
  resolve: { conditions: ['@nongsan/source', 'node', 'import', 'module', 'default'] },
  ssr: {
    noExternal: true,
    external: installed,
    resolve: { conditions: ['@nongsan/source', 'node', 'import', 'module', 'default'] },
  },
  build: {
    ssr: 'src/index.ts',
    target: 'node22',
    outDir: 'dist/renderer',
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'index.js', chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
});
