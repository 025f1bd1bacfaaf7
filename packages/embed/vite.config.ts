import { defineConfig } from 'vite';
import { checks, common, output } from './build/common.ts';
import { inlineHelpers } from './build/inline-helpers.ts';
import { publish } from './build/publish.ts';
import { chunkGroups } from './build/rooms.ts';

const shared = common();

// The split build: an entry with all that a product card needs, and files for what is needed later. Beside it, the two
// small scripts of a framed page, one for the page around the frame, one for the page in it, and that of a lot's page.
export default defineConfig({
  ...shared,
  plugins: [shared.plugins, inlineHelpers(), publish()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: false,
    lib: {
      entry: {
        nongsan: 'src/nongsan.ts',
        'nongsan-frame': 'src/frame/host.ts',
        'nongsan-frame-page': 'src/frame/page.ts',
        'nongsan-trace-page': 'src/trace-page/main.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      checks,
      // What the entry shares with its chunks stays in the entry: one download less on the way to the first card.
      preserveEntrySignatures: 'allow-extension',
      output: {
        ...output,
        codeSplitting: { groups: chunkGroups },
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
