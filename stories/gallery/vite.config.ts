import { defineConfig, mergeConfig } from 'vite';
import { storiesBuild } from '../support/vite-settings.ts';

/** The gallery as files for any static server; `NONGSAN_API` says where its portal is. */
export default defineConfig(
  mergeConfig(storiesBuild(), {
    root: import.meta.dirname,
    base: './',
    build: { outDir: `${import.meta.dirname}/dist`, emptyOutDir: true, modulePreload: false },
  }),
);
