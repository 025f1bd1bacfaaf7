import { defineConfig } from 'vitest/config';

/** One run for everything that Node can test; each package says in its own vitest.config.ts what it needs. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    projects: ['packages/*/vitest.config.ts', 'test/vitest.config.ts', '.tools/vitest.config.ts'],
    maxWorkers: 2,
  },
});
