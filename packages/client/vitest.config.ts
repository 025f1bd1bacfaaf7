import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@nongsan/source'] },
  ssr: { resolve: { conditions: ['@nongsan/source'] } },
  test: { include: ['src/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
});
