import { defineConfig, mergeConfig } from 'vitest/config';
import usual from '../vitest.config.ts';

/** What takes minutes: `pnpm soak`. */
export default defineConfig({
  ...mergeConfig(usual, {}),
  test: {
    ...usual.test,
    root: `${import.meta.dirname}/..`,
    include: ['soak/**/*.test.ts'],
    exclude: [],
    testTimeout: 600_000,
  },
});
