import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const conditions = ['@nongsan/source', ...defaultServerConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // Browser tests are test/e2e/*.spec.ts and belong to Playwright; what takes minutes is test/soak.
  test: {
    include: ['**/*.test.ts'],
    exclude: ['soak/**', '**/node_modules/**'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
