import { defineConfig } from 'vitest/config';
import { minifyTemplates } from '../embed/build/minify-templates.ts';

// Elements are rendered from their sources, with their templates as the script-tag build has them.
export default defineConfig({
  plugins: [minifyTemplates()],
  resolve: { conditions: ['@nongsan/source'] },
  ssr: { resolve: { conditions: ['@nongsan/source'] } },
  test: { include: ['src/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
});
